package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.kamae.KamaeTest;
import dev.kamae.TestStores;
import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** PostgreSQL turns the portal away, and takes it back: only the database of this context, so that nobody else is disturbed. */
@KamaeTest
class OutageBrowserTests {

    private static final String LOGIN = "outage";
    private static final String PASSWORD = "correct-horse-battery";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource database;

    @Autowired
    private PasswordEncoder encoder;

    @BeforeEach
    void oneAnalyst() {
        SignedInAs.person(sql, LOGIN, Role.ANALYST);
        sql.sql("update person set password_hash = :hash, language = null where login = :login")
                .param("hash", encoder.encode(PASSWORD))
                .param("login", LOGIN)
                .update();
    }

    @Test
    void itIsSaidWhatIsDownAndOnceItIsBackEverythingGoesOn() throws Exception {
        var name = sql.sql("select current_database()").query(String.class).single();
        try (var chromium = new Chromium()) {
            var open = chromium.visitor("en-US", false, 1440);
            Chromium.signIn(open, address(), LOGIN, PASSWORD);
            open.locator("vaadin-side-nav-item").first().waitFor();
            var visitor = chromium.visitor("en-US", false, 1440);
            tell("alter database " + name + " allow_connections false");
            tell("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            try {
                open.locator("vaadin-side-nav-item[path=issues]").click();
                open.getByText(text("uikit.failed.record")).waitFor();
                open.reload();
                open.getByText(text("uikit.failed.record")).waitFor();

                visitor.navigate(address());
                assertThat(visitor.locator(".k-login")).containsText(text("identity.login.away"));
                signIn(visitor);
                assertThat(visitor.locator(".k-login")).containsText(text("identity.login.away"));
                assertThat(visitor.getByText(text("identity.login.failed"))).isHidden();
            } finally {
                tell("alter database " + name + " allow_connections true");
                await().until(this::isBack);
            }
            open.locator(".k-empty a").click();
            open.locator("vaadin-side-nav-item[path=issues]").waitFor();
            Chromium.signIn(visitor, address(), LOGIN, PASSWORD);
        }
    }

    private static void signIn(Page page) {
        page.locator("input[name=username]").fill(LOGIN);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> url.contains("error"));
    }

    private boolean isBack() {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    /** Tells the server, by way of another database. */
    private static void tell(String words) throws SQLException {
        var stores = TestStores.running();
        try (var connection = DriverManager.getConnection(stores.jdbcUrl(), stores.user(), stores.password());
                var statement = connection.createStatement()) {
            statement.execute(words);
        }
    }

    private static String text(String key) {
        return Texts.text(Language.EN, key);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
