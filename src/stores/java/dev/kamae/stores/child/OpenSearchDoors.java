package dev.kamae.stores.child;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.opensearch.Version;
import org.opensearch.common.network.NetworkService;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.util.PageCacheRecycler;
import org.opensearch.common.util.concurrent.ThreadContext;
import org.opensearch.core.common.io.stream.NamedWriteableRegistry;
import org.opensearch.core.common.transport.BoundTransportAddress;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.core.indices.breaker.CircuitBreakerService;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.NetworkPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestChannel;
import org.opensearch.rest.RestHandler;
import org.opensearch.rest.RestHeaderDefinition;
import org.opensearch.rest.RestRequest;
import org.opensearch.telemetry.tracing.Tracer;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.SharedGroupFactory;
import org.opensearch.transport.Transport;
import org.opensearch.transport.client.node.NodeClient;
import org.opensearch.transport.netty4.Netty4Transport;

/**
 * Who gets in: over HTTP the role kamae with the made password of the data directory, and nobody over the port on which
 * nodes talk to each other, because there is none. Other users of the machine, and pages in its browsers, reach 127.0.0.1 too.
 */
public class OpenSearchDoors extends Plugin implements ActionPlugin, NetworkPlugin {

    private static final String NOBODY_LISTENS = "nobody-listens";

    private final byte[] authorization;

    /** OpenSearch makes it and names the folder below which its settings would be. */
    public OpenSearchDoors(Settings settings, Path folder) throws IOException {
        authorization =
                authorization(Path.of(settings.get("path.home")).getParent()).getBytes(StandardCharsets.UTF_8);
    }

    static Settings settings() {
        return Settings.builder()
                .put("transport.type", NOBODY_LISTENS)
                .put("network.server", false)
                .build();
    }

    /** What a request has to carry. */
    static String authorization(Path data) throws IOException {
        String password = Files.readString(data.resolve("database-password")).strip();
        return "Basic " + Base64.getEncoder().encodeToString(("kamae:" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public UnaryOperator<RestHandler> getRestHandlerWrapper(ThreadContext context, Set<RestHeaderDefinition> headers) {
        return Guarded::new;
    }

    @Override
    public Map<String, Supplier<Transport>> getTransports(
            Settings settings,
            ThreadPool threads,
            PageCacheRecycler recycler,
            CircuitBreakerService breakers,
            NamedWriteableRegistry registry,
            NetworkService network,
            Tracer tracer) {
        return Map.of(
                NOBODY_LISTENS,
                () ->
                        new Netty4Transport(
                                settings,
                                Version.CURRENT,
                                threads,
                                network,
                                recycler,
                                registry,
                                breakers,
                                new SharedGroupFactory(settings),
                                tracer) {
                            @Override
                            public BoundTransportAddress boundAddress() {
                                // a node has to have one
                                var nowhere = new TransportAddress(InetAddress.getLoopbackAddress(), 0);
                                return new BoundTransportAddress(new TransportAddress[] {nowhere}, nowhere);
                            }
                        });
    }

    private class Guarded extends RestHandler.Wrapper {

        Guarded(RestHandler handler) {
            super(handler);
        }

        @Override
        public void handleRequest(RestRequest request, RestChannel channel, NodeClient client) throws Exception {
            String given = request.header("Authorization");
            if (given != null && MessageDigest.isEqual(authorization, given.getBytes(StandardCharsets.UTF_8))) {
                super.handleRequest(request, channel, client);
            } else {
                // read all the same, or else it counts as a mistake of the request
                request.content();
                request.params().keySet().forEach(request::param);
                var refusal = new BytesRestResponse(RestStatus.UNAUTHORIZED, "Only Kamae gets in.");
                refusal.addHeader("WWW-Authenticate", "Basic realm=\"kamae\"");
                channel.sendResponse(refusal);
            }
        }
    }
}
