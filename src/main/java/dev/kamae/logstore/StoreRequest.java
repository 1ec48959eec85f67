package dev.kamae.logstore;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every request that is made of OpenSearch, with what its security plugin has to allow for it. A test compares them with what
 * is really sent, so the role that is printed from them lacks nothing.
 */
enum StoreRequest {
    ABOUT("GET", "/", Purpose.READ, List.of("cluster:monitor/main"), List.of()),
    HEALTH("GET", "/_cluster/health", Purpose.READ, List.of("cluster:monitor/health"), List.of()),
    INDICES(
            "GET",
            "/_cat/indices/{}",
            Purpose.READ,
            List.of("cluster:monitor/state", "cluster:monitor/health"),
            List.of("indices:monitor/settings/get", "indices:monitor/stats")),
    QUESTIONS(
            "POST",
            "/_msearch",
            Purpose.READ,
            List.of("indices:data/read/msearch"),
            List.of("indices:data/read/search")),
    FIELDS("GET", "/{}/_field_caps", Purpose.READ, List.of(), List.of("indices:data/read/field_caps*")),
    DOCUMENT("GET", "/{}/_source/{}", Purpose.READ, List.of(), List.of("indices:data/read/get")),
    VIEW(
            "POST",
            "/{}/_search/point_in_time",
            Purpose.READ,
            List.of(),
            List.of("indices:data/read/point_in_time/create")),
    VIEW_OF_NOTHING("GET", "/{}/_count", Purpose.READ, List.of(), List.of("indices:data/read/search")),
    PAGE("POST", "/_search", Purpose.READ, List.of(), List.of("indices:data/read/search")),
    VIEW_CLOSED(
            "DELETE",
            "/_search/point_in_time",
            Purpose.READ,
            List.of(),
            List.of("indices:data/read/point_in_time/delete")),

    NEIGHBOURS("GET", "/{}", Purpose.WRITE, List.of(), List.of("indices:admin/get")),
    TEMPLATES("GET", "/_index_template", Purpose.WRITE, List.of("indices:admin/index_template/get"), List.of()),
    TEMPLATE("GET", "/_index_template/{}", Purpose.WRITE, List.of("indices:admin/index_template/get"), List.of()),
    OLD_TEMPLATES("GET", "/_template", Purpose.WRITE, List.of("indices:admin/template/get"), List.of()),
    MAPPINGS("GET", "/{}/_mapping", Purpose.WRITE, List.of(), List.of("indices:admin/mappings/get")),
    COMPONENT_PUT(
            "PUT",
            "/_component_template/{}",
            Purpose.WRITE,
            List.of("cluster:admin/component_template/put"),
            List.of()),
    TEMPLATE_PUT("PUT", "/_index_template/{}", Purpose.WRITE, List.of("indices:admin/index_template/put"), List.of()),
    TEMPLATE_TAKEN_AWAY(
            "DELETE", "/_index_template/{}", Purpose.WRITE, List.of("indices:admin/index_template/delete"), List.of()),
    LOAD(
            "POST",
            "/_bulk",
            Purpose.WRITE,
            List.of("indices:data/write/bulk"),
            // an index is made, and its mapping grows, by what comes in
            List.of(
                    "indices:data/write/bulk*",
                    "indices:data/write/index",
                    "indices:admin/create",
                    "indices:admin/auto_create",
                    "indices:admin/mapping/put",
                    "indices:admin/mapping/auto_put")),
    MADE_FINDABLE("POST", "/{}/_refresh", Purpose.WRITE, List.of(), List.of("indices:admin/refresh*")),
    DELETED("DELETE", "/{}", Purpose.DELETE, List.of(), List.of("indices:admin/delete"));

    /** What takes it: reading alone, collecting too, or deleting what is old as well. */
    enum Purpose {
        READ,
        WRITE,
        DELETE
    }

    private final String method;
    private final Pattern path;
    private final Purpose purpose;
    private final List<String> ofCluster;
    private final List<String> ofIndices;

    StoreRequest(String method, String path, Purpose purpose, List<String> ofCluster, List<String> ofIndices) {
        this.method = method;
        this.path = Pattern.compile(Pattern.compile("\\{}")
                .splitAsStream(path + " ")
                .map(part -> Pattern.quote(part.stripTrailing()))
                .collect(Collectors.joining("[^/_][^/]*")));
        this.purpose = purpose;
        this.ofCluster = ofCluster;
        this.ofIndices = ofIndices;
    }

    /** @param sentPath without parameters, as it was sent */
    boolean is(String sentMethod, String sentPath) {
        return method.equals(sentMethod) && path.matcher(sentPath).matches();
    }

    Purpose purpose() {
        return purpose;
    }

    List<String> ofCluster() {
        return ofCluster;
    }

    List<String> ofIndices() {
        return ofIndices;
    }
}
