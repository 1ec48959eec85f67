package dev.kamae.wellarchitected;

import static dev.kamae.wellarchitected.ReviewFixtures.OFFICE;
import static dev.kamae.wellarchitected.ReviewFixtures.QUESTIONS;
import static dev.kamae.wellarchitected.ReviewFixtures.SHOP;
import static dev.kamae.wellarchitected.ReviewFixtures.milestones;
import static dev.kamae.wellarchitected.ReviewFixtures.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.api.ApiCalls;
import dev.kamae.api.Scope;
import dev.kamae.api.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reviews as programs bring them and ask about them. */
@KamaeTest
class WellArchitectedApiTests {

    private static final String IMPORTS = "/api/v1/well-architected/imports";
    private static final String WORKLOADS = "/api/v1/well-architected/workloads";
    private static final String LAYERS = "sec_network_protection_create_layers";
    private static final String LAYERED = "sec_network_protection_layered";

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    private ApiCalls program;

    @BeforeEach
    void nothingYet() throws Exception {
        sql.sql("truncate api_token, review_snapshot, review_answer, review_practice, review_fact, practice_issue")
                .update();
        program = ApiCalls.by(port, tokens, "pipeline", Scope.WELL_ARCHITECTED_READ, Scope.WELL_ARCHITECTED_WRITE);
    }

    @Test
    void filesComeInTogetherAndTheAnswerSaysWhatWasReadAndWhatWasWrong() throws Exception {
        var answer = program.upload(
                IMPORTS,
                files(
                        "2.json", page(SHOP, 0, "wellarchitected", QUESTIONS.subList(6, 11), false, Set.of()),
                        "bad.json", "{\"AnswerSummaries\": [",
                        "1.json", page(SHOP, 0, "wellarchitected", QUESTIONS.subList(0, 6), true, Set.of()),
                        "milestones.json", milestones(SHOP, "H1", "1767225600.5")));

        assertThat(answer.statusCode()).isEqualTo(200);
        var told = ApiCalls.json(answer);
        assertThat(told.get("read")).singleElement().satisfies(read -> {
            assertThat(read.get("outcome").stringValue()).isEqualTo("added");
            assertThat(read.get("questions").intValue()).isEqualTo(11);
            assertThat(read.get("review").get("workloadId").stringValue()).isEqualTo(SHOP);
            assertThat(read.get("review").get("workloadName").stringValue()).isEqualTo("Shop");
            assertThat(read.get("review").get("milestone").isNull()).isTrue();
        });
        assertThat(told.get("wrong")).singleElement().satisfies(wrong -> {
            assertThat(wrong.get("file").stringValue()).isEqualTo("bad.json");
            assertThat(wrong.get("reason").stringValue()).isEqualTo("cut-off");
            assertThat(wrong.get("where").stringValue()).startsWith("1:");
            assertThat(wrong.get("message").stringValue()).contains("ends in the middle");
        });
        assertThat(told.get("facts")).hasSize(3);
    }

