package dev.kamae.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.api.Scope;
import dev.kamae.api.TokenDraft;
import dev.kamae.api.Tokens;
import dev.kamae.core.Language;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.uikit.Marker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What happened in the company, entered on a page and by a program. */
@KamaeTest
class CompanyEventsTests {

    private static final Instant TEN = Instant.parse("2026-11-28T01:00:00Z");
    private static final TimeRange DAY =
            new TimeRange(Instant.parse("2026-11-27T15:00:00Z"), Instant.parse("2026-11-28T15:00:00Z"));

    @LocalServerPort
    private int port;

    @Autowired
    private CompanyEvents happened;

    @Autowired
    private DaysUnlikeOthers unlikeOthers;

    @Autowired
    private EventMarkers markers;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    @BeforeEach
    void nothingYet() throws Exception {
        sql.sql("truncate company_event, api_token").update();
        // has what was known of unusual days forgotten
        var id = asAnalyst(() -> happened.enter(release("x")).event().id());
        asAnalyst(() -> {
            happened.remove(id);
            return id;
        });
    }

    @Test
    void whatReachesIntoAStretchIsFoundEarliestFirst() throws Exception {
        asAnalyst(() -> {
            happened.enter(lasting("before", TEN.minusSeconds(90_060), TEN.minusSeconds(80_000)));
            happened.enter(lasting("into", TEN.minusSeconds(90_000), TEN));
            happened.enter(release("within"));
            happened.enter(lasting("a year", TEN.minusSeconds(366 * 86_400), TEN));
            return happened.enter(lasting("after", DAY.to(), DAY.to().plusSeconds(60)));
        });

        assertThat(asAnalyst(() -> happened.within(DAY)))
                .extracting(event -> event.said().name())
                .containsExactly("a year", "into", "within");
        assertThat(asAnalyst(() -> happened.latest(1, 2)))
                .extracting(event -> event.said().name())
                .containsExactly("within", "into");
        assertThat(asAnalyst(happened::count)).isEqualTo(5);
    }

    @Test
    void aChartShowsIt() throws Exception {
        asAnalyst(() -> happened.enter(lasting("セール", DAY.from().minusSeconds(600), DAY.to())));

        assertThat(asAnalyst(() -> markers.markers(DAY, Language.JA)))
                .containsExactly(new Marker(DAY.from(), Marker.Kind.COMPANY, "セール"));
        assertThat(JobIdentity.as("test", Set.of(Capability.OWN), () -> markers.markers(DAY, Language.JA)))
                .isEmpty();
    }

    @Test
    void theDaysOfACampaignAreUnlikeOthersAtOnceInTheTeamsZone() throws Exception {
        // 23:30 to 0:30 in Japan
        var night = lasting("night", Instant.parse("2026-11-28T14:30:00Z"), Instant.parse("2026-11-28T15:30:00Z"));
        assertThat(unlikeOthers.isUnusual(LocalDate.of(2026, 11, 28))).isFalse();

        var event = asAnalyst(() -> happened.enter(night).event());

        assertThat(unlikeOthers.isUnusual(LocalDate.of(2026, 11, 27))).isFalse();
        assertThat(unlikeOthers.isUnusual(LocalDate.of(2026, 11, 28))).isTrue();
        assertThat(unlikeOthers.isUnusual(LocalDate.of(2026, 11, 29))).isTrue();
        assertThat(unlikeOthers.isUnusual(LocalDate.of(2026, 11, 30))).isFalse();

        asAnalyst(() -> happened.change(event.id(), release("night")));
        assertThat(unlikeOthers.isUnusual(LocalDate.of(2026, 11, 28))).isFalse();
    }

