package dev.kamae.issues;

import static dev.kamae.issues.IssueFixtures.anIssue;
import static dev.kamae.issues.IssueFixtures.due;
import static dev.kamae.issues.IssueFixtures.ownedBy;
import static dev.kamae.issues.IssueFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import dev.kamae.api.ApiCalls;
import dev.kamae.api.Scope;
import dev.kamae.api.Tokens;
import dev.kamae.core.Severity;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The register as programs read and change it. */
@KamaeTest
class IssuesApiTests {

    private static final String PATH = "/api/v1/issues";

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Issues issues;

    @Autowired
    private JdbcClient sql;

    private SignedInAs nakamura;
    private SignedInAs sato;
    private ApiCalls reader;
    private ApiCalls writer;

    @BeforeEach
    void nothingYet() throws Exception {
        sql.sql("truncate api_token, issue_version, issue_comment, issue_text, issue_request")
                .update();
        nakamura = SignedInAs.person(sql, "nakamura", Role.ANALYST);
        sato = SignedInAs.person(sql, "sato", Role.OWNER);
        reader = ApiCalls.by(port, tokens, "reader", Scope.ISSUES_READ);
        writer = ApiCalls.by(port, tokens, "writer", Scope.ISSUES_READ, Scope.ISSUES_WRITE);
    }

