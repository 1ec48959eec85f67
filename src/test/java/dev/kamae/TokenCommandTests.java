package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

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

class TokenCommandTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final DriverManagerDataSource database = (DriverManagerDataSource) TestStores.freshDatabase();
    private final JdbcClient sql = JdbcClient.create(database);

    @Test
    void aTokenIsPrintedAloneAndStandsInTheTrail() {
        assertThat(run("pipeline", "events:write", "--last", "2027-03-31")).isZero();

        assertThat(said(out)).matches("kamae_[A-Za-z0-9_-]{43}\\R");
        assertThat(sql.sql("select name || ' ' || until from api_token")
                        .query(String.class)
                        .single())
                .startsWith("pipeline 2027-0");
        assertThat(sql.sql("select actor || ' ' || action || ' ' || subject from audit_row")
                        .query(String.class)
                        .list())
                .containsExactly("job:kamae token api.tokenMade token:pipeline");

        assertThat(run("pipeline", "events:write")).isEqualTo(1);
        assertThat(said(err)).contains("There is, or was, a token named");
        assertThat(sql.sql("select count(*) from audit_row").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotUnderstoodIsSaidInASentence() {
        assertThat(run("pipeline")).isEqualTo(2);
        assertThat(said(err)).contains("takes a name and at least one scope");
        assertThat(run("pipeline", "everything")).isEqualTo(1);
        assertThat(said(err)).contains("events:read, events:write");
        assertThat(run("pipeline", "events:read", "--last", "tomorrow")).isEqualTo(2);
        assertThat(said(err)).contains("`tomorrow` is no date");
        assertThat(said(out)).isEmpty();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var environment = Map.of(
                "KAMAE_OPENSEARCH_URL", TestStores.running().openSearchUrl(),
                "KAMAE_DATABASE_URL", String.valueOf(database.getUrl()),
                "KAMAE_DATABASE_USER", String.valueOf(database.getUsername()),
                "KAMAE_DATABASE_PASSWORD", String.valueOf(database.getPassword()));
        return new TokenCommand(
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
