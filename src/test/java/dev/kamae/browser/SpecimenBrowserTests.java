package dev.kamae.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The pieces of the screens, in a real browser. */
@KamaeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecimenBrowserTests {

    private static final String LOGIN = "specimen";
    private static final String PASSWORD = "correct-horse-battery";

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
        SignedInAs.person(sql, LOGIN, Role.ANALYST);
        sql.sql("update person set password_hash = :hash, language = null, theme = 'SYSTEM' where login = :login")
                .param("hash", encoder.encode(PASSWORD))
                .param("login", LOGIN)
                .update();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void aChartIsDrawnAndItsLegendLeavesSeriesOut() {
        var page = specimen("ja-JP", false, 1440);
        var chart = page.locator("#overview kamae-chart");
        var before = pixels(chart);
        var yesterday = page.locator("#overview .k-legend-item").nth(1);
        assertThat(yesterday).hasAttribute("aria-pressed", "true");

        yesterday.click();
        assertThat(yesterday).hasAttribute("aria-pressed", "false");
        assertThat(page.locator("#overview kamae-chart[data-rendered]")).isVisible();
        page.waitForCondition(() -> !pixels(chart).equals(before));

        var without = pixels(chart);
        yesterday.click();
        page.waitForCondition(() -> !pixels(chart).equals(without));
    }

    @Test
    void aChartTakesTheColoursOfTheTheme() {
        var page = specimen("ja-JP", false, 1440);
        var chart = page.locator("#overview kamae-chart");
        var light = pixels(chart);

        page.evaluate("document.documentElement.dataset.theme = 'dark'");

        page.waitForCondition(() -> !pixels(chart).equals(light));
    }

    @Test
    void drawingOverAChartNamesWholeBucketsAndAClickOne() {
        var page = specimen("en-US", false, 1440);
        var box = page.locator("#overview kamae-chart").boundingBox();
        page.mouse().move(box.x + 300, box.y + 100);
        page.mouse().down();
        page.mouse().move(box.x + 500, box.y + 110);
        page.mouse().up();
        assertThat(page.locator("#told")).hasText(Pattern.compile("zoom Tue 24 Nov \\d+:\\d0–\\d+:\\d0"));

        page.mouse().click(box.x + 700, box.y + 100);
        assertThat(page.locator("#told")).hasText(Pattern.compile("pick Tue 24 Nov \\d+:\\d0–\\d+:\\d0"));
    }

    @Test
    void textOutOfLogsIsTextEverywhere() {
        var page = specimen("en-US", false, 1440);
        var title = page.title();
        var legend = page.locator("#hostile .k-legend-item");
        assertThat(legend.nth(0)).containsText("<img src=x onerror=");
        assertThat(legend.nth(1)).containsText("</script><script>");
        assertThat(legend.nth(2)).containsText("/login‹U+202E›gnp.exe");
        var ranking = page.locator(".k-ranking").first();
        assertThat(ranking).containsText("<img src=x onerror=");
        assertThat(ranking).containsText("/login‹U+202E›gnp.exe");

        page.locator("#hostile kamae-chart").hover(new Locator.HoverOptions().setPosition(250, 100));
        assertThat(page.locator("#hostile kamae-chart[data-hovered]")).isVisible();
        assertThat(page.locator("#hostile kamae-chart :is(img, script, span)")).hasCount(0);

        page.locator("#hostile .k-menu vaadin-menu-bar-button").first().click();
        page.getByText("As a table").click();
        assertThat(page.locator("vaadin-dialog vaadin-grid")).containsText("<img src=x onerror=");
        assertThat(page.locator("vaadin-dialog vaadin-grid")).containsText("</script><script>");
        var csv = page.waitForDownload(() -> page.locator("vaadin-dialog a").click());

        assertThat(page.locator("img[src=x]")).hasCount(0);
        assertThat(page.title()).isEqualTo(title).isNotEqualTo("owned");
        assertThat(csv.suggestedFilename()).endsWith(".csv");
    }

    @Test
    void newFiguresComeIntoTheLinesOfARankingThatAreThere() {
        var page = specimen("en-US", false, 1440);
        var ranking = page.locator("kamae-ranking").first();
        var lines = ranking.locator("a.k-ranking-line");
        page.evaluate("""
                () => {
                  const cell = (words) => ({ words, style: '', why: '', icon: null });
                  window.line = (name, figure, href) => ({
                    name: cell(name), note: '', code: true, most: 10, value: 1, figures: [cell(figure)], href, others: false
                  });
                  window.ranked = document.querySelector('kamae-ranking');
                  ranked.ranking = { heads: ['n'], lines: [line('/a', '1', 'a'), line('/b', '1', 'b'), line('/c', '1', 'c')] };
                  window.kept = ranked.querySelector('a');
                  kept.focus();
                }""");

        page.evaluate("""
                ranked.ranking = { heads: ['n'], lines: [line('/b', '<b>2</b>', 'b2'), line('others', '3', null)] }""");

        assertThat(lines).hasCount(1);
        assertThat(lines).hasText("/b<b>2</b>");
        assertThat(lines).hasAttribute("href", "b2");
        assertThat(lines).isFocused();
        assertThat(page.evaluate("ranked.querySelector('a') === kept")).isEqualTo(true);
        assertThat(ranking.locator("div.k-ranking-line")).hasText("others3");
        assertThat(ranking.locator("b")).hasCount(0);
    }

    @Test
    void aValueThatIsWatchedComesByItselfAndAFailureSaysWhy() {
        var page = specimen("en-US", false, 1440);
        assertThat(page.locator("#watched .k-figure-value")).containsText(Pattern.compile("\\d+回"));
        assertThat(page.locator("#failing")).containsText("cannot be fetched");

        page.locator("#failing").hover();
        assertThat(page.getByText("There was no answer within 30 seconds.").locator("visible=true"))
                .isVisible();
    }

    @Test
    void everyPieceIsUsableWithoutEyesOrMouse() {
        for (var dark : new boolean[] {false, true}) {
            var page = specimen("en-US", dark, 1440);
            assertThat(page.locator("#watched .k-figure-value")).containsText("回");
            assertThat(Axe.serious(page)).as(dark ? "dark" : "light").isEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "kamae.pictures", matches = ".+", disabledReason = "for the eyes only")
    void picturesAreTaken() {
        for (var locale : new String[] {"ja-JP", "en-US"}) {
            for (var dark : new boolean[] {false, true}) {
                for (var width : new int[] {1440, 1024}) {
                    var page = specimen(locale, dark, width);
                    page.setViewportSize(width, 2200);
                    page.waitForTimeout(500);
                    page.locator("kamae-chart[data-rendered]").nth(3).waitFor();
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(
                                    System.getProperty("kamae.pictures"),
                                    "specimen-%s-%s-%d.png"
                                            .formatted(locale.substring(0, 2), dark ? "dark" : "light", width))));
                    page.context().close();
                }
            }
        }
    }

    private static Object pixels(Locator chart) {
        return chart.evaluate("chart => chart.shadowRoot.querySelector('canvas').toDataURL()");
    }

    private Page specimen(String locale, boolean dark, int width) {
        var page = chromium.visitor(locale, dark, width);
        Chromium.signIn(page, "http://localhost:" + port, LOGIN, PASSWORD);
        page.navigate("http://localhost:" + port + "/specimen");
        page.locator("#overview kamae-chart[data-rendered]").waitFor();
        return page;
    }
}
