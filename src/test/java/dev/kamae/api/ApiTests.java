package dev.kamae.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is let in at the doors for programs, and how the others are told. */
@KamaeTest
class ApiTests {

    private static final String EVENTS = "/api/v1/events?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z";

    @LocalServerPort
    private int port;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TokenRepository repository;

    @Autowired
    private Problems problems;

    @Autowired
    private Clock clock;

    @BeforeEach
    void noToken() {
        sql.sql("truncate api_token, company_event").update();
    }

    @Test
    void withoutATokenNothingOpens() throws Exception {
        var answer = send(get(EVENTS));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("No token that is good was shown");
        assertThat(send(get(EVENTS).header("Accept-Language", "ja")).body()).contains("有効なトークンがありません");
        assertThat(send(get("/api/v1/nowhere")).statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOpensItsScopesAndNoOthers() throws Exception {
        var reader = make("reader", Scope.EVENTS_READ);
        var writer = make("writer", Scope.EVENTS_WRITE);

        assertThat(send(with(reader, get(EVENTS))).statusCode()).isEqualTo(200);
        var refused = send(with(writer, get(EVENTS)));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("The scopes of the token do not open this");
        assertThat(send(with(reader, post("{}"))).statusCode()).isEqualTo(403);
    }

    @Test
    void noPageAnswersBelowTheApi() throws Exception {
        var nowhere = send(with(make("reader", Scope.EVENTS_READ), get("/api/v1/nowhere")));

        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("There is nothing at this address").doesNotContain("<html");
        assertThat(header(nowhere, "Set-Cookie")).isEmpty();
    }

    @Test
    void anotherTokenOpensNothing() throws Exception {
        var unknown = send(with(TokenSecret.made(), get(EVENTS)));

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(header(unknown, "WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(send(get(EVENTS).header("Authorization", "Basic YWRtaW46YWRtaW4="))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(get(EVENTS).header("Authorization", "Bearer ' or 1=1 --"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenEndsWhenItIsRevokedOrItsLastDayIsOver() throws Exception {
        var token = make("reader", Scope.EVENTS_READ);
        asAdministrator(() -> {
            tokens.revoke(tokens.all().getFirst().id());
            return null;
        });
        assertThat(send(with(token, get(EVENTS))).statusCode()).isEqualTo(401);

        var ending = make("ending", Scope.EVENTS_READ);
        assertThat(send(with(ending, get(EVENTS))).statusCode()).isEqualTo(200);
        sql.sql("update api_token set until = now() - interval '1 second'").update();
        assertThat(send(with(ending, get(EVENTS))).statusCode()).isEqualTo(401);
    }

    @Test
    void theLastUseIsKeptAndTheSecretIsNot() throws Exception {
        var token = make("reader", Scope.EVENTS_READ);
        assertThat(asAdministrator(() -> tokens.all().getFirst().lastUsedAt())).isNull();

        send(with(token, get(EVENTS)));

        assertThat(asAdministrator(() -> tokens.all().getFirst().lastUsedAt())).isNotNull();
        assertThat(sql.sql("select api_token::text || encode(hash, 'escape') from api_token")
                        .query(String.class)
                        .single())
                .doesNotContain(token.value().substring(10));
    }

    @Test
    void whoAsksTooOftenIsToldWhenToAskAgain() throws Exception {
        var token = make("busy", Scope.EVENTS_READ);
        var filter = new BearerTokens(repository, new TokenPace(2), problems, clock);

        assertThat(filtered(filter, token).getStatus()).isEqualTo(200);
        assertThat(filtered(filter, token).getStatus()).isEqualTo(200);
        var refused = filtered(filter, token);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isIn("29", "30");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("more than 2 times a minute");
    }

    private static MockHttpServletResponse filtered(BearerTokens filter, TokenSecret token) throws Exception {
        var request = new MockHttpServletRequest("GET", EVENTS);
        request.addHeader("Authorization", "Bearer " + token.value());
        var response = new MockHttpServletResponse();
        try {
            filter.doFilter(request, response, new MockFilterChain());
        } finally {
            SecurityContextHolder.clearContext();
        }
        return response;
    }

    @Test
    void aNameIsNeverUsedTwiceAndALastDayLiesAhead() throws Exception {
        make("bot", Scope.EVENTS_READ);

        assertThatThrownBy(() -> make("bot", Scope.EVENTS_WRITE)).hasMessageContaining("There is, or was, a token");
        assertThatThrownBy(() -> asAdministrator(
                        () -> tokens.make(new TokenDraft("late", Set.of(Scope.EVENTS_READ), LocalDate.of(2020, 1, 1)))))
                .hasMessageContaining("lies in the past");
    }

    @Test
    void onlyAnAdministratorMakesTokens() {
        var draft = new TokenDraft("bot", Set.of(Scope.EVENTS_READ), null);

        assertThatThrownBy(() ->
                        JobIdentity.as("test", Set.of(Capability.EDIT, Capability.AUDIT), () -> tokens.make(draft)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void makingAndRevokingStandInTheTrail() throws Exception {
        var before = rows();

        make("bot", Scope.EVENTS_READ);
        asAdministrator(() -> {
            tokens.revoke(tokens.all().getFirst().id());
            return null;
        });

        assertThat(sql.sql("select action || ' ' || subject || ' ' || detail from audit_row where id > ? order by id")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "api.tokenMade token:bot {\"scopes\": \"events:read\"}", "api.tokenRevoked token:bot {}");
    }

    @Test
    void theApiDescribesItself() throws Exception {
        var answer = send(with(make("reader", Scope.EVENTS_READ), get("/api/v1/openapi")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"/api/v1/events\"")
                .contains("\"bearer\"")
                .contains("Tells of an event")
                .doesNotContain("/VAADIN");
    }

    private long rows() {
        return sql.sql("select coalesce(max(id), 0) from audit_row")
                .query(Long.class)
                .single();
    }

    private TokenSecret make(String name, String scope) throws Exception {
        return asAdministrator(() -> tokens.make(new TokenDraft(name, Set.of(scope), null)));
    }

    private static <T> T asAdministrator(Callable<T> work) throws Exception {
        return JobIdentity.as("test.administrator", Set.of(Capability.ADMIN), work);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder post(String body) {
        return get("/api/v1/events")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder with(TokenSecret token, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token.value());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
