package dev.kamae.uikit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import dev.kamae.KamaeTest;
import dev.kamae.core.Formats;
import dev.kamae.core.Language;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.AgainstUsual.Standing;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.DataTable.Cell;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Marker;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** What charts and tiles say in words, and what they hand to the browser. */
@KamaeTest
@WithMockUser(roles = Capability.VIEW)
class ChartsTests extends SpringBrowserlessTest {

    private static final Instant EIGHT = Instant.parse("2026-11-24T08:00:00Z");
    private static final Buckets HOURS =
            Buckets.of(new TimeRange(EIGHT, EIGHT.plus(Duration.ofHours(4))), Duration.ofHours(1));
    private static final Formats ENGLISH = new Formats(Language.EN, ZoneId.of("Asia/Tokyo"), day -> false);

    @Autowired
    private Formatting formatting;

    @BeforeEach
    void readInEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void whoDoesNotSeeAChartHearsItsExtremesAndWhatIsNotKnown() {
        var usual = new Usual(Arrays.asList(new Usual.Range(1, 2, 3), null, new Usual.Range(1, 2, 3), null));
        var data = TimeData.of(
                        HOURS,
                        EIGHT.plusSeconds(3 * 3600),
                        TimePanel.line(series("Requests", 2.0, null, 12.0, 99.0), usual))
                .withMarkers(List.of(
                        new Marker(EIGHT.plusSeconds(60), Marker.Kind.ALERT, "surge"),
                        new Marker(EIGHT.minusSeconds(60), Marker.Kind.ALERT, "long ago")));

        assertThat(new TimeWords(ENGLISH, "Traffic", data).summary())
                .isEqualTo("Chart of Traffic, Tue 24 Nov 17:00–21:00."
                        + " Requests: most 12 (Tue 24 Nov 19:00–20:00), least 2 (Tue 24 Nov 17:00–18:00),"
                        + " latest 12 (Tue 24 Nov 19:00–20:00)."
                        + " Unknown: 1 interval. Outside the usual range: 1 interval. 17:01 surge.");
    }

    @Test
    void aTableTellsNotKnownNotYetAndZeroApart() {
        var data = TimeData.of(
                HOURS, EIGHT.plusSeconds(3 * 3600), TimePanel.line(series("Requests", 0.0, null, 1234.5, 99.0), null));

        var table = new TimeWords(ENGLISH, "Traffic", data).table();

        assertThat(table.columns()).containsExactly("From", "To", "Requests");
        assertThat(column(table, 2))
                .containsExactly(
                        new Cell("0", 0L), Cell.words("Unknown"), new Cell("1,235", 1234.5), Cell.words("not yet"));
        assertThat(table.raw().get(1).getFirst()).hasToString("2026-11-24T17:00+09:00");
    }

    @Test
    void onlyThreeMarkersHaveWordsAnAlertFirstAndWithItsTime() {
        var data = TimeData.of(HOURS, EIGHT, TimePanel.line(series("n", 1.0, 1.0, 1.0, 1.0), null))
                .withMarkers(List.of(
                        new Marker(EIGHT.plusSeconds(600), Marker.Kind.COMPANY, "sale"),
                        new Marker(EIGHT.plusSeconds(5000), Marker.Kind.RULE, "rule"),
                        new Marker(EIGHT.plusSeconds(5100), Marker.Kind.ALERT, "alert"),
                        new Marker(EIGHT.plusSeconds(9000), Marker.Kind.BLOCK, "block"),
                        new Marker(EIGHT.plusSeconds(12000), Marker.Kind.COMPANY, "release")));

        assertThat(new TimeDrawing(ENGLISH, data).drawing(ChartSize.LARGE).marks())
                .extracting(Drawing.Mark::label)
                .containsExactly("sale", "", "alert 18:25", "block", "");
    }

    @Test
    void aStretchThatIsNotKnownIsHatchedAndOneThatIsStillToComeIsNot() {
        var data = TimeData.of(
                HOURS, EIGHT.plusSeconds(3 * 3600), TimePanel.line(series("n", 1.0, null, null, null), null));

        var panel =
                new TimeDrawing(ENGLISH, data).drawing(ChartSize.LARGE).panels().getFirst();

        assertThat(panel.gaps())
                .containsExactly(new Drawing.Gap(
                        EIGHT.plusSeconds(3600).toEpochMilli(),
                        EIGHT.plusSeconds(3 * 3600).toEpochMilli()));
        assertThat(panel.lines().getFirst().values()).containsExactly(1.0, null, null);
    }

