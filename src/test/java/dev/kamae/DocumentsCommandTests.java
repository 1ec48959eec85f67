package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsCommandTests {

    private static final String KEY = "s3://logs/AWSLogs/123456789012/WAFLogs/ap-northeast-1/shop/a_waflogs_b.log.gz";
    private static final String LINE =
            "{\"timestamp\":1763971203123,\"webaclId\":\"acl\",\"action\":\"ALLOW\",\"httpRequest\":{\"args\":\"token=5ec7e7\"}}\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void theBulkBodyIsPrintedAndNothingElse() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), LINE + LINE.replace("123,", "124,"));

        assertThat(run("--key", KEY, file.toString())).isZero();

        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .matches("\\{\"create\":\\{\"_index\":\"log-aws-waf-2025-11\",\"_id\":\"[0-9a-f]{32}\"}}");
        assertThat(lines.get(1)).contains("\"@log_s3bucket\":\"logs\"").doesNotContain("5ec7e7");
        assertThat(err.size()).isZero();
    }

    @Test
    void indicesAndSecretsAreThoseThatThePortalIsSetTo() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), LINE.replace("token=", "coupon="));

        run(Map.of("KAMAE_COLLECTOR_INDEX_ROTATION", "daily", "KAMAE_COLLECTOR_SECRETARGUMENTS", "page, coupon"), file);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"_index\":\"log-aws-waf-2025-11-24\"")
                .doesNotContain("5ec7e7");
    }

    @Test
    void besideASiemLoaderIdsAreThoseOfTheTextAsItCame() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), LINE);
        run("--no-redaction", "--key", KEY, file.toString());
        var theirs = id();

        run(Map.of("KAMAE_COLLECTOR_BESIDESIEMLOADER", "true"), file);
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("5ec7e7");
        assertThat(id()).isEqualTo(theirs);
    }

    private String id() {
        var id = out.toString(StandardCharsets.UTF_8).replaceAll("(?s).*?\"_id\":\"(\\w+)\".*", "$1");
        out.reset();
        return id;
    }

    @Test
    void withoutRedactionItIsWhatTheSiemLoaderWouldSend() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), LINE);

        assertThat(run("--no-redaction", "--key", KEY, file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("5ec7e7");
    }

    @Test
    void whatBecameNoDocumentIsNamedAndItsNeighboursArePrinted() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), LINE + "{}\n" + LINE);

        assertThat(run("--key", KEY, file.toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("record 2").contains("which web ACL");
    }

    @Test
    void manyReasonsAreCounted() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), "{}\n".repeat(300));

        assertThat(run("--key", KEY, file.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(21)
                .last()
                .asString()
                .startsWith("300 records");
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() throws IOException {
        var file = Files.writeString(folder.resolve("a.log"), LINE);

        said(1, "is the key of no kind of log", "--key", "letters/2026.txt", file.toString());
        said(1, "there is no such file", folder.resolve("none").toString());
        said(1, "cannot be read", folder.toString());
        said(1, "MMDB", "--geoip-city", file.toString(), file.toString());
        said(2, "takes one file");
        said(2, "`--kye` is no option", "--kye", KEY, file.toString());
        said(2, "`--key` needs a value", "--key");
    }

    private void said(int exit, String sentence, String... arguments) {
        err.reset();
        assertThat(run(arguments)).isEqualTo(exit);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence).hasLineCount(1);
        assertThat(out.size()).isZero();
    }

    private int run(String... arguments) {
        return run(Map.of(), List.of(arguments));
    }

    private void run(Map<String, String> environment, Path file) {
        assertThat(run(environment, List.of(file.toString()))).isZero();
    }

    private int run(Map<String, String> environment, List<String> arguments) {
        var clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
        return new DocumentsCommand(environment, out, new PrintStream(err, true, StandardCharsets.UTF_8), clock)
                .run(arguments);
    }
}
