package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.Point;
import dev.kamae.traffic.RuleCourse;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import dev.kamae.uikit.chart.ChartSize;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.TimeChart;
import dev.kamae.uikit.chart.TimeData;
import dev.kamae.uikit.chart.TimePanel;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What passed with a count only, and below on the same time how rules ended requests. */
class RuleChart extends Composite<TimeChart> {

    private final Formatting formatting;
    private final List<MarkerSource> markers;
    private final TimeChart chart;
    private final Div leftOut = new Div();

    /** What is asked for; people with the same wish share its answer. */
    record Wish(Period period, Set<WebAclId> acls) {

        RuleCourse ask(Traffic traffic, Clock clock) {
            return traffic.ruleCourse(WholeHours.around(period, clock), acls);
        }
    }

    RuleChart(Formatting formatting, List<MarkerSource> markers, Period period) {
        this.formatting = formatting;
        this.markers = markers;
        var note = translate("traffic.chart.per." + WholeHours.step(period, formatting.clock()));
        chart = new TimeChart(formatting, ChartSize.LARGE, translate("traffic.rules.chart"), note)
                .below(translate("traffic.chart.stopped"), note);
        leftOut.addClassName("k-note");
        chart.getContent().add(leftOut);
    }

    @Override
    protected TimeChart initContent() {
        return chart;
    }

    void onZoom(Consumer<TimeRange> listener) {
        chart.onZoom(listener);
    }

    void show(Shown<RuleCourse> shown) {
        chart.show(shown.flatMap(this::data));
        if (shown instanceof Shown.Known<RuleCourse>(var course, var age)) {
            leftOut(course);
        }
    }

    /** The tables below have all web ACLs; the chart counts a request once. */
    private void leftOut(RuleCourse course) {
        leftOut.removeAll();
        course.overview()
                .leftOut()
                .forEach(out -> leftOut.add(new Div(Words.quiet(out.sentence(formatting.language())))));
    }

    private Shown<TimeData> data(RuleCourse course) {
        var base = OverviewReading.of(course.overview(), formatting);
        if (base.isEmpty()) {
            return base.nothingLogged();
        }
        var counted = List.of(
                series("traffic.rules.chart.counted", Meaning.COUNT, course.counted()),
                series("traffic.rules.chart.wouldBlock", Meaning.BLOCK, course.wouldHaveBlocked()));
        return Shown.known(
                TimeData.of(base.buckets(), base.asOf(), TimePanel.of(TimePanel.Shape.LINES, counted))
                        .withBelow(TimePanel.of(TimePanel.Shape.BARS, OverviewChart.stopped(base)))
                        .withMarkers(base.markers(markers)),
                base.age(course.overview().counted().lacks()));
    }

    private static Series series(String name, Meaning meaning, List<Point> course) {
        return new Series(translate(name), meaning, OverviewReading.values(course));
    }
}
