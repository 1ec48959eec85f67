package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.KamaeTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in at a provider of OpenID Connect, which runs beside the portal. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTests {

    private static final Map<String, Object> TANAKA = Map.of(
            "preferred_username", "tanaka", "name", "田中", "email", "tanaka@example.jp", "groups", List.of("csirt"));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private People people;

    @Autowired
    private Provider known;

    private TestProvider provider;
    private SignedInAs administrator;
    private Visitor visitor;

    @BeforeAll
    void start() {
        provider = new TestProvider(port).known(known);
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @BeforeEach
    void oneAdministratorAndNobodyElse() {
        sql.sql("truncate person, person_session").update();
        administrator = SignedInAs.person(sql, "admin", Role.ADMINISTRATOR);
        visitor = new Visitor(port, "198.51.100.7");
        TestProvider.says(TANAKA);
    }

    @AfterEach
    void nobody() {
        visitor.close();
    }

    @Test
    void theProviderIsAskedWithAStateANonceAndAProof() throws Exception {
        var way = visitor.get("/" + Provider.SIGN_IN)
                .headers()
                .firstValue("location")
                .orElseThrow();

        assertThat(way)
                .startsWith(TestProvider.issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "scope=openid");
    }

    @Test
    void whomTheProviderVouchesForComesInWithTheRolesOfTheirGroups() throws Exception {
        assertThat(signIn()).isEqualTo("/");

        assertThat(visitor.get("/traffic").statusCode()).isEqualTo(200);
        assertThat(tanaka().roles()).isEqualTo(Set.of(Role.ANALYST));
        assertThat(tanaka().name()).isEqualTo("田中");
        assertThat(tanaka().mail()).isEqualTo("tanaka@example.jp");
        assertThat(tanaka().byProvider()).isTrue();
        assertThat(trail()).endsWith("identity.signedIn {\"way\": \"provider\", \"address\": \"198.51.100.7\"}");
    }

    @Test
    void onePageThatWasAskedForOpensAfterwards() throws Exception {
        visitor.get("/threats");

        assertThat(signIn()).startsWith("/threats");
    }

    @Test
    void everySignInBringsThePersonUpToDate() throws Exception {
        signIn();
        TestProvider.says(Map.of("preferred_username", "tanaka-s", "name", "田中 聡", "groups", List.of("kamae-admins")));
        signIn();

        assertThat(administrator.call(people::all)).hasSize(2);
        assertThat(person("tanaka-s").roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        assertThat(person("tanaka-s").name()).isEqualTo("田中 聡");
    }

    @Test
    void otherGroupsEndTheSessionsThatCarryTheOldRoles() throws Exception {
        signIn();
        try (var elsewhere = new Visitor(port, "198.51.100.8")) {
            TestProvider.says(Map.of("preferred_username", "tanaka", "groups", List.of("kamae-admins")));
            elsewhere.open("/" + Provider.SIGN_IN);
        }

        assertThat(visitor.get("/traffic").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void whoseGroupsAreNoRoleReadsSoAndLosesTheOnesFromBefore() throws Exception {
        TestProvider.says(Map.of("preferred_username", "tanaka", "groups", List.of("all-staff")));
        assertThat(signIn()).isEqualTo("/login?refused=NO_ROLE");
        assertThat(administrator.call(people::all)).hasSize(1);

        TestProvider.says(TANAKA);
        signIn();
        TestProvider.says(Map.of("preferred_username", "tanaka", "groups", 7));
        assertThat(signIn()).isEqualTo("/login?refused=NO_ROLE");
        assertThat(tanaka().roles()).isEmpty();
        assertThat(trail())
                .startsWith("identity.signInFailed")
                .contains("\"way\": \"provider\"", "\"login\": \"tanaka\"", "\"reason\": \"no_role\"");
    }

    @Test
    void whoWasDeactivatedStaysOut() throws Exception {
        signIn();
        administrator.run(() -> people.deactivate(tanaka().id()));

        assertThat(signIn()).isEqualTo("/login?refused=INACTIVE");
    }

    @Test
    void nobodyTakesOverAnAccountByItsName() throws Exception {
        SignedInAs.person(sql, "tanaka", Role.ADMINISTRATOR);
        assertThat(signIn()).isEqualTo("/login?refused=NAME_TAKEN");

        administrator.run(() -> people.handOver(person("tanaka").id()));
        assertThat(signIn()).isEqualTo("/");
        assertThat(tanaka().roles()).isEqualTo(Set.of(Role.ANALYST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "nonce"})
    void aTokenForSomebodyElseIsNotBelieved(String claim) throws Exception {
        TestProvider.changes(claims -> {
            claims.putAll(TANAKA);
            claims.put(claim, claim.equals("aud") ? List.of("another") : "http://another.example");
        });

        assertThat(signIn()).isEqualTo("/login?refused=PROVIDER");
        assertThat(administrator.call(people::all)).hasSize(1);
    }

    @Test
    void aTokenOfLongAgoIsNotBelieved() throws Exception {
        TestProvider.changes(claims -> {
            claims.putAll(TANAKA);
            claims.put("iat", Instant.parse("2026-01-01T00:00:00Z"));
            claims.put("exp", Instant.parse("2026-01-01T00:05:00Z"));
        });

        assertThat(signIn()).isEqualTo("/login?refused=PROVIDER");
        assertThat(administrator.call(people::all)).hasSize(1);
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotBelieved() throws Exception {
        var end = visitor.open("/login/oauth2/code/oidc?code=x&state=y");

        assertThat(end.uri().getQuery()).isEqualTo("refused=PROVIDER");
    }

    @Test
    void aPasswordDoesNotLetInWhomTheProviderVouchesFor() throws Exception {
        signIn();

        assertThat(new Visitor(port, "198.51.100.9").signIn("tanaka", "signs in at the provider"))
                .isEqualTo("/login?error");
    }

    private String signIn() throws Exception {
        var end = visitor.open("/" + Provider.SIGN_IN).uri();
        return end.getQuery() == null ? end.getPath() : end.getPath() + "?" + end.getQuery();
    }

    private PersonSummary tanaka() throws Exception {
        return person("tanaka");
    }

    private PersonSummary person(String login) throws Exception {
        return administrator.call(people::all).stream()
                .filter(person -> person.login().equals(login))
                .findAny()
                .orElseThrow();
    }

    private String trail() {
        return sql.sql(
                        "select action || ' ' || detail from audit_row where subject = 'person:tanaka' order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
