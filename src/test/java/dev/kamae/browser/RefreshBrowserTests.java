package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.logstore.LogWriter;
import dev.kamae.waflog.StoredLines;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** New values come by themselves, and whoever reads stays where they are. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefreshBrowserTests {

    private static final String LOGIN = "reader";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String RULE = "calm-rule";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private LogWriter writer;

    @Autowired
    private Clock clock;

    private Chromium chromium;

    @BeforeAll
    void aBusyRule() {
        chromium = new Chromium();
        sql.sql("truncate web_acl, folded_hour cascade").update();
        SignedInAs.person(sql, LOGIN, Role.ANALYST);
        sql.sql("update person set password_hash = :hash, language = null, theme = 'SYSTEM' where login = :login")
                .param("hash", encoder.encode(PASSWORD))
                .param("login", LOGIN)
                .update();
        block(50);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aRefreshKeepsThePlaceTheMarkedWordsTheFocusAndWhatStandsOpen() {
        var reading = overview();
        var rule = line(reading);
        rule.focus();
        rule.locator(".k-logged").evaluate("name => getSelection().selectAllChildren(name)");
        var top = rule.boundingBox().y;
        var looking = overview();
        looking.locator(".k-card", new Page.LocatorOptions().setHas(line(looking)))
                .locator("vaadin-menu-bar-button")
                .first()
                .click();
        looking.getByText("表で見る").click();
        var dialog = looking.locator("vaadin-dialog[opened]");
        assertThat(dialog).containsText(RULE);

        block(7);

        assertThat(rule).containsText("57", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
        assertThat(line(looking)).containsText("57", new LocatorAssertions.ContainsTextOptions().setTimeout(40_000));
        assertThat(rule).isFocused();
        assertThat(reading.evaluate("getSelection().toString()")).isEqualTo(RULE);
        assertThat(rule.boundingBox().y).isEqualTo(top);
        assertThat(dialog.locator("vaadin-grid")).isVisible();
        assertThat(dialog).containsText(RULE);
    }

    private Page overview() {
        var page = chromium.visitor("ja-JP", false, 1440);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/traffic?span=1h");
        assertThat(line(page)).containsText("50");
        return page;
    }

    private static Locator line(Page page) {
        return page.locator("a.k-ranking-line", new Page.LocatorOptions().setHasText(RULE));
    }

    private void block(int requests) {
        var now = clock.instant();
        StoredLines.write(
                writer,
                now,
                IntStream.range(0, requests)
                        .mapToObj(one -> StoredLines.blocked(now.minusSeconds(1), RULE, "/calm", "curl/8"))
                        .toList());
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
