package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The ways in which a team uses its register, in a real browser. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuesBrowserTests {

    private static final String LOGIN = "browser";
    private static final String PASSWORD = "correct-horse-battery";
    private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\"> 海外からの急増";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PasswordEncoder encoder;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void nothingRecorded() {
        sql.sql("truncate issue_version, issue_comment, issue_text").update();
        SignedInAs.person(sql, LOGIN, Role.ANALYST, Role.ADMINISTRATOR);
        sql.sql("update person set password_hash = :hash, language = null, theme = 'SYSTEM' where login = :login")
                .param("hash", encoder.encode(PASSWORD))
                .param("login", LOGIN)
                .update();
    }

    @Test
    void anEmptyRegisterShowsNoFigureAndTheNextStep() {
        var page = signedIn("ja-JP");
        assertThat(page.locator(".k-empty")).containsText("課題はまだ登録されていません");
        assertThat(page.locator(".k-tile").first()).isHidden();
        assertThat(button(page, "課題を登録")).isVisible();
    }

    @Test
    void anAddressThatIsNoneIsToldInsideTheFrame() {
        var page = signedIn("ja-JP");
        page.navigate("http://localhost:%d/nowhere".formatted(port));

        assertThat(page.locator("body")).containsText("ページが見つかりません");
        assertThat(page.locator("vaadin-side-nav").first()).isVisible();
    }

    @Test
    void anIssueIsRaisedFoundByTwoCharactersAndMoved() {
        var page = signedIn("ja-JP");
        raise(page, HOSTILE);
        assertThat(page.locator(".k-panel h2")).hasText(HOSTILE);
        raise(page, "復元訓練の記録が古い");
        assertThat(page.locator(".k-list-foot")).hasText("2 件");

        page.locator(".k-filters vaadin-text-field input").fill("急増");
        assertThat(page.locator(".k-list-foot")).hasText("1 件");
        assertThat(page.locator("vaadin-grid").getByText("海外からの急増")).isVisible();
        // a list keeps the cells of rows that are gone, unseen, for the next ones
        assertThat(page.locator("vaadin-grid").getByText("復元訓練").locator("visible=true"))
                .hasCount(0);
        page.locator("vaadin-grid").getByText("海外からの急増").click();
        assertThat(page.locator(".k-panel h2")).hasText(HOSTILE);

        button(page, "状態を変える").click();
        page.locator("vaadin-dialog vaadin-radio-button")
                .getByText("保留", new Locator.GetByTextOptions().setExact(true))
                .click();
        words(page).fill("委託先の回答待ち");
        button(page, "変更する").click();
        assertThat(page.locator(".k-feed")).containsText("委託先の回答待ち");
        assertThat(page.locator(".k-panel .k-status-blocked").first()).isVisible();
        assertThat(page.title()).isNotEqualTo("owned");
        assertThat(page.url()).contains("issue=SEC-").contains("q=");
    }

    @Test
    void whoIsSlowerSeesBothVersionsAndLosesNothing() {
        var quick = signedIn("en-US");
        raise(quick, "No limit on tries");
        var slow = signedIn("en-US");
        slow.navigate(quick.url());
        button(slow, "Edit").click();
        button(quick, "Edit").click();
        title(quick).fill("No limit on tries for /api/v2");
        button(quick, "Save").click();
        assertThat(quick.locator(".k-panel h2")).hasText("No limit on tries for /api/v2");

        title(slow).fill("No limit on tries at all");
        words(slow).fill("900 tries a minute from one address");
        button(slow, "Save").click();
        assertThat(slow.locator(".k-conflict")).containsText("Saved: No limit on tries for /api/v2");
        assertThat(slow.locator(".k-conflict")).containsText("Yours: No limit on tries at all");
        button(slow, "Save what is chosen").click();

        assertThat(slow.locator(".k-panel h2")).hasText("No limit on tries for /api/v2");
        assertThat(slow.locator(".k-panel .k-prose").first()).hasText("900 tries a minute from one address");
    }

    @Test
    void theLanguageAndTheThemeAreKept() {
        var page = signedIn("en-US");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show Kamae in Japanese"))
                .click();
        assertThat(page.locator("h1")).hasText("期限に間に合わない課題はどれですか");
        page.getByLabel("配色").click();
        page.getByRole(AriaRole.MENUITEMCHECKBOX, new Page.GetByRoleOptions().setName("ダーク"))
                .or(page.locator("vaadin-menu-bar-item", new Page.LocatorOptions().setHasText("ダーク")))
                .first()
                .click();
        assertThat(page.locator("html[data-theme=dark]")).hasCount(1);
        page.reload();
        assertThat(page.locator("html[data-theme=dark][lang=ja]")).hasCount(1);
    }

    private Page signedIn(String locale) {
        var page = chromium.visitor(locale, false, 1440);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        page.navigate(address() + "/issues");
        page.locator("h1").waitFor();
        return page;
    }

    private static void raise(Page page, String title) {
        page.locator(".k-page-head vaadin-button").last().click();
        title(page).fill(title);
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".k-panel h2")).hasText(title);
    }

    private static Locator title(Page page) {
        return page.locator("vaadin-dialog vaadin-text-field input").first();
    }

    private static Locator words(Page page) {
        return page.locator("vaadin-dialog vaadin-text-area textarea").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