    @Test
    void aStackOfWhichAPartIsNotKnownIsNotKnown() {
        var data = TimeData.of(
                HOURS,
                HOURS.end(),
                TimePanel.of(
                        TimePanel.Shape.BARS,
                        List.of(series("a", 1.0, 1.0, null, 1.0), series("b", 1.0, 1.0, 1.0, 1.0))));

        assertThat(new TimeDrawing(ENGLISH, data)
                        .drawing(ChartSize.LARGE)
                        .panels()
                        .getFirst()
                        .gaps())
                .hasSize(1);
    }

    @Test
    void sharesAddUpToAHundredWhereTheyAreKnown() {
        var data = new ShareData(
                HOURS,
                HOURS.end(),
                List.of(
                        Series.of(Meaning.OWN_APP, Arrays.asList(3.0, 0.0, 5.0, 1.0)),
                        Series.of(Meaning.UNCLASSIFIED, Arrays.asList(1.0, 0.0, null, 1.0))));
        var bars = new ShareBars(formatting, "Classes", "");
        bars.show(Shown.known(data, Age.of(EIGHT)));

        var drawing = bars.getElement()
                .getChildren()
                .flatMap(child -> child.getChildren())
                .filter(child -> child.getTag().equals("kamae-chart"))
                .findFirst()
                .orElseThrow();

        assertThat(drawing.getAttribute("aria-label")).contains("Own app 66.7%", "Unknown 33.3%");
        assertThat(drawing.getPropertyRaw("drawing").toString())
                .contains("\"values\":[75.0,null,null,50.0]")
                .contains("\"values\":[25.0,null,null,50.0]")
                .contains("\"hatched\":true")
                .contains("\"gaps\":[{");
    }

    @Test
    void whatHappenedIsALineOverSharesAndItsWordsComeWithTheHover() {
        var data = new ShareData(
                HOURS,
                HOURS.end(),
                List.of(Series.of(Meaning.OWN_APP, Arrays.asList(3.0, 0.0, 5.0, 1.0))),
                List.of(new Marker(EIGHT.plusSeconds(600), Marker.Kind.COMPANY, "sale")));
        var bars = new ShareBars(formatting, "Classes", "");
        bars.show(Shown.known(data, Age.of(EIGHT)));

        var drawing = bars.getElement()
                .getChildren()
                .flatMap(child -> child.getChildren())
                .filter(child -> child.getTag().equals("kamae-chart"))
                .findFirst()
                .orElseThrow()
                .getPropertyRaw("drawing")
                .toString();

        assertThat(drawing).contains("\"label\":\"\",\"alert\":false").contains("17:10 sale");
    }

    @Test
    void aTileSaysWhatItKnowsAndHowOnHover() {
        var tile = new Tile(formatting, "Requests", Meaning.DOMESTIC, "traffic");
        assertThat(tile.getElement().getAttribute("aria-busy")).isEqualTo("true");

        tile.show(Shown.known(
                new Figure(1_620_412, "requests", new AgainstUsual.Ratio(1.02, Standing.USUAL, null, "8 weeks"), null),
                Age.of(EIGHT)));

        assertThat(words(tile)).contains("Requests", "1.62", "M requests", "As usual (×1.02)");
        assertThat(tile.getElement().getAttribute("aria-busy")).isEqualTo("false");
    }

    @Test
    void aTileThatKnowsNothingSaysWhyAndNeverZero() {
        var tile = new Tile(formatting, "Errors", null, "profile").withStep("Join them");
        tile.show(Shown.unknown("not joined", "The logs of the load balancer are not joined."));

        assertThat(words(tile))
                .contains("–", "Unknown", "not joined", "Join them")
                .doesNotContain("0");
        assertThat(tile.hasClassName("k-hatched")).isTrue();
    }

    @Test
    void aLateValueHasItsAgeAndItsReason() {
        var tile = new Tile(formatting, "Errors", null, "traffic");
        tile.show(Shown.known(
                new Figure(3, "", new AgainstUsual.NotKnown("two weeks only"), null),
                Age.late(EIGHT, "Nothing came.")));

        assertThat(words(tile)).anyMatch(word -> word.endsWith(" late"));
    }

    private static List<String> words(Tile tile) {
        return tile.getElement().getChildren().flatMap(ChartsTests::texts).toList();
    }

    private static Stream<String> texts(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(ChartsTests::texts);
    }

    private static List<Cell> column(DataTable table, int column) {
        return table.rows().stream().map(row -> row.get(column)).toList();
    }

    private static Series series(String name, @Nullable Double... values) {
        return new Series(name, Meaning.NOW, Arrays.asList(values));
    }
}
