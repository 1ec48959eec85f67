package dev.kamae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kamae.KamaeTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in with a password, where people are signed in, and the end of it. */
@KamaeTest
class SessionsTests {

    private static final String PASSWORD = "correct-horse-battery";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Sessions sessions;

    private SignedInAs tanaka;
    private SignedInAs administrator;
    private Visitor visitor;
    private long before;

    @BeforeEach
    void twoPeople() {
        sql.sql("truncate person, person_session").update();
        tanaka = SignedInAs.person(sql, "tanaka", Role.ANALYST);
        administrator = SignedInAs.person(sql, "admin", Role.ADMINISTRATOR);
        sql.sql("update person set password_hash = :hash")
                .param("hash", encoder.encode(PASSWORD))
                .update();
        visitor = new Visitor(port, "198.51.100.20");
        before = sql.sql("select coalesce(max(id), 0) from audit_row")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void oneSeesWhereOneIsSignedIn() throws Exception {
        assertThat(tanaka.call(sessions::own)).isEmpty();

        signIn(visitor);

        assertThat(tanaka.call(sessions::own)).singleElement().satisfies(open -> {
            assertThat(open.address().whole()).isEqualTo("198.51.100.20");
            assertThat(open.agent().whole()).contains("Firefox");
            assertThat(open.way()).isEqualTo(SignInWay.PASSWORD);
        });
        assertThat(administrator.call(sessions::own)).isEmpty();
        assertThat(administrator.call(sessions::all)).hasSize(1);
    }

    @Test
    void theNextRequestOfASessionThatWasEndedIsRefused() throws Exception {
        try (var elsewhere = new Visitor(port, "198.51.100.21")) {
            signIn(visitor);
            signIn(elsewhere);
            var one = tanaka.call(sessions::own).stream()
                    .filter(open -> open.address().whole().equals("198.51.100.20"))
                    .findFirst()
                    .orElseThrow();

            tanaka.run(() -> sessions.end(one.id()));

            assertThat(isSignedIn(visitor)).isFalse();
            assertThat(isSignedIn(elsewhere)).isTrue();
            assertThat(trail("tanaka")).last().isEqualTo("identity.sessionEnded {\"address\": \"198.51.100.20\"}");
        }
    }

    @Test
    void anAdministratorEndsAnybodysAndNobodyElseDoes() throws Exception {
        signIn(visitor);
        var open = tanaka.call(sessions::own).getFirst();

        var another = SignedInAs.person(sql, "another", Role.ANALYST, Role.AUDITOR);
        assertThatThrownBy(() -> another.run(() -> sessions.end(open.id()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> another.run(sessions::all)).isInstanceOf(AccessDeniedException.class);
        assertThat(isSignedIn(visitor)).isTrue();

        administrator.run(() -> sessions.end(open.id()));
        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(administrator.call(sessions::all)).isEmpty();
    }

    @Test
    void whoIsDeactivatedIsRefusedAtTheNextRequest() throws Exception {
        signIn(visitor);

        sql.sql("update person set active = false, stamp = stamp + 1 where login = 'tanaka'")
                .update();

        assertThat(isSignedIn(visitor)).isFalse();
        assertThat(administrator.call(sessions::all)).isEmpty();
    }

    @Test
    void theTrailTellsHowAndFromWhereSomebodySignedInOrTried() throws Exception {
        visitor.signIn("tanaka", "wrong");
        signIn(visitor);

        assertThat(trail("tanaka"))
                .containsExactly(
                        "identity.signInFailed {\"way\": \"password\", \"reason\": \"password\", \"address\": \"198.51.100.20\"}",
                        "identity.signedIn {\"way\": \"password\", \"address\": \"198.51.100.20\"}");
    }

    @Test
    void aNameThatNobodyHasIsNotWrittenDown() throws Exception {
        visitor.signIn("my-secret-password-7", "tanaka");

        assertThat(sql.sql("select action || ' ' || detail || subject from audit_row order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "identity.signInFailed "
                                + "{\"way\": \"password\", \"reason\": \"password\", \"address\": \"198.51.100.20\"}sign-in:unknown");
        assertThat(sql.sql("select count(*) from audit_row where audit_row::text like '%my-secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAddressThatTriesTooOftenIsSentAwayAndOthersAreNot() throws Exception {
        try (var guesser = new Visitor(port, "203.0.113.66")) {
            for (int i = 0; i < Throttle.OF_ADDRESS; i++) {
                assertThat(guesser.signIn("guess-" + i, "wrong")).isEqualTo("/login?error");
            }
            assertThat(guesser.signIn("tanaka", PASSWORD)).isEqualTo("/login?throttled");
            assertThat(guesser.signIn("tanaka", PASSWORD)).isEqualTo("/login?throttled");
        }
        signIn(visitor);
        assertThat(trail("tanaka"))
                .containsExactly(
                        "identity.throttled {\"address\": \"203.0.113.66\"}",
                        "identity.signedIn {\"way\": \"password\", \"address\": \"198.51.100.20\"}");
    }

    private static void signIn(Visitor visitor) throws Exception {
        assertThat(visitor.signIn("tanaka", PASSWORD)).isEqualTo("/");
        assertThat(isSignedIn(visitor)).isTrue();
    }

    private static boolean isSignedIn(Visitor visitor) throws Exception {
        return visitor.get("/traffic").statusCode() == 200;
    }

    private List<@Nullable String> trail(String login) {
        return sql.sql("""
                        select action || ' ' || detail from audit_row
                         where subject = :subject and id > :before order by id
                        """)
                .param("subject", "person:" + login)
                .param("before", before)
                .query(String.class)
                .list();
    }
}
