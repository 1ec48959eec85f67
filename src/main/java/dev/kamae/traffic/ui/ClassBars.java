package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import dev.kamae.requests.ui.ClassLook;
import dev.kamae.traffic.ClassCourse.ClassPoint;
import dev.kamae.traffic.Figure;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.ShareBars;
import dev.kamae.uikit.chart.ShareData;
import dev.kamae.waflog.TrafficClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who comes, as shares of each hour, of the web ACLs on which Bot Control evaluates; and how much of it it evaluated. */
class ClassBars extends Composite<ShareBars> {

    /** From the bottom up: people first, what nobody knows last. */
    private static final List<TrafficClass> PARTS = List.of(
            TrafficClass.OWN_APP,
            TrafficClass.LIKELY_HUMAN,
            TrafficClass.PROBABLY_HUMAN,
            TrafficClass.VERIFIED_CRAWLER,
            TrafficClass.USER_TRIGGERED,
            TrafficClass.UNVERIFIED_BOT,
            TrafficClass.IMPOSTOR_SUSPECT,
            TrafficClass.UNKNOWN);

    private final Formatting formatting;
    private final List<MarkerSource> markers;
    private final ShareBars bars;
    private final Span evaluated = new Span();

    ClassBars(Formatting formatting, List<MarkerSource> markers, dev.kamae.core.Period period) {
        this.formatting = formatting;
        this.markers = markers;
        var step = WholeHours.step(period, formatting.clock());
        bars = new ShareBars(formatting, translate("traffic.classes"), translate("traffic.classes.per." + step));
        evaluated.addClassNames("k-quiet", "k-note");
        bars.getContent().with(evaluated);
        bars.addClassName("k-half");
    }

    @Override
    protected ShareBars initContent() {
        return bars;
    }

    void show(Shown<OverviewReading> shown) {
        bars.show(shown.flatMap(this::data));
        if (shown instanceof Shown.Known<OverviewReading>(var reading, var age)) {
            evaluated.removeAll();
            evaluated.add(evaluated(reading));
        }
    }

    private Span evaluated(OverviewReading reading) {
        var classes = reading.overview().classes();
        if (classes.acls().isEmpty()) {
            return Words.plain("");
        }
        // a share is of what is known in full, above and below the line
        if (classes.requests() instanceof Figure.Known(var all)
                && classes.evaluated() instanceof Figure.Known(var some)
                && all > 0) {
            return Words.plain(
                    translate("traffic.classes.evaluated", formatting.formats().share((double) some / all)));
        }
        return Words.unknown(translate("traffic.classes.evaluatedUnknown"), translate("traffic.usual.partial"));
    }

    private Shown<ShareData> data(OverviewReading reading) {
        var classes = reading.overview().classes();
        if (reading.isEmpty()) {
            return reading.nothingLogged();
        }
        if (classes.acls().isEmpty()) {
            return reading.unknown(classes.requests().lacks());
        }
        if (classes.untold().isPresent()) {
            return reading.unknown(List.of(classes.untold().get()));
        }
        var parts = new ArrayList<Series>();
        PARTS.forEach(one -> parts.add(Series.of(ClassLook.meaning(one), counts(classes.course(), one))));
        return Shown.known(
                new ShareData(reading.buckets(), reading.asOf(), parts, reading.markers(markers)),
                reading.age(Stream.concat(classes.requests().lacks().stream(), classes.leftOut().stream())
                        .toList()));
    }

    private static List<@Nullable Double> counts(List<ClassPoint> course, TrafficClass one) {
        var counts = new ArrayList<@Nullable Double>();
        for (var point : course) {
            counts.add(point.complete() ? Double.valueOf(point.requests().getOrDefault(one, 0L)) : null);
        }
        return counts;
    }
}
