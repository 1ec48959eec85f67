package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.logstore.LogWriter;
import dev.kamae.waflog.StoredLines;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** From a figure down to the log line, in a real browser. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrafficBrowserTests {

    private static final String LOGIN = "traffic";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String RULE = "rate-<i>limit</i>";
    private static final String AGENT = "<img src=x onerror=\"document.title='owned'\">\u202Eevil";
    private static final String PATH = "/login/<script>document.title='owned'</script>";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private LogWriter writer;

    @Value("${kamae.opensearch.index-prefix}")
    private String prefix;

    @Autowired
    private Clock clock;

    private Chromium chromium;

    @BeforeAll
    void someBlockedRequests() throws Exception {
        chromium = new Chromium();
        sql.sql("truncate web_acl, folded_hour cascade").update();
        SignedInAs.person(sql, LOGIN, Role.ANALYST);
        sql.sql("update person set password_hash = :hash, language = null, theme = 'SYSTEM' where login = :login")
                .param("hash", encoder.encode(PASSWORD))
                .param("login", LOGIN)
                .update();
        // a list shows its first lines only, so none of others may come before these
        StoredLines.forget(prefix);
        var now = clock.instant();
        StoredLines.write(
                writer,
                now,
                List.of(
                        StoredLines.blocked(now.minusSeconds(60), RULE, PATH, AGENT),
                        StoredLines.blocked(now.minusSeconds(61), RULE, PATH, AGENT),
                        StoredLines.blocked(now.minusSeconds(62), "other", "/", "curl/8")));
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void theTopRuleLeadsToItsRequestsAndOneOfThemToItsRawText() {
        var page = chromium.visitor("ja-JP", false, 1440);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/traffic?span=1h");
        assertThat(page.locator("html[lang=ja]")).hasCount(1);
        page.locator("a.k-ranking-line", new Page.LocatorOptions().setHasText(RULE))
                .click();

        assertThat(page.locator("h1")).hasText("どのようなアクセスがありましたか");
        assertThat(page.locator(".k-answer")).containsText("2 件");
        assertThat(page.locator(".k-chip", new Page.LocatorOptions().setHasText(RULE)))
                .isVisible();
        page.locator("vaadin-grid").getByText(PATH).nth(1).click();

        assertThat(page.locator(".k-panel .k-sentence")).containsText(PATH);
        assertThat(page).hasURL(Pattern.compile("index=log-aws-waf-.*id="));
        assertThat(page.locator("vaadin-grid [role=row][aria-selected=true]")).hasCount(1);
        assertThat(Axe.serious(page)).isEmpty();
        page.locator(".k-panel vaadin-details-summary").click();
        assertThat(page.locator(".k-panel .k-raw")).containsText("<img src=x onerror=");
        assertThat(page.locator(".k-panel .k-raw")).containsText("‹U+202E›evil");
        assertThat(page.locator(".k-panel img")).hasCount(0);
        assertThat(page.title()).isNotEqualTo("owned");
        // a long panel scrolls by itself
        var last = page.locator(".k-panel .k-fields dd").last();
        last.scrollIntoViewIfNeeded();
        assertThat(last).isInViewport();

        page.keyboard().press("Escape");
        assertThat(page.locator(".k-panel")).hasCount(0);
    }

    @Test
    void theOverviewIsUsableWithoutEyes() {
        var page = chromium.visitor("en-US", true, 1024);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/traffic?span=1h");
        page.locator("a.k-ranking-line").first().waitFor();
        assertThat(Axe.serious(page)).isEmpty();
    }

    @Test
    void aClientIsFoundByItsAddressAndItsPathsLeadToTheirLines() {
        var page = chromium.visitor("ja-JP", false, 1440);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/traffic/clients?span=1h");
        page.locator(".k-client-search input").fill("203.0.113.0/24");
        page.keyboard().press("Enter");

        assertThat(page.locator(".k-chip")).containsText("203.0.113.0/24");
        assertThat(page.locator(".k-answer")).containsText(Pattern.compile("[1-9]\\d* 件(以上)?。うち"));
        assertThat(page).hasURL(Pattern.compile("network=203.0.113.0%2F24"));
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(Axe.serious(page)).isEmpty();
        page.locator("vaadin-grid").getByText(PATH).first().click();

        assertThat(page.locator(".k-panel .k-sentence")).containsText(PATH);
        assertThat(page.title()).isNotEqualTo("owned");
        // the address changes a moment after the page
        assertThat(page).hasURL(Pattern.compile("/traffic/requests/line"));
        page.goBack();
        assertThat(page.locator(".k-chip")).containsText("203.0.113.0/24");
    }

    @Test
    void ofBotsThatNobodyLookedAtThePageSaysThatNothingIsKnown() {
        var page = chromium.visitor("en-US", true, 1024);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/traffic/bots?span=1h");
        // when the logs have answered everything else has, too
        page.locator(".k-ranking").first().waitFor();

        assertThat(page.locator("h1")).hasText("Which bots came, and what became of them?");
        assertThat(page.locator(".k-answer")).containsText("not known");
        assertThat(Axe.serious(page)).isEmpty();
    }

    @Test
    void theThemeHoldsOnPagesThatLieDeeperToo() {
        var page = chromium.visitor("en-US", true, 1024);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/traffic/requests");
        assertThat(page.locator("html[data-theme=dark]")).hasCount(1);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
