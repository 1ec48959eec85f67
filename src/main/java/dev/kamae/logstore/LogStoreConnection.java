package dev.kamae.logstore;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;
import org.opensearch.client.transport.httpclient5.HttpAsyncResponseConsumerFactory.HeapBufferedResponseConsumerFactory;

/**
 * The line to OpenSearch, with a deadline on everything. It is made without asking OpenSearch anything, so the portal
 * starts whether or not there is one. Any number of threads may share it.
 */
public final class LogStoreConnection implements AutoCloseable {

    /** Several times what a page of the longest log lines takes. */
    static final int LARGEST_ANSWER_MB = 64;

    private final LogStoreSettings settings;
    private final Cutoff cutoff = new Cutoff();
    private final @Nullable RequestSigner signer;
    private final @Nullable OpenSearchTransport transport;

    /** Names are looked up, credentials fetched and bodies written here, so that none of it holds up whoever asks. */
    private final ExecutorService starters = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("logstore-", 0).factory());

    public LogStoreConnection(LogStoreSettings settings) {
        this(settings, settings.aws().wanted() ? RequestSigner.of(settings.aws()) : null);
    }

    LogStoreConnection(LogStoreSettings settings, @Nullable RequestSigner signer) {
        this.settings = settings;
        this.signer = signer;
        this.transport = settings.configured() ? new Line(settings, cutoff, signer).transport() : null;
    }

    @Override
    public void close() {
        starters.shutdownNow();
        cutoff.close();
        if (transport != null) {
            try {
                transport.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (signer != null) {
            signer.close();
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
        long begun = System.nanoTime();
        try {
            var answer = asked(transport, deadline, call);
            count("answer", begun);
            return answer;
        } catch (LogStoreRefusal refusal) {
            count(refusal.getClass().getSimpleName(), begun);
            throw refusal;
        }
    }

    /** Those who have no portal around them count for nobody. */
    private static void count(String outcome, long begun) {
        Metrics.timer("kamae.logstore.requests", "outcome", outcome)
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private <R> R asked(OpenSearchTransport transport, Duration deadline, Call<R> call) {
        var client = new OpenSearchAsyncClient(transport, options(deadline));
        long end = System.nanoTime() + deadline.toNanos();
        try {
            try {
                return await(started(call, client), end);
            } catch (ExecutionException e) {
                if (!Faults.isStaleConnection(e)) {
                    throw e;
                }
                // no call of ours does harm when it is made twice
                return await(started(call, client), end);
            }
        } catch (ExecutionException | TimeoutException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw nobodyWaits();
            }
            throw e.getCause() instanceof LogStoreRefusal refusal ? refusal : Faults.refusal(e, deadline);
        } catch (RejectedExecutionException closed) {
            throw new LogStoreUnreachable(closed);
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
            throw Faults.refusal(answer.status(), answer.reason(), "");
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

    private <R> CompletableFuture<R> started(Call<R> call, OpenSearchAsyncClient client) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return call.on(client);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        starters)
                .thenCompose(answer -> answer);
    }

    private TransportOptions options(Duration deadline) {
        // the caller stops waiting by himself; this is for the connection, which would wait on
        var limits = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(deadline))
                .setResponseTimeout(Timeout.of(deadline))
                .build();
        var options = ApacheHttpClient5Options.DEFAULT.toBuilder().setRequestConfig(limits);
        options.setHttpAsyncResponseConsumerFactory(
                new HeapBufferedResponseConsumerFactory(LARGEST_ANSWER_MB * 1024 * 1024));
        return options.build();
    }
}
