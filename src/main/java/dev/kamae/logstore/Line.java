package dev.kamae.logstore;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson3.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** The HTTP below the client: one address, its pool of connections, TLS, who signs in how, and when it is hung up. */
record Line(
        LogStoreSettings settings, Cutoff cutoff, @Nullable RequestSigner signer) {

    private static final int CONNECTIONS = 20;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

    OpenSearchTransport transport() {
        var address = URI.create(settings.url());
        // the usual port is not named, or it would be signed in one way and sent in another
        int port = "https".equals(address.getScheme()) && address.getPort() == 443 ? -1 : address.getPort();
        var builder = ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost(address.getScheme(), address.getHost(), port))
                .setMapper(new JacksonJsonpMapper(Json.MAPPER))
                .setCompressionEnabled(settings.compress())
                .setHttpClientConfigCallback(this::client);
        if (!settings.user().isBlank()) {
            builder.setDefaultHeaders(new Header[] {authorization()});
        }
        if (!address.getPath().replace("/", "").isEmpty()) {
            builder.setPathPrefix(address.getPath());
        }
        return builder.build();
    }

    private HttpAsyncClientBuilder client(HttpAsyncClientBuilder client) {
        client.disableRedirectHandling()
                .disableCookieManagement()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(connections())
                        .setTlsStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(Authorities.context(settings.ca()))
                                .buildAsync())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setHandshakeTimeout(Timeout.of(settings.deadline()))
                                // what is stale, and when a line is cut, is known of this version
                                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                                .build())
                        .build())
                .addExecInterceptorFirst("cutoff", cutoff);
        return signer == null ? client : client.addExecInterceptorAfter(ChainElement.PROTOCOL.name(), "signer", signer);
    }

    /** Well before the deadline, so that it is told that nobody is there, and not that somebody is slow. */
    private Duration connect() {
        var half = settings.deadline().dividedBy(2);
        return half.compareTo(LONGEST_CONNECT) < 0 ? half : LONGEST_CONNECT;
    }

    private ConnectionConfig connections() {
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect()))
                .setSocketTimeout(Timeout.of(settings.writeDeadline()))
                .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                .build();
    }

    private Header authorization() {
        var credentials = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
}
