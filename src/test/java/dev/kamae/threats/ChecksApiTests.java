package dev.kamae.threats;

import static dev.kamae.threats.CheckFixtures.prowler;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.api.ApiCalls;
import dev.kamae.api.Scope;
import dev.kamae.api.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results of checks as programs bring them. */
@KamaeTest
class ChecksApiTests {

    private static final String CHECKS = "/api/v1/threats/checks";
    private static final String RUN = "[" + prowler("s3_block", "shop", "PASS", "High", "SEC03-BP07") + "]";

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingYet() {
        sql.sql("truncate api_token").update();
        RecordedStance.clear(sql);
    }

    @Test
    void aRunComesInAsTheBodyOrAsAFileAndTheSameIsKnown() throws Exception {
        var program = ApiCalls.by(port, tokens, "pipeline", Scope.THREATS_WRITE);

        var body = program.post(CHECKS, RUN);
        assertThat(body.statusCode()).isEqualTo(200);
        var told = ApiCalls.json(body);
        assertThat(told.propertyNames())
                .containsExactly("id", "outcome", "source", "findings", "checks", "skipped", "unmapped", "runs");
        assertThat(told.get("outcome").stringValue()).isEqualTo("added");
        assertThat(told.get("source").stringValue()).isEqualTo("prowler");

        var file = program.upload(CHECKS, Map.of("run.json", RUN.getBytes(StandardCharsets.UTF_8)));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.json(file).get("outcome").stringValue()).isEqualTo("known");
    }

    @Test
    void whatCannotBeUsedIsAProblemWithItsPlaces() throws Exception {
        var program = ApiCalls.by(port, tokens, "pipeline", Scope.THREATS_WRITE);

        var cut = program.post(CHECKS, RUN.substring(0, RUN.length() - 9));
        assertThat(cut.statusCode()).isEqualTo(422);
        assertThat(cut.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(ApiCalls.json(cut).get("wrong").get(0).get("reason").stringValue())
                .isEqualTo("cut-off");
    }

    @Test
    void itTakesTheScopeOfItsOwn() throws Exception {
        var reader = ApiCalls.by(port, tokens, "reader", Scope.THREATS_READ, Scope.WELL_ARCHITECTED_WRITE);

        assertThat(reader.post(CHECKS, RUN).statusCode()).isEqualTo(403);
        assertThat(ApiCalls.by(port, tokens, "writer", Scope.THREATS_WRITE)
                        .get("/api/v1/threats")
                        .statusCode())
                .isEqualTo(403);
    }
}
