package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.audit.TrailFixtures;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AuditCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final DriverManagerDataSource database = (DriverManagerDataSource) TestStores.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(database);

    @Test
    void aWholeTrailPrintsItsEndAndALaterRunComparesWithIt() {
        TrailFixtures.sealed(sql, 3);

        assertThat(run()).isZero();
        assertThat(said(out)).startsWith("3 rows are sealed, and none of them was tampered with.");
        var end = said(out).lines().toList().getLast().replace("The chain ends at ", "");

        assertThat(run("--end", end)).isZero();
        TrailFixtures.unguarded(sql, "delete from audit_seal where position = 3");
        assertThat(run("--end", end)).isEqualTo(1);
        assertThat(said(err)).contains("from place 3 on that are not there any more");
    }

    @Test
    void theFirstRowThatWasTamperedWithIsNamed() {
        TrailFixtures.sealed(sql, 3);
        TrailFixtures.unguarded(sql, "update audit_row set actor = 'person:nobody'");

        assertThat(run()).isEqualTo(1);

        assertThat(said(err)).contains("sealed at place 1").contains("is not what it was");
        assertThat(said(out)).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsSaidInASentence() {
        assertThat(run("--end", "17")).isEqualTo(2);
        assertThat(said(err)).contains("`17` is no end of a chain");
        assertThat(run("file")).isEqualTo(2);
        assertThat(said(err)).contains("takes no files");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var stores = TestStores.running();
        var environment = Map.of(
                "KAMAE_OPENSEARCH_URL", stores.openSearchUrl(),
                "KAMAE_DATABASE_URL", String.valueOf(database.getUrl()),
                "KAMAE_DATABASE_USER", String.valueOf(database.getUsername()),
                "KAMAE_DATABASE_PASSWORD", String.valueOf(database.getPassword()));
        return new AuditCommand(
                        environment,
                        Path.of(""),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC))
                .run(List.of(arguments));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
