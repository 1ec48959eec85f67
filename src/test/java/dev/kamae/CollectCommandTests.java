package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.documents.WafLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class CollectCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final DriverManagerDataSource database = (DriverManagerDataSource) TestStores.freshDatabase();

    @TempDir
    private Path folder;

    @Test
    void filesAndFoldersAreLoadedAndToldLineByLine() throws IOException {
        // requests of this moment and class alone, for all tests of a run share one OpenSearch
        Files.createDirectories(folder.resolve("logs/deep"));
        Files.writeString(folder.resolve("logs/deep/a.log"), WafLine.of("collect-1") + "\n" + WafLine.of("collect-2"));
        Files.writeString(folder.resolve("logs/b.log"), WafLine.of("collect-3") + "\n{}\n");

        int exit = run(folder.resolve("logs").toString());

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "b.log: 2 records, 1 new, 0 already there, 1 rejected",
                        "deep/a.log: 2 records, 2 new, 0 already there, 0 rejected",
                        "2 files: 4 records, 3 new, 0 already there, 1 rejected");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("loading into OpenSearch at http", "b.log: record 2")
                .doesNotContain("@")
                .hasLineCount(2);
        assertThat(JdbcClient.create(database)
                        .sql("select key from collected_file where source = 'COMMAND'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("b.log", "deep/a.log");

        out.reset();
        assertThat(run(folder.resolve("logs/deep/a.log").toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("a.log: 2 records, 0 new, 2 already there, 0 rejected");
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        said(2, "needs at least one file or folder");
        said(2, "`--keys` is no option", "--keys", "x");
        said(1, "there is no such file", folder.resolve("none").toString());
        said(1, "no files of logs", folder.resolve("empty").toString());
    }

    @Test
    void withoutAStoreNothingIsLost() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), WafLine.plain());
        var nowhere = Map.of(
                "KAMAE_OPENSEARCH_URL", "",
                "KAMAE_DATABASE_URL", String.valueOf(database.getUrl()),
                "KAMAE_DATABASE_USER", String.valueOf(database.getUsername()),
                "KAMAE_DATABASE_PASSWORD", String.valueOf(database.getPassword()));

        assertThat(run(nowhere, file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void settingsThatContradictAreToldAsThePortalTellsThem() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), WafLine.plain());

        for (var wrong : Map.of(
                        "KAMAE_OPENSEARCH_CA", "/nowhere/ca.pem",
                        "KAMAE_OPENSEARCH_AWS_SERVICE", "s3",
                        "KAMAE_OPENSEARCH_AWS_REGION", "ap-northeast-1",
                        "KAMAE_OPENSEARCH_AWS_ROLEARN", "arn:aws:iam::123456789012:role/x")
                .entrySet()) {
            err.reset();
            var environment =
                    Map.of("KAMAE_OPENSEARCH_URL", "https://logs.example.com", wrong.getKey(), wrong.getValue());
            assertThat(run(environment, file.toString())).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains("log store")
                    .hasLineCount(1);
        }
    }

    @Test
    void besideIndicesOfAnotherRuleNothingIsLoadedAndTheSettingThatFitsIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), WafLine.of("collect-4"));
        var environment = new HashMap<>(environment());
        environment.put("KAMAE_OPENSEARCH_INDEXPREFIX", TestStores.freshIndexPrefix());
        assertThat(run(environment, file.toString())).isZero();

        out.reset();
        err.reset();
        environment.put("KAMAE_COLLECTOR_INDEX_ROTATION", "daily");
        assertThat(run(environment, file.toString())).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("log-aws-waf-2025-11-01", "KAMAE_COLLECTOR_INDEX_ROTATION=monthly")
                .hasLineCount(1);

        environment.put("KAMAE_COLLECTOR_INDEX_ROTATION", "monthly");
        assertThat(run(environment, file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("0 new, 1 already there");
    }

    @Test
    void whereKamaeOnlyReadsNothingIsLoaded() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), WafLine.plain());
        var environment = new HashMap<>(environment());
        environment.put("KAMAE_OPENSEARCH_READONLY", "true");

        assertThat(run(environment, file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("KAMAE_OPENSEARCH_READONLY")
                .hasLineCount(1);
    }

    @Test
    void aRuleForIndicesThatIsNotUnderstoodIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), WafLine.plain());

        assertThat(run(Map.of("KAMAE_COLLECTOR_INDEX_ZONE", "Asia/Tokyo"), file.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("+09:00").hasLineCount(1);
    }

    @Test
    void aPasswordInAnAddressIsNotPrinted() {
        assertThat(CommandStores.withoutSecrets("https://me:5ec@ret@logs.example.com:9200/a?key=5ecret#x"))
                .isEqualTo("https://logs.example.com:9200/a");
        assertThat(CommandStores.withoutSecrets("http://localhost:9200")).isEqualTo("http://localhost:9200");
    }

    private void said(int exit, String sentence, String... arguments) {
        err.reset();
        assertThat(run(arguments)).isEqualTo(exit);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence).hasLineCount(1);
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        return run(environment(), arguments);
    }

    private Map<String, String> environment() {
        var stores = TestStores.running();
        return Map.of(
                "KAMAE_OPENSEARCH_URL", stores.openSearchUrl(),
                "KAMAE_OPENSEARCH_USER", stores.user(),
                "KAMAE_OPENSEARCH_PASSWORD", stores.password(),
                "KAMAE_DATABASE_URL", String.valueOf(database.getUrl()),
                "KAMAE_DATABASE_USER", String.valueOf(database.getUsername()),
                "KAMAE_DATABASE_PASSWORD", String.valueOf(database.getPassword()));
    }

    private int run(Map<String, String> environment, String... arguments) {
        var clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
        return new CollectCommand(
                        environment,
                        folder,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        clock)
                .run(List.of(arguments));
    }
}
