package dev.kamae.logstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/**
 * The line to OpenSearch, with a deadline on everything. It is made without asking OpenSearch anything, so the portal
 * starts whether or not there is one. Any number of threads may share it.
 */
public final class LogStoreConnection implements AutoCloseable {

    private static final int CONNECTIONS = 20;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

    private final LogStoreSettings settings;
    private final @Nullable OpenSearchTransport transport;

    public LogStoreConnection(LogStoreSettings settings) {
        this.settings = settings;
        this.transport = settings.configured() ? transport(settings) : null;
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    LogStoreSettings settings() {
        return settings;
    }

    /** A call of the client. */
    @FunctionalInterface
    interface Call<R> {

        CompletableFuture<R> on(OpenSearchAsyncClient client) throws IOException;
    }

    /** Calls, and waits no longer than the deadline; an interrupted thread is let go with a {@link CancellationException}. */
    <R> R ask(Duration deadline, Call<R> call) {
        if (transport == null) {
            throw new LogStoreNotConfigured();
        }
        var client = new OpenSearchAsyncClient(transport, options(deadline));
        long end = System.nanoTime() + deadline.toNanos();
        try {
            try {
                return await(call.on(client), end);
            } catch (ExecutionException e) {
                if (!Faults.isStaleConnection(e)) {
                    throw e;
                }
                // no call of ours does harm when it is made twice
                return await(call.on(client), end);
            }
        } catch (ExecutionException | TimeoutException | IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw nobodyWaits();
            }
            throw e.getCause() instanceof LogStoreRefusal refusal ? refusal : Faults.refusal(e, deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw nobodyWaits();
        }
    }

    /** Calls for what the client has no type for; any answer but a success or 404 is a refusal. */
    RawAnswer ask(Duration deadline, RawRequest request) {
        RawAnswer answer = ask(
                deadline,
                client -> client._transport()
                        .performRequestAsync(request, request.endpoint(), client._transportOptions()));
        if (answer.status() >= 400 && answer.status() != 404) {
            throw Faults.refusal(answer.status(), answer.reason());
        }
        return answer;
    }

    /** An index name or pattern as OpenSearch has it. */
    String prefixed(String indices) {
        return settings.indexPrefix() + indices;
    }

    /** An index name as the rest of Kamae has it. */
    String plain(String index) {
        return index.startsWith(settings.indexPrefix())
                ? index.substring(settings.indexPrefix().length())
                : index;
    }

    private static CancellationException nobodyWaits() {
        return new CancellationException("Nobody waits for the log store any more");
    }

    private static <R> R await(CompletableFuture<R> answer, long end)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private TransportOptions options(Duration deadline) {
        // the caller stops waiting by himself; this is for the connection, which would wait on
        var limits = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(deadline))
                .setResponseTimeout(Timeout.of(deadline))
                .build();
        return ApacheHttpClient5Options.DEFAULT.toBuilder()
                .setRequestConfig(limits)
                .build();
    }

    private static OpenSearchTransport transport(LogStoreSettings settings) {
        var address = URI.create(settings.url());
        var builder = ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost(address.getScheme(), address.getHost(), address.getPort()))
                .setMapper(new JacksonJsonpMapper(Json.MAPPER))
                .setCompressionEnabled(settings.compress())
                .setHttpClientConfigCallback(client -> client.disableRedirectHandling()
                        .disableCookieManagement()
                        .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                                .setMaxConnPerRoute(CONNECTIONS)
                                .setMaxConnTotal(CONNECTIONS)
                                .setDefaultConnectionConfig(connections(settings))
                                .build()));
        if (!settings.user().isBlank()) {
            builder.setDefaultHeaders(new Header[] {authorization(settings)});
        }
        if (!address.getPath().replace("/", "").isEmpty()) {
            builder.setPathPrefix(address.getPath());
        }
        return builder.build();
    }

    private static ConnectionConfig connections(LogStoreSettings settings) {
        var connect = settings.deadline().compareTo(LONGEST_CONNECT) < 0 ? settings.deadline() : LONGEST_CONNECT;
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(settings.writeDeadline()))
                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                .build();
    }

    private static Header authorization(LogStoreSettings settings) {
        var credentials = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
}