    @Test
    void onlyWhoEditsEntersAndWhatIsGoneCannotBeChanged() throws Exception {
        assertThatThrownBy(() -> JobIdentity.as(
                        "test", Set.of(Capability.VIEW, Capability.ADMIN), () -> happened.enter(release("x"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JobIdentity.as("test", Set.of(Capability.OWN), happened::count))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asAnalyst(() -> happened.change(CompanyEventId.made(), release("x"))))
                .hasMessageContaining("already been removed");
    }

    @Test
    void aProgramTellsOfItOnceHoweverOftenItSends() throws Exception {
        var writer = token("pipeline", Scope.EVENTS_WRITE);
        var body = """
                {"kind": "release", "name": "web 2.3.1", "begins": "2026-11-28T10:00:00+09:00",
                 "link": "https://example.com/releases/231", "reference": "deploy-231"}
                """;

        var first = send(writer, request("").POST(BodyPublishers.ofString(body)));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.body())
                .contains("\"begins\":\"2026-11-28T01:00:00Z\"")
                .contains("\"unusual\":false")
                .contains("\"kind\":\"release\"");
        var second = send(writer, request("").POST(BodyPublishers.ofString(body.replace("2.3.1", "2.3.1 (again)"))));
        assertThat(second.statusCode()).isEqualTo(200);

        var all = asAnalyst(() -> happened.latest(0, 10));
        assertThat(all).singleElement().satisfies(event -> {
            assertThat(event.said().name()).isEqualTo("web 2.3.1 (again)");
            assertThat(event.by().toString()).isEqualTo("token:pipeline");
        });
        var reader = token("reader", Scope.EVENTS_READ);
        var path = first.headers().firstValue("Location").orElseThrow().replace(EventsApi.PATH, "");
        assertThat(send(reader, request(path)).body()).contains("web 2.3.1 (again)");
        assertThat(send(reader, request("?from=2026-11-28T00:00:00Z&to=2026-11-29T00:00:00Z"))
                        .body())
                .contains("deploy-231");
        assertThat(send(writer, request(path).DELETE()).statusCode()).isEqualTo(204);
        assertThat(send(writer, request(path).DELETE()).statusCode()).isEqualTo(404);
        assertThat(send(reader, request(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsRefusedInASentence() throws Exception {
        var writer = token("pipeline", Scope.EVENTS_WRITE);
        assertThat(refusal(writer, "{}", 422)).contains("kind, name and begins");
        assertThat(refusal(
                        writer, "{\"kind\": \"RELEASE\", \"name\": \"x\", \"begins\": \"2026-11-28T10:00:00Z\"}", 422))
                .contains("release, campaign, tv, maintenance, other");
        assertThat(refusal(writer, "{\"kind\": \"tv\", \"name\": \"x\", \"begins\": \"yesterday\"}", 400))
                .contains("The body cannot be read")
                .doesNotContain("Jackson");
        assertThat(refusal(writer, "{\"kind\": ", 400)).contains("The body cannot be read");
        assertThat(refusal(writer, "", 400)).contains("The body cannot be read");
        assertThat(refusal(
                        writer,
                        "{\"kind\": \"tv\", \"name\": \"x\", \"begins\": \"2026-11-28T10:00:00Z\", \"link\": \"javascript:1\"}",
                        422))
                .contains("https://");

        assertThat(refusal(
                        writer,
                        "{\"kind\": \"tv\", \"name\": \"x\", \"begins\": \"2026-11-28T10:00:00Z\", \"untill\": \"2026-11-29\"}",
                        422))
                .contains("untill", "ends")
                .doesNotContain("Jackson");
        assertThat(asAnalyst(happened::count)).as("nothing was kept").isZero();

        var reader = token("reader", Scope.EVENTS_READ);
        assertThat(send(reader, request("?from=now&to=2026-11-29T00:00:00Z")).body())
                .contains("A parameter cannot be read");
        assertThat(send(reader, request("?from=2026-11-29T00:00:00Z")).statusCode())
                .isEqualTo(400);
        assertThat(send(reader, request("/not-a-uuid")).statusCode()).isEqualTo(400);
        assertThat(send(reader, request("?from=2026-11-29T00:00:00Z&to=2026-11-28T00:00:00Z"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(writer, request("").PUT(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(405);
    }

    private String refusal(String token, String body, int status) throws Exception {
        var answer = send(token, request("").POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return answer.body();
    }

    private String token(String name, String scope) throws Exception {
        return JobIdentity.as(
                "test.administrator",
                Set.of(Capability.ADMIN),
                () -> tokens.make(new TokenDraft(name, Set.of(scope), null)).value());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + EventsApi.PATH + path))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(String token, HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static CompanyEventDraft release(String name) {
        return new CompanyEventDraft(CompanyEvent.Kind.RELEASE, name, TEN, null, false, null, null);
    }

    private static CompanyEventDraft lasting(String name, Instant from, @Nullable Instant to) {
        return new CompanyEventDraft(CompanyEvent.Kind.CAMPAIGN, name, from, to, true, null, null);
    }

    private static <T> T asAnalyst(Callable<T> work) throws Exception {
        return JobIdentity.as("test.analyst", Set.of(Capability.VIEW, Capability.EDIT), work);
    }
}
