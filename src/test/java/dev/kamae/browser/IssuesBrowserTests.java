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
        sql.sql("""
                        update person set password_hash = :hash, must_change_password = false, language = null,
                          theme = 'SYSTEM'
                        where login = :login
                        """)
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
    void keysLeadToTheSearchAndToTheirListOnlyWhereNothingIsTyped() {
        var page = signedIn("ja-JP");
        var search = page.locator(".k-search input");
        raise(page, "復元訓練の記録が古い");
        page.locator(".k-page-head vaadin-button").last().click();
        title(page).pressSequentially("a/b?");
        var due = page.locator("vaadin-dialog vaadin-date-picker input").first();
        due.pressSequentially("2026/12/18");
        due.press("Tab");
        // neither is a dialog left where a button of it has the focus
        button(page, "キャンセル").focus();
        page.keyboard().press("/");

        assertThat(title(page)).hasValue("a/b?");
        assertThat(due).hasValue("2026/12/18");
        assertThat(search).hasValue("");
        assertThat(search).not().isFocused();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(1);

        button(page, "キャンセル").click();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
        var words = page.locator(".k-filters vaadin-text-field input");
        words.pressSequentially("a/b");
        assertThat(words).hasValue("a/b");

        words.blur();
        page.keyboard().press("/");
        assertThat(search).isFocused();
        assertThat(search).hasValue("");
        search.blur();
        page.keyboard().press("Shift+?");
        assertThat(page.locator("vaadin-dialog[opened]")).containsText("Esc");
    }

    @Test
    void aMenuLongerThanTheWindowLeavesTheNameAboveItItsRoom() {
        var page = signedIn("ja-JP");
        page.setViewportSize(1440, 600);

        assertThat(page.locator(".k-brand").boundingBox().height)
                .as("that of the bar beside it")
                .isEqualTo(page.locator(".k-bar").boundingBox().height + 1);
    }

    @Test
    void whoHasToChangeThePasswordFirstStillComesToTheLinkThatWasFollowed() {
        sql.sql("update person set must_change_password = true where login = :login")
                .param("login", LOGIN)
                .update();
        var page = chromium.visitor("en-US", false, 1440);
        page.navigate(address() + "/issues?q=limit");
        page.locator("input[name=username]").fill(LOGIN);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();
        var fields = page.locator("vaadin-password-field input");
        fields.nth(2).waitFor();
        fields.nth(0).fill(PASSWORD);
        fields.nth(1).fill(PASSWORD + "-2");
        fields.nth(2).fill(PASSWORD + "-2");
        fields.nth(2).blur();
        page.locator("vaadin-button[theme~=primary]").click();
        page.waitForURL("**/login?changed");

        page.locator("input[name=username]").fill(LOGIN);
        page.locator("input[name=password]").fill(PASSWORD + "-2");
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").click();

        page.waitForURL(url -> url.contains("/issues?q=limit"));
        assertThat(page.locator("h1")).isVisible();
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
