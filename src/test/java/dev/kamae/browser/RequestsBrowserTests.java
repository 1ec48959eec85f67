package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import dev.kamae.logstore.LogWriter;
import dev.kamae.waflog.StoredLines;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A customer says 403: the request is found, judged, and its view saved, in a real browser. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsBrowserTests {

    private static final String LOGIN = "requests";
    private static final String PASSWORD = "correct-horse-battery";

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
    void someBlockedRequests() {
        chromium = new Chromium();
        sql.sql("truncate saved_view, judged_request, verdict_version").update();
        SignedInAs.person(sql, LOGIN, Role.ANALYST);
        sql.sql("update person set password_hash = :hash, language = null, theme = 'SYSTEM' where login = :login")
                .param("hash", encoder.encode(PASSWORD))
                .param("login", LOGIN)
                .update();
        var now = clock.instant();
        StoredLines.write(
                writer,
                now,
                List.of(
                        StoredLines.blocked(now.minusSeconds(90), "size-limit", "/requests-upload", "Chrome"),
                        StoredLines.blocked(now.minusSeconds(91), "size-limit", "/requests-other", "Chrome")));
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aCustomersRequestIsFoundAndJudgedAFalseBlock() {
        var page = visitor(1440);
        page.navigate(address() + "/traffic/requests");
        button(page, "1 件を探す").click();
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-text-field", new Locator.LocatorOptions().setHasText("パス"))
                .locator("input")
                .fill("requests-upload");
        button(dialog, "探す").click();

        assertThat(page.locator(".k-panel .k-sentence")).containsText("/requests-upload");
        assertThat(page).hasURL(Pattern.compile("path-has=requests-upload.*&id=|id=.*path-has=requests-upload"));
        assertThat(page.locator(".k-verdict")).containsText("まだ判定されていません");
        button(page.locator(".k-verdict"), "判定する").click();
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("誤ブロック"))
                .click();
        page.locator("vaadin-dialog[opened] textarea").fill("問い合わせ 7: 正規の画像アップロード");
        button(page.locator("vaadin-dialog[opened]"), "保存").click();

        assertThat(page.locator(".k-verdict")).containsText("誤ブロック");
        assertThat(page.locator(".k-verdict")).containsText("問い合わせ 7");
        Assertions.assertThat(Axe.serious(page)).isEmpty();
        page.getByText("判定の一覧").click();
        assertThat(page.locator(".k-answer")).containsText("1 件");
        assertThat(page.locator("vaadin-grid")).containsText("203.0.113.0/24");
        Assertions.assertThat(Axe.serious(page)).isEmpty();
    }

    @Test
    void aFieldOfALineNarrowsTheListAndTheListIsTakenAsAFile() throws Exception {
        var page = visitor(1440);
        page.navigate(address() + "/traffic/requests?path=/requests-");
        page.locator("vaadin-grid").getByText("/requests-other").click();
        assertThat(page.locator(".k-panel .k-sentence")).containsText("/requests-other");
        page.getByLabel("パス(完全一致)「/requests-other」を除外する").click();

        assertThat(page.locator(".k-answer")).containsText("1 件");
        assertThat(page.locator(".k-panel .k-sentence")).containsText("/requests-other");
        assertThat(page).hasURL(Pattern.compile("not-path-is="));
        Download file =
                page.waitForDownload(() -> page.locator(".k-list-foot a").click());
        Assertions.assertThat(Files.readString(file.path()))
                .contains("/requests-upload")
                .doesNotContain("/requests-other");
    }

    @Test
    void whatIsShownIsSavedAsAViewAndLeadsThereAgain() {
        var page = visitor(1440);
        page.navigate(address() + "/traffic/requests?span=1h&action=block&path=/requests-upload");
        page.locator(".k-views vaadin-menu-bar-button").first().click();
        page.getByText("この表示を保存…").click();
        var dialog = page.locator("vaadin-dialog[opened]");
        dialog.locator("vaadin-text-field input").fill("アップロードのブロック");
        page.locator("vaadin-radio-button", new Page.LocatorOptions().setHasText("全員"))
                .click();
        button(dialog, "保存").click();
        assertThat(dialog).hasCount(0);

        page.navigate(address() + "/traffic/requests");
        Assertions.assertThat(Axe.serious(page)).isEmpty();
        page.locator(".k-views vaadin-menu-bar-button").first().click();
        page.getByText("アップロードのブロック").click();

        assertThat(page.locator(".k-chip", new Page.LocatorOptions().setHasText("/requests-upload")))
                .isVisible();
        assertThat(page).hasURL(Pattern.compile("span=1h"));
    }

    private Page visitor(int width) {
        var page = chromium.visitor("ja-JP", false, width);
        Chromium.signIn(page, address(), LOGIN, PASSWORD);
        return page;
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button", new Page.LocatorOptions().setHasText(words));
    }

    private static Locator button(Locator inside, String words) {
        return inside.locator("vaadin-button", new Locator.LocatorOptions().setHasText(words));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
