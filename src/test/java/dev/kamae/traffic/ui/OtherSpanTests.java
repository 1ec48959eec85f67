package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import dev.kamae.KamaeTest;
import dev.kamae.core.Period;
import dev.kamae.core.Period.Comparison;
import dev.kamae.core.Period.Recent;
import dev.kamae.core.Territory;
import dev.kamae.traffic.ActionCourse;
import dev.kamae.traffic.ClassCourse;
import dev.kamae.traffic.Completeness;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Lack;
import dev.kamae.traffic.Measure;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.Point;
import dev.kamae.traffic.RuleTop;
import dev.kamae.traffic.TerritoryFigures;
import dev.kamae.traffic.Top;
import dev.kamae.traffic.TopList;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Formatting;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two spans side by side: what is not known on either side stays not known. */
@KamaeTest
class OtherSpanTests extends SpringBrowserlessTest {

    private static final Instant FROM = Instant.parse("2026-11-23T00:00:00Z");
    private static final List<Lack> LACKS = List.of(new Lack(Lack.Reason.HOURS_MISSING, null));

    @Autowired
    private Formatting formatting;

    @Test
    void whatIsOverIsComparedWithAsMuchOfTheOtherSpan() {
        var other = new OtherSpan(overview(known(100), known(200), known(900)), true, formatting.formats());

        // of three hours two are over
        assertThat(words(other.of(
                        measure(known(110), known(250), known(1)), TerritoryFigures::requests, Territory.DOMESTIC, 2)))
                .as("without the sum of less than what the tile says")
                .isEqualTo(translate("traffic.compare.part", "+20.0%"));
        assertThat(words(other.of(
                        measure(known(100), known(200), known(300)),
                        TerritoryFigures::requests,
                        Territory.DOMESTIC,
                        3)))
                .isEqualTo(
                        translate("traffic.compare.tile", formatting.formats().count(1200), "−50.0%"));
    }

    @Test
    void ofNothingThereIsNoShareAndOfWhatIsNotKnownNoDifference() {
        var nothing = new OtherSpan(overview(known(0)), true, formatting.formats());
        assertThat(words(nothing.of(measure(known(12)), TerritoryFigures::requests, Territory.DOMESTIC, 1)))
                .isEqualTo(translate("traffic.compare.tile", "0", "+12"));

        var unknown = new OtherSpan(overview(known(5), new Figure.NotKnown(LACKS)), true, formatting.formats());
        assertThat(unknown.of(measure(known(1), known(2)), TerritoryFigures::requests, Territory.DOMESTIC, 2))
                .isInstanceOf(AgainstUsual.NotKnown.class);
        assertThat(nothing.of(measure(new Figure.AtLeast(3, LACKS)), TerritoryFigures::requests, Territory.DOMESTIC, 1))
                .isInstanceOf(AgainstUsual.NotKnown.class);
        assertThat(nothing.of(measure(known(1)), TerritoryFigures::requests, Territory.DOMESTIC, 0))
                .isEqualTo(new AgainstUsual.NotKnown(translate("traffic.compare.notYet")));
    }

    @Test
    void theMostFrequentHaveTheirPlaceInTheOtherSpanUnlessNobodyKnowsIt() {
        var other = new OtherSpan(overview(known(5)), true, formatting.formats());

        assertThat(words(other.place(Overview::paths, "/b"))).isEqualTo(translate("traffic.compare.place", 2, "7"));
        assertThat(other.place(Overview::paths, "/c")).isInstanceOf(AgainstUsual.NotKnown.class);
        // the list of countries is whole, so a country that is not in it was not there
        assertThat(words(other.place(Overview::countries, "US"))).isEqualTo("0");
        assertThat(words(other.place(new RuleTop("rate", "", RuleEffect.BLOCKED, 1, List.of()))))
                .isEqualTo(translate("traffic.compare.place", 1, "4"));
        assertThat(other.place(new RuleTop("rate", "", RuleEffect.CAPTCHA, 1, List.of())))
                .isInstanceOf(AgainstUsual.NotKnown.class);
    }

    @Test
    void whileTheHourIsOpenTheOtherSpanIsLongerSoOnlyThePlaceStandsThere() {
        var other = new OtherSpan(overview(known(5)), false, formatting.formats());

        var place = other.place(Overview::paths, "/b");

        assertThat(words(place)).isEqualTo(translate("traffic.compare.placeOnly", 2));
        assertThat(((AgainstUsual.Told) place).how()).isEqualTo(translate("traffic.compare.longer", "7"));
    }

    @Test
    void theCourseOfTheOtherSpanLiesOnTheSameAxisFromItsOwnBeginning() {
        var other = new OtherSpan(overview(known(5), new Figure.NotKnown(LACKS)), true, formatting.formats());

        assertThat(other.course(overview(known(1), known(2), known(3)), 3).orElseThrow())
                .containsExactly(5.0, null, null);
        assertThat(other.course(overview(known(1)), 1).orElseThrow()).containsExactly(5.0);
    }

    @Test
    void aSpanIsCutAsTheOneItIsComparedWith() throws Exception {
        var clock = Clock.fixed(Instant.parse("2026-11-24T08:20:30Z"), ZoneId.of("Asia/Tokyo"));

        assertThat(WholeHours.compared(new Period(Recent.LAST_3_HOURS, Comparison.BEFORE), clock))
                .contains(dev.kamae.traffic.Period.hours(
                        Instant.parse("2026-11-24T02:00:00Z"), Instant.parse("2026-11-24T06:00:00Z")));
        assertThat(WholeHours.compared(new Period(Recent.LAST_7_DAYS, Comparison.LAST_WEEK), clock))
                .hasValueSatisfying(period -> assertThat(period.step()).isEqualTo(dev.kamae.traffic.Period.Step.DAY));
        assertThat(WholeHours.compared(Period.of(Recent.LAST_7_DAYS), clock)).isEmpty();
    }

    private static String words(AgainstUsual told) {
        return ((AgainstUsual.Told) told).words();
    }

    private static Figure known(long count) {
        return new Figure.Known(count);
    }

    private static Measure measure(Figure... hours) {
        var course = new ArrayList<Point>();
        for (int i = 0; i < hours.length; i++) {
            course.add(new Point(FROM.plus(Duration.ofHours(i)), hours[i], Optional.empty()));
        }
        var all = List.of(hours);
        var lacks = all.stream().flatMap(figure -> figure.lacks().stream()).toList();
        var sum = Figure.of(all.stream().mapToLong(Figure::atLeast).sum(), lacks);
        return new Measure(sum, Optional.empty(), course);
    }

    private static Overview overview(Figure... hours) {
        var measure = measure(hours);
        var until = FROM.plus(Duration.ofHours(hours.length));
        var none = new Figure.Known(0);
        var figures = new TerritoryFigures(measure, measure, none);
        return new Overview(
                dev.kamae.traffic.Period.hours(FROM, until),
                until,
                new Completeness(Optional.empty(), List.of(), List.of(), Optional.empty()),
                List.of(new WebAclId("shop")),
                List.of(),
                measure,
                Map.of(Territory.DOMESTIC, figures),
                new ActionCourse(measure.course(), Map.of()),
                none,
                none,
                none,
                new ClassCourse(List.of(), none, none, List.of(), Optional.empty(), Map.of(), List.of()),
                new TopList(List.of(new Top("/a", 9), new Top("/b", 7)), true, List.of()),
                new TopList(List.of(), true, List.of()),
                List.of(new RuleTop("rate", "", RuleEffect.BLOCKED, 4, List.of())),
                List.of(),
                new TopList(List.of(new Top("VN", 3)), false, List.of()));
    }
}
