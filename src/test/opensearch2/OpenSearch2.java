import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * A cluster of one OpenSearch 2 node in a folder: it says READY and its port, and ends when standard input does. Further plugins
 * are named by their classes after the folder, and are set up by its {@code config/opensearch.yml}.
 */
class OpenSearch2 extends Node {

    OpenSearch2(Environment environment, List<Class<? extends Plugin>> plugins) {
        super(environment, plugins, true);
    }

    public static void main(String[] arguments) throws Exception {
        var plugins = new ArrayList<Class<? extends Plugin>>(List.of(Netty4Plugin.class, CommonAnalysisPlugin.class));
        for (var name : List.of(arguments).subList(1, arguments.length)) {
            plugins.add(Class.forName(name).asSubclass(Plugin.class));
        }
        try (var node = new OpenSearch2(environment(Path.of(arguments[0])), plugins)) {
            node.start();
            node.forgoReplicas();
            System.out.println("READY "
                    + node.injector()
                            .getInstance(HttpServerTransport.class)
                            .boundAddress()
                            .publishAddress()
                            .getPort());
            awaitEndOfInput();
        }
        System.exit(0);
    }

    private static Environment environment(Path folder) {
        var settings = Settings.builder()
                .put("cluster.name", "kamae-2")
                .put("path.home", folder.toString())
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", 0)
                .put("transport.port", 0)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        return InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "kamae-2");
    }

    /** One node cannot hold any, and 2.x does not read that from its settings at the start. */
    private void forgoReplicas() {
        client().admin()
                .cluster()
                .prepareUpdateSettings()
                .setPersistentSettings(Settings.builder().put("cluster.default_number_of_replicas", 0))
                .get();
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is said, the line is only held
        }
    }
}