    @Test
    void whatAProgramRaisesStandsInTheRegisterUnderItsName() throws Exception {
        var answer = writer.post(PATH, """
                {"title": "鍵の漏洩", "severity": "high", "owner": "%s", "due": "2026-12-31", "threats": ["phishing"]}
                """.formatted(sato.id()));

        assertThat(answer.statusCode()).isEqualTo(201);
        var told = ApiCalls.json(answer);
        var number = told.get("number").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue(PATH + "/" + number);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(told.get("status").asString()).isEqualTo("open");
        assertThat(told.get("raisedBy").asString()).isEqualTo("token:writer");
        assertThat(told.get("dueText").isNull()).isTrue();
        var found = nakamura.call(() -> issues.find(IssueNumber.parse(number).orElseThrow()))
                .orElseThrow();
        assertThat(found.content().title()).isEqualTo("鍵の漏洩");
        assertThat(found.content().owner()).isEqualTo(sato.id());
        assertThat(found.content().due()).isEqualTo(Due.on(LocalDate.of(2026, 12, 31)));
        assertThat(audited(number)).containsExactly("issues.raised token:writer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"A\", \"severity\": \"high\", \"owenr\": \"x\"} | owenr is not known here",
                "{\"title\": \"A\", \"severity\": \"high\", \"origin\": {\"kind\": \"a\", \"id\": \"b\", \"x\": 1}} | origin.x is not known here",
                "{\"severity\": \"high\"} | title is missing",
                "{\"title\": \" \", \"severity\": \"high\"} | title is missing",
                "{\"title\": 7, \"severity\": \"high\"} | title is a text",
                "{\"title\": \"A\"} | severity is missing",
                "{\"title\": \"A\", \"severity\": \"HIGH\"} | severity is one of: critical, high",
                "{\"title\": \"A\", \"severity\": \"high\", \"due\": \"2026/1/5\"} | due is no date",
                "{\"title\": \"A\", \"severity\": \"high\", \"due\": \"2026-01-05\", \"dueText\": \"2Q末\"} | exclude each other",
                "{\"title\": \"A\", \"severity\": \"high\", \"owner\": \"nobody\"} | owner names \"nobody\"",
                "{\"title\": \"A\", \"severity\": \"high\", \"threats\": [\"made-up\"]} | threats names \"made-up\"",
                "{\"title\": \"A\", \"severity\": \"high\", \"threats\": \"ddos\"} | threats is a list",
                "{\"title\": \"A\", \"severity\": \"high\", \"controls\": [\"made-up\"]} | controls names \"made-up\"",
                "{\"title\": \"A\", \"severity\": \"high\", \"origin\": {\"kind\": \"a\"}} | origin.id is missing",
                "[] | not a JSON object",
                "null | not a JSON object"
            })
    void whatCannotBeTakenIsNamedAndRaisesNothing(String body, String why) throws Exception {
        var answer = writer.post(PATH, body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(ApiCalls.json(answer).get("detail").asString()).contains(why);
        assertThat(count("issue_version")).isZero();
    }

    @Test
    void aBodyThatIsNoJsonOrTooLargeIsRefused() throws Exception {
        assertThat(writer.post(PATH, "{\"title\": ").statusCode()).isEqualTo(400);
        var large = writer.post(PATH, "{\"title\": \"" + " ".repeat(300 * 1024) + "\"}");
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("256 kB");
    }

    @Test
    void theSameKeyRaisesOneIssueAndAnotherBodyWithItIsRefused() throws Exception {
        var body = "{\"title\": \"Once\", \"severity\": \"low\"}";

        var first = writer.send("POST", PATH, body, "Idempotency-Key", "run-1");
        var second = writer.send("POST", PATH, body, "Idempotency-Key", "run-1");
        var other = writer.send("POST", PATH, body.replace("Once", "Twice"), "Idempotency-Key", "run-1");
        var another = ApiCalls.by(port, tokens, "another", Scope.ISSUES_WRITE)
                .send("POST", PATH, body, "Idempotency-Key", "run-1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(number(second)).isEqualTo(number(first));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("another body");
        assertThat(another.statusCode()).as("a key is the program's own").isEqualTo(201);
        assertThat(count("issue_version")).isEqualTo(2);
    }

    @Test
    void aKeyWhoseIssueWasRefusedIsFree() throws Exception {
        assertThat(writer.send("POST", PATH, "{\"title\": \"A\\nB\", \"severity\": \"low\"}", "Idempotency-Key", "k")
                        .statusCode())
                .isEqualTo(422);
        assertThat(writer.send("POST", PATH, "{\"title\": \"A\", \"severity\": \"low\"}", "Idempotency-Key", "k")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void theSameOriginRaisesOneIssueHoweverManyAskAtOnce() throws Exception {
        var body =
                "{\"title\": \"Found\", \"severity\": \"low\", \"origin\": {\"kind\": \"scanner\", \"id\": \"CVE-1 on web\"}}";

        var answers = atOnce(4, () -> writer.post(PATH, body));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnlyOnce(201);
        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(200, 201);
        assertThat(answers.stream().map(IssuesApiTests::number).distinct()).hasSize(1);
        assertThat(count("issue_version")).isEqualTo(1);
    }

    @Test
    void theSameKeyAtOnceRaisesOneIssue() throws Exception {
        var body = "{\"title\": \"Found\", \"severity\": \"low\"}";

        var answers = atOnce(4, () -> writer.send("POST", PATH, body, "Idempotency-Key", "run-9"));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnlyOnce(201);
        assertThat(answers.stream().map(IssuesApiTests::number).distinct()).hasSize(1);
        assertThat(count("issue_version")).isEqualTo(1);
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeFrom() throws Exception {
        var raised = raise(anIssue());
        var one = PATH + "/" + raised.number();

        var without = writer.send("PATCH", one, "{\"severity\": \"critical\"}");
        var blindly = writer.send("PATCH", one, "{\"severity\": \"critical\"}", "If-Match", "*");
        var changed = writer.send("PATCH", one, "{\"severity\": \"critical\"}", "If-Match", "\"1\"");

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(blindly.statusCode()).isEqualTo(428);
        assertThat(without.body()).contains("If-Match");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(ApiCalls.json(changed).get("severity").asString()).isEqualTo("critical");
        assertThat(ApiCalls.json(changed).get("title").asString())
                .isEqualTo(raised.content().title());
    }

    @Test
    void theSlowerOfTwoIsToldBothVersions() throws Exception {
        var raised = raise(titled("Before"));
        nakamura.call(() -> issues.change(raised.id(), 1, titled("Theirs")));

        for (var slower : List.of(
                writer.send("PATCH", PATH + "/" + raised.number(), "{\"title\": \"Mine\"}", "If-Match", "\"1\""),
                writer.send(
                        "POST",
                        PATH + "/" + raised.number() + "/moves",
                        "{\"to\": \"in-progress\"}",
                        "If-Match",
                        "\"1\""))) {
            assertThat(slower.statusCode()).isEqualTo(412);
            assertThat(slower.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            var problem = ApiCalls.json(slower);
            assertThat(problem.get("seen").get("title").asString()).isEqualTo("Before");
            assertThat(problem.get("current").get("title").asString()).isEqualTo("Theirs");
            assertThat(problem.get("current").get("version").intValue()).isEqualTo(2);
            assertThat(problem.get("detail").asString()).contains("\"1\"", "\"2\"");
        }
        assertThat(nakamura.call(() -> issues.versions(raised.id()))).hasSize(2);
    }

    @Test
    void absentMembersStayAndNullTakesAway() throws Exception {
        var raised = raise(due(ownedBy(anIssue(), sato.id()), LocalDate.of(2026, 12, 1)));
        var one = PATH + "/" + raised.number();

        writer.send("PATCH", one, "{\"description\": \"More\"}", "If-Match", "\"1\"");
        var emptied = writer.send("PATCH", one, "{\"owner\": null, \"due\": null}", "If-Match", "\"2\"");
        var title = writer.send("PATCH", one, "{\"title\": null}", "If-Match", "\"3\"");

        var told = ApiCalls.json(emptied);
        assertThat(told.get("description").asString()).isEqualTo("More");
        assertThat(told.get("owner").isNull()).isTrue();
        assertThat(told.get("due").isNull()).isTrue();
        assertThat(title.statusCode()).isEqualTo(422);
    }

    @Test
    void anIssueIsMovedWithAReasonAndNoProgramAcceptsARisk() throws Exception {
        var raised = raise(anIssue());
        var moves = PATH + "/" + raised.number() + "/moves";

        var without = writer.send("POST", moves, "{\"to\": \"blocked\"}", "If-Match", "\"1\"");
        var accepted =
                writer.send("POST", moves, "{\"to\": \"risk-accepted\", \"reason\": \"x\"}", "If-Match", "\"1\"");
        var moved = writer.send("POST", moves, "{\"to\": \"blocked\", \"reason\": \"Vendor\"}", "If-Match", "\"1\"");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(accepted.statusCode()).isEqualTo(422);
        assertThat(accepted.body()).contains("to is one of").doesNotContain("risk-accepted");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.json(moved).get("status").asString()).isEqualTo("blocked");
        assertThat(ApiCalls.json(moved).get("reason").asString()).isEqualTo("Vendor");
    }

    @Test
    void anIssueIsClosedWithAResolutionThatFits() throws Exception {
        var moves = PATH + "/" + raise(anIssue()).number() + "/moves";
        var body = "{\"to\": \"resolved\", \"reason\": \"Done\", \"resolution\": \"%s\"}";

        var without = writer.send("POST", moves, "{\"to\": \"resolved\", \"reason\": \"Done\"}", "If-Match", "\"1\"");
        var other = writer.send("POST", moves, body.formatted("out-of-scope"), "If-Match", "\"1\"");
        var closed = writer.send("POST", moves, body.formatted("fixed"), "If-Match", "\"1\"");

        assertThat(without.body()).contains("resolution is missing");
        assertThat(other.body()).contains("resolution is one of: fixed, no-longer-applies");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(ApiCalls.json(closed).get("resolution").asString()).isEqualTo("fixed");
    }

    @Test
    void aCommentNeedsNoVersionAndIsTold() throws Exception {
        var raised = raise(anIssue());
        var comments = PATH + "/" + raised.number() + "/comments";

        assertThat(writer.post(comments, "{\"text\": \"<b>見ました</b>\"}").statusCode())
                .isEqualTo(204);
        assertThat(writer.post(comments, "{\"text\": \" \"}").statusCode()).isEqualTo(422);
        var told = ApiCalls.json(reader.get(comments));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).get("text").asString()).isEqualTo("<b>見ました</b>");
        assertThat(told.get(0).get("by").asString()).isEqualTo("token:writer");
    }

    @Test
    void everyVersionIsTold() throws Exception {
        var raised = raise(titled("First"));
        nakamura.call(() -> issues.change(raised.id(), 1, titled("Second")));

        var told = ApiCalls.json(reader.get(PATH + "/" + raised.number() + "/versions"));

        assertThat(told.valueStream().map(one -> one.get("title").asString())).containsExactly("First", "Second");
        assertThat(told.get(0).get("until").asString())
                .isEqualTo(told.get(1).get("at").asString());
    }

    @Test
    void theListIsNarrowedAndPaged() throws Exception {
        raise(due(titled("漏洩 A"), LocalDate.of(2020, 1, 2)));
        raise(due(titled(anIssue(Severity.HIGH), "漏洩 B"), LocalDate.of(2020, 1, 1)));
        raise(ownedBy(titled("C"), sato.id()));

        assertThat(titles("")).containsExactly("漏洩 B", "漏洩 A", "C");
        assertThat(titles("?order=number&direction=desc")).containsExactly("C", "漏洩 B", "漏洩 A");
        assertThat(titles("?severity=high")).containsExactly("漏洩 B");
        assertThat(titles("?severity=high&severity=medium")).hasSize(3);
        assertThat(titles("?owner=" + sato.id())).containsExactly("C");
        assertThat(titles("?group=owner:")).containsExactly("漏洩 B", "漏洩 A");
        assertThat(titles("?state=overdue")).containsExactly("漏洩 B", "漏洩 A");
        assertThat(titles("?state=resolved")).isEmpty();
        assertThat(titles("?q=%E6%BC%8F%E6%B4%A9")).containsExactly("漏洩 B", "漏洩 A");
        assertThat(titles("?at=2020-01-01T00:00:00Z")).isEmpty();
        var page = reader.get(PATH + "?page=1&size=2");
        assertThat(ApiCalls.json(page)).hasSize(1);
        assertThat(page.headers().firstValue("X-Total-Count")).hasValue("3");
        assertThat(page.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("prev"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?sate=open",
                "?state=OPEN",
                "?severity=high&severity=hgih",
                "?owner=nobody",
                "?threat=made-up",
                "?age=old",
                "?group=colour:red",
                "?at=yesterday",
                "?at=2999-01-01",
                "?order=colour",
                "?direction=up",
                "?size=1000"
            })
    void aParameterThatNobodyKnowsIsRefusedAndNotPassedOver(String query) throws Exception {
        var answer = reader.get(PATH + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void groupsAreCountedAsTheirListsAre() throws Exception {
        raise(due(titled("A"), LocalDate.of(2020, 1, 2)));
        raise(ownedBy(titled("B"), sato.id()));

        var told = ApiCalls.json(reader.get(PATH + "/groups?by=owner"));

        assertThat(told.valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"group\":\"owner:%s\",\"key\":\"%1$s\",\"issues\":1,\"overdue\":0}".formatted(sato.id()),
                        "{\"group\":\"owner:\",\"key\":null,\"issues\":1,\"overdue\":1}");
        assertThat(reader.get(PATH + "/groups?by=colour").statusCode()).isEqualTo(422);
    }

    @Test
    void whoCanOwnAnIssueIsTold() throws Exception {
        var told = ApiCalls.json(reader.get(PATH + "/owners"));

        assertThat(told.valueStream().map(one -> one.get("id").asString()))
                .contains(sato.id().toString(), nakamura.id().toString());
    }

    @Test
    void whatHasNotChangedIsNotToldAgain() throws Exception {
        var one = PATH + "/" + raise(anIssue()).number();

        assertThat(reader.get(one).headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(reader.get(one, "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEC-999999", "nothing", "0", "SEC-1%00"})
    void whatIsNotThereIsNotFound(String number) throws Exception {
        assertThat(reader.get(PATH + "/" + number).statusCode()).isIn(400, 404);
        assertThat(writer.send("PATCH", PATH + "/" + number, "{}", "If-Match", "\"1\"")
                        .statusCode())
                .isIn(400, 404);
    }

    @Test
    void theDescriptionNamesEveryDoor() throws Exception {
        assertThat(reader.get("/api/v1/openapi").body())
                .contains("\"/api/v1/issues\"", "\"/api/v1/issues/{number}/moves\"", "Idempotency-Key", "If-Match");
    }

    @Test
    void costAndLabelsAreTakenToldChangedAndTakenAway() throws Exception {
        var answer = writer.post(PATH, """
                {"title": "Old TLS", "severity": "low", "cost": {"once": 250000}, "labels": ["監査", "Q3"]}
                """);
        var told = ApiCalls.json(answer);
        var one = PATH + "/" + told.get("number").asString();
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(told.at("/cost/once").asLong()).isEqualTo(250_000);
        assertThat(told.at("/cost/yearly").isNull()).as("not known is not zero").isTrue();
        assertThat(told.get("labels").size()).isEqualTo(2);
        assertThat(told.get("kind").asString()).isEqualTo("issue");
        assertThat(told.get("sla").isNull()).as("nobody has set a policy").isTrue();

        writer.send("PATCH", one, "{\"title\": \"TLS 1.0\"}", "If-Match", "\"1\"");
        var kept = ApiCalls.json(reader.get(one));
        assertThat(kept.at("/cost/once").asLong()).isEqualTo(250_000);
        assertThat(kept.get("labels").size()).isEqualTo(2);
        var emptied = writer.send("PATCH", one, "{\"cost\": null, \"labels\": null}", "If-Match", "\"2\"");
        assertThat(ApiCalls.json(emptied).at("/cost/once").isNull()).isTrue();
        assertThat(ApiCalls.json(emptied).get("labels").size()).isZero();

        var bad = writer.send("PATCH", one, "{\"cost\": {\"once\": -1}}", "If-Match", "\"3\"");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(ApiCalls.json(bad).get("detail").asString()).contains("cost.once");
        assertThat(writer.send("PATCH", one, "{\"labels\": [\"a,b\"]}", "If-Match", "\"3\"")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsKnownOfAnIncidentIsToldAndTakenWithItsVersion() throws Exception {
        var raised = nakamura.call(() -> issues.raise(titled("Odd sign-ins"), null));
        var one = PATH + "/" + raised.number();
        var incident = one + "/incident";

        assertThat(writer.send("PUT", incident, "{}").statusCode()).isEqualTo(428);
        var took = writer.send(
                "PUT",
                incident,
                "{\"noticed\": \"2026-01-05T10:00:00+09:00\", \"personalData\": \"yes\", \"cost\": 0}",
                "If-Match",
                "\"1\"");
        assertThat(took.statusCode()).isEqualTo(200);
        assertThat(took.headers().firstValue("ETag")).hasValue("\"2\"");
        var told = ApiCalls.json(took);
        assertThat(told.get("kind").asString()).isEqualTo("incident");
        assertThat(told.at("/incident/noticed").asString()).isEqualTo("2026-01-05T01:00:00Z");
        assertThat(told.at("/incident/contained").isNull()).isTrue();
        assertThat(told.at("/incident/cost").asLong()).isZero();
        assertThat(told.at("/incident/reportable").asString()).isEqualTo("not-known");
        assertThat(told.at("/incident/reports/0/until").asString()).isEqualTo("2026-01-09");
        assertThat(told.at("/incident/reports/0/standing").asString()).isEqualTo("past");

        var late = writer.send("PUT", incident, "{}", "If-Match", "\"1\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(ApiCalls.json(late).at("/current/incident/personalData").asString())
                .isEqualTo("yes");
        for (var bad : List.of(
                "{\"noticed\": \"2026/1/5\"}",
                "{\"occurred\": \"-999999999-01-01T00:00:00Z\"}",
                "{\"firstReport\": \"-999999999-01-01\"}")) {
            assertThat(writer.send("PUT", incident, bad, "If-Match", "\"2\"").statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
        assertThat(reader.get(PATH + "?label=%00").statusCode()).isEqualTo(422);
        assertThat(reader.get(PATH + "?at=-999999999-01-01T00:00:00Z").statusCode())
                .isEqualTo(422);
        assertThat(ApiCalls.json(reader.get(PATH + "?kind=incident")).size()).isOne();
        assertThat(ApiCalls.json(reader.get(PATH + "?kind=issue")).size()).isZero();
        assertThat(ApiCalls.json(reader.get(PATH + "?state=past-sla")).size()).isZero();
        nakamura.call(() -> issues.close(raised.id(), 2, Resolution.NOT_A_PROBLEM, "A test"));
        assertThat(ApiCalls.json(reader.get(one)).at("/incident/reports").size())
                .as("nobody is to be told of what was none")
                .isZero();
    }

    @Test
    void howIssuesHangTogetherIsToldAndTaken() throws Exception {
        var first = nakamura.call(() -> issues.raise(titled("First"), null));
        var second = nakamura.call(() -> issues.raise(titled("Second"), null));
        var body = "{\"waitsFor\": [\"%s\"]}".formatted(first.number());

        var took = writer.send("PUT", PATH + "/" + second.number() + "/relations", body, "If-Match", "\"1\"");
        assertThat(ApiCalls.json(took).at("/relations/waitsFor/0").asString())
                .isEqualTo(first.number().toString());
        var circle = "{\"waitsFor\": [\"%s\"]}".formatted(second.number());
        assertThat(writer.send("PUT", PATH + "/" + first.number() + "/relations", circle, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(422);
    }

    private IssueVersion raise(IssueDraft draft) throws Exception {
        return nakamura.call(() -> issues.raise(draft, null));
    }

    private List<String> titles(String query) throws Exception {
        var answer = reader.get(PATH + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return ApiCalls.json(answer)
                .valueStream()
                .map(one -> one.get("title").asString())
                .toList();
    }

    private List<String> audited(String number) {
        return sql.sql("select action || ' ' || actor from audit_row where subject = :subject order by id")
                .param("subject", "issue:" + number)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String number(HttpResponse<String> answer) {
        return ApiCalls.json(answer).get("number").asString();
    }

    private static List<HttpResponse<String>> atOnce(int times, Callable<HttpResponse<String>> call) throws Exception {
        var start = new CyclicBarrier(times);
        try (var threads = Executors.newFixedThreadPool(times)) {
            var running = new ArrayList<Future<HttpResponse<String>>>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
