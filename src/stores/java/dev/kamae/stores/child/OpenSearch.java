package dev.kamae.stores.child;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.ingest.common.IngestCommonModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.search.aggregations.matrix.MatrixAggregationModulePlugin;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * A cluster of one OpenSearch node, in the folder {@code opensearch} of the data directory. It lives in this very
 * process, so it ends with it however that happens, and the operating system gives its locks back.
 */
class OpenSearch implements Store {

    private static final List<Class<? extends Plugin>> MODULES = List.of(
            OpenSearchDoors.class,
            Netty4ModulePlugin.class,
            CommonAnalysisModulePlugin.class,
            PainlessModulePlugin.class,
            ReindexModulePlugin.class,
            MapperExtrasModulePlugin.class,
            IngestCommonModulePlugin.class,
            MatrixAggregationModulePlugin.class);

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private volatile boolean stopping;
    private Node node;

    OpenSearch(Path data) {
        this.data = data;
        System.setProperty("kamae.log", data.resolve("log").toString());
    }

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public int start() throws Exception {
        int port = open();
        awaitHealth(port);
        return port;
    }

    @Override
    public void onEnd(Runnable callback) {
        // it ends with this process, which the portal sees
    }

    @Override
    public void stop() throws Exception {
        stopping = true;
        synchronized (this) {
            if (node != null) {
                // writes what is still in memory before it gives the files back
                node.close();
                node.awaitClose(30, TimeUnit.SECONDS);
            }
        }
        LogManager.shutdown();
    }

    private synchronized int open() throws Exception {
        if (stopping) {
            throw new StoreFailed("OpenSearch was stopped before it had started");
        }
        Files.createDirectories(data.resolve("opensearch"));
        var environment = InternalSettingsPreparer.prepareEnvironment(settings(), Map.of(), null, () -> "kamae");
        node = new SingleNode(environment);
        node.start();
        return node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .getPort();
    }

    private Settings settings() {
        return Settings.builder()
                .put("cluster.name", "kamae")
                .put("path.home", data.resolve("opensearch").toString())
                .put("path.data", data.resolve("opensearch").toString())
                .put("path.logs", data.resolve("log").toString())
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", 0)
                .put(OpenSearchDoors.settings())
                .put("cluster.default_number_of_replicas", 0)
                .put("action.destructive_requires_name", true)
                // a share of the disk says little on a developer's machine: what counts is whether anything can still
                // be written
                .put("cluster.routing.allocation.disk.watermark.low", "500mb")
                .put("cluster.routing.allocation.disk.watermark.high", "300mb")
                .put("cluster.routing.allocation.disk.watermark.flood_stage", "200mb")
                .build();
    }

    /** Returns when it answers, and every index it had before can be read again. */
    private void awaitHealth(int port) throws Exception {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/_cluster/health"))
                .header("Authorization", OpenSearchDoors.authorization(data))
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!isUsable(client, health)) {
                if (stopping || System.nanoTime() > deadline) {
                    throw new StoreFailed("OpenSearch does not get its indices open, the reason is at the end of "
                            + data.resolve("log/opensearch.log"));
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean isUsable(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            var answer = client.send(health, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && (answer.body().contains("\"status\":\"green\"")
                            || answer.body().contains("\"status\":\"yellow\""));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static class SingleNode extends Node {

        SingleNode(Environment environment) {
            super(environment, MODULES.stream().map(SingleNode::info).toList(), true);
        }

        private static PluginInfo info(Class<? extends Plugin> module) {
            String name = module.getSimpleName();
            return new PluginInfo(name, name, "NA", Version.CURRENT, "25", module.getName(), null, List.of(), false);
        }
    }
}
