package dev.kamae.logstore;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The role that the user of the connection needs, in the form that the security plugin of OpenSearch takes. */
public final class LogStoreRole {

    private static final String LOGS = "log-aws-*";
    private static final String WRITTEN = "log-aws-waf-*";

    private LogStoreRole() {}

    /** What Kamae does there; each one takes what those before it take. */
    public enum Use {
        READ,
        /** It collects, too. */
        WRITE,
        /** It also deletes what is older than it is to be kept. */
        DELETE
    }

    /**
     * As JSON, for its REST API.
     *
     * @param indexPrefix as in the settings
     * @param use what Kamae does there
     */
    public static String json(String indexPrefix, Use use) {
        var role = Json.MAPPER.createObjectNode();
        var cluster = role.putArray("cluster_permissions");
        allowed(use, StoreRequest::ofCluster).forEach(cluster::add);
        var indices = role.putArray("index_permissions");
        permission(indices, indexPrefix + LOGS, allowed(Use.READ, StoreRequest::ofIndices));
        if (use != Use.READ) {
            var more = allowed(use, StoreRequest::ofIndices).stream()
                    .filter(action ->
                            !allowed(Use.READ, StoreRequest::ofIndices).contains(action))
                    .toList();
            permission(indices, indexPrefix + WRITTEN, more);
        }
        role.putArray("tenant_permissions");
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(role);
    }

    private static List<String> allowed(Use use, Function<StoreRequest, List<String>> actions) {
        return Arrays.stream(StoreRequest.values())
                .filter(request -> request.purpose().ordinal() <= use.ordinal())
                .flatMap(request -> actions.apply(request).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static void permission(ArrayNode indices, String pattern, List<String> actions) {
        ObjectNode permission = indices.addObject();
        permission.putArray("index_patterns").add(pattern);
        var allowed = permission.putArray("allowed_actions");
        actions.forEach(allowed::add);
    }
}