    @Test
    void aDocumentOrAListOfThemComesInAsTheBody() throws Exception {
        var whole = page(SHOP, 1, "wellarchitected", QUESTIONS, false, Set.of());

        var one = program.post(IMPORTS, whole);
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.json(one)
                        .get("read")
                        .get(0)
                        .get("review")
                        .get("milestone")
                        .intValue())
                .isEqualTo(1);
        var list = program.post(
                IMPORTS,
                "[" + page(SHOP, 2, "wellarchitected", QUESTIONS, false, Set.of(LAYERS)) + ","
                        + page(OFFICE, 0, "wellarchitected", QUESTIONS, false, Set.of()) + "]");
        assertThat(ApiCalls.json(list).get("read")).hasSize(2);
        assertThat(ApiCalls.json(program.post(IMPORTS, whole))
                        .get("read")
                        .get(0)
                        .get("outcome")
                        .stringValue())
                .isEqualTo("known");
    }

    @Test
    void ofWhatCannotBeUsedNothingIsKeptAndTheReasonIsToldInTheLanguageAskedFor() throws Exception {
        var cut = program.post(IMPORTS, "{\n \"AnswerSummaries\": [{\"QuestionId\":\"ide");
        assertThat(cut.statusCode()).isEqualTo(422);
        assertThat(cut.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var told = ApiCalls.json(cut);
        assertThat(told.get("detail").stringValue()).contains("Nothing of it could be used");
        assertThat(told.get("read")).isEmpty();
        assertThat(told.get("wrong").get(0).get("where").stringValue()).startsWith("2:");

        var large = program.post(IMPORTS, "[" + " ".repeat(100 * 1024 * 1024) + "]");
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(ApiCalls.json(large).get("wrong").get(0).get("reason").stringValue())
                .isEqualTo("too-large");
        var upload = program.upload(
                IMPORTS,
                files(
                        "large.json",
                        " ".repeat(20 * 1024 * 1024),
                        "one.json",
                        page(SHOP, 1, "wellarchitected", QUESTIONS, true, Set.of())));
        assertThat(ApiCalls.json(upload).get("wrong"))
                .extracting(wrong -> wrong.get("reason").stringValue())
                .containsExactly("too-large", "page-missing");
        var nothing = program.upload(IMPORTS, Map.of());
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(sql.sql("select count(*) from review_snapshot")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void workloadsAreListedWithTheirSnapshots() throws Exception {
        program.post(IMPORTS, page(SHOP, 1, "wellarchitected", QUESTIONS, false, Set.of()));
        program.post(IMPORTS, page(SHOP, 0, "wellarchitected", QUESTIONS, false, Set.of(LAYERS)));
        program.post(IMPORTS, milestones(SHOP, "H1", "1767225600.5"));
        program.post(IMPORTS, page(OFFICE, 0, "wellarchitected", QUESTIONS, false, Set.of()));

        var told = ApiCalls.json(program.get(WORKLOADS));

        assertThat(told).extracting(one -> one.get("workloadId").stringValue()).containsExactly(SHOP, OFFICE);
        assertThat(told.get(0).get("workloadName").stringValue()).isEqualTo("Shop");
        assertThat(told.get(0).get("snapshots"))
                .extracting(one -> one.get("dating").stringValue())
                .containsExactly("saved", "imported");
        assertThat(ApiCalls.json(program.get(WORKLOADS + "?size=1&page=1"))).hasSize(1);
    }

    @Test
    void aDifferenceNamesPracticesByTheirIds() throws Exception {
        program.post(IMPORTS, page(SHOP, 1, "wellarchitected", QUESTIONS.subList(0, 10), false, Set.of(LAYERS)));
        program.post(
                IMPORTS,
                page(SHOP, 2, "wellarchitected", QUESTIONS, false, Set.of(LAYERED, "identities_one", "identities_two"))
                        .replace("permissions_two", "permissions_three"));
        program.post(IMPORTS, milestones(SHOP, "H1", "1767225600.5"));

        var told = difference("from=1&to=2");

        assertThat(texts(told.get("gained"))).containsExactly("identities_one", "identities_two", LAYERED);
        assertThat(texts(told.get("lost"))).containsExactly(LAYERS);
        assertThat(texts(told.get("new")))
                .containsExactly("permissions_three", "application-security_one", "application-security_two");
        assertThat(texts(told.get("removed"))).containsExactly("permissions_two");
        assertThat(told.get("riskChanged").toString())
                .isEqualTo("[{\"questionId\":\"identities\",\"from\":\"HIGH\",\"to\":\"NONE\"}]");
        assertThat(texts(difference("from=2&to=1").get("lost"))).contains("identities_one");
        assertThat(texts(difference("from=2026-01-01&to=2").get("lost"))).containsExactly(LAYERS);
        assertThat(texts(difference("from=2026-01-01T00:00:00.5Z&to=2").get("lost")))
                .containsExactly(LAYERS);
    }

    @Test
    void theReviewStillWorkedOnIsCalledCurrent() throws Exception {
        program.post(IMPORTS, page(SHOP, 1, "wellarchitected", QUESTIONS, false, Set.of(LAYERS)));
        program.post(IMPORTS, page(SHOP, 0, "wellarchitected", QUESTIONS, false, Set.of(LAYERS, LAYERED)));

        assertThat(texts(difference("from=1&to=current").get("gained"))).containsExactly(LAYERED);
        assertThat(texts(difference("from=current&to=current").get("gained"))).isEmpty();
    }

    @Test
    void whatIsNotThereIsToldWithWhatIs() throws Exception {
        assertThat(program.get(WORKLOADS + "/" + SHOP + "/diff?from=1&to=2").statusCode())
                .isEqualTo(404);
        program.post(IMPORTS, page(SHOP, 1, "wellarchitected", QUESTIONS, false, Set.of()));

        var missing = program.get(WORKLOADS + "/" + SHOP + "/diff?from=1&to=2");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(missing.body()).contains("No review is meant by").contains("There are: 1, ");
        assertThat(program.get(WORKLOADS + "/" + SHOP + "/diff?from=1").statusCode())
                .isEqualTo(400);
        assertThat(program.get(WORKLOADS + "/" + SHOP + "/diff?from=1&to=never").statusCode())
                .isEqualTo(404);
        assertThat(program.get(WORKLOADS + "/..%2F/diff?from=1&to=1").statusCode())
                .isIn(400, 404);
    }

    @Test
    void ofSeveralLensesOneIsNamed() throws Exception {
        program.post(IMPORTS, page(SHOP, 0, "serverless", List.of("identities"), false, Set.of()));
        program.post(IMPORTS, page(SHOP, 0, "games", List.of("identities"), false, Set.of()));

        assertThat(program.get(WORKLOADS + "/" + SHOP + "/diff?from=current&to=current")
                        .body())
                .contains("serverless, games");
        assertThat(program.get(WORKLOADS + "/" + SHOP + "/diff?from=current&to=current&lens=%20")
                        .statusCode())
                .isEqualTo(404);
        assertThat(difference("from=current&to=current&lens=games")
                        .get("from")
                        .get("lens")
                        .stringValue())
                .isEqualTo("games");
    }

    private JsonNode difference(String query) throws Exception {
        var answer = program.get(WORKLOADS + "/" + SHOP + "/diff?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ApiCalls.json(answer);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static Map<String, byte[]> files(String... namesAndContents) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
