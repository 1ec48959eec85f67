package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenSearchRoleCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whoeverReadsMayNotWriteAnythingNorLookAtTemplates() {
        assertThat(run(Map.of())).isZero();

        assertThat(role().at("/index_permissions").size()).isEqualTo(1);
        assertThat(role().at("/index_permissions/0/index_patterns/0").asString())
                .isEqualTo("log-aws-*");
        assertThat(role().at("/index_permissions/0/allowed_actions").toString())
                .contains("indices:data/read/search", "indices:data/read/point_in_time/create")
                .doesNotContain("write", "admin");
        assertThat(role().at("/cluster_permissions").toString())
                .contains("indices:data/read/msearch", "cluster:monitor/health")
                .doesNotContain("write", "admin");
    }

    @Test
    void whoeverCollectsMayWriteWhatIsCollectedAndNothingElse() {
        assertThat(run(Map.of("KAMAE_OPENSEARCH_INDEXPREFIX", "a-"), "--write")).isZero();

        assertThat(role().at("/index_permissions/0/index_patterns/0").asString())
                .isEqualTo("a-log-aws-*");
        assertThat(role().at("/index_permissions/0/allowed_actions").toString()).doesNotContain("write", "admin");
        assertThat(role().at("/index_permissions/1/index_patterns/0").asString())
                .isEqualTo("a-log-aws-waf-*");
        assertThat(role().at("/index_permissions/1/allowed_actions").toString())
                .contains("indices:data/write/bulk*", "indices:admin/create")
                .doesNotContain("delete", "\"*\"");
        assertThat(role().at("/cluster_permissions").toString()).contains("indices:data/write/bulk");
    }

    @Test
    void whoeverDeletesWhatIsOldMayDeleteWhatIsCollected() {
        assertThat(run(Map.of(), "--retention")).isZero();

        assertThat(role().at("/index_permissions/0/allowed_actions").toString()).doesNotContain("write", "admin");
        assertThat(role().at("/index_permissions/1/index_patterns/0").asString())
                .isEqualTo("log-aws-waf-*");
        assertThat(role().at("/index_permissions/1/allowed_actions").toString())
                .contains("indices:data/write/bulk*", "indices:admin/delete");
    }

    @Test
    void whatIsNotUnderstoodIsSaidInASentence() {
        assertThat(run(Map.of(), "--read")).isEqualTo(2);
        assertThat(run(Map.of(), "admin")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(2).contains("--read");
        assertThat(out.size()).isZero();
    }

    private JsonNode role() {
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new OpenSearchRoleCommand(
                        environment,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }
}
