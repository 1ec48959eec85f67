package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Territory;
import dev.kamae.traffic.Measure;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.Point;
import dev.kamae.traffic.TerritoryFigures;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.chart.Figure;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.Sparkline.Curve;
import dev.kamae.uikit.chart.Tile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Six figures with their past: requests, blocked ones and errors, from home above and from overseas below. */
class OverviewTiles extends Div {

    private final Formatting formatting;
    private final RequestLinks links;
    private final List<Three> both;

    /** The tiles of one territory. */
    private record Three(Territory territory, Meaning meaning, Tile requests, Tile blocked, Tile errors) {}

    OverviewTiles(Formatting formatting, RequestLinks links) {
        this.formatting = formatting;
        this.links = links;
        both = List.of(three(Territory.DOMESTIC, Meaning.DOMESTIC), three(Territory.OVERSEAS, Meaning.OVERSEAS));
        addClassName("k-figures");
        both.forEach(three -> add(three.requests(), three.blocked(), three.errors()));
    }

    private Three three(Territory territory, Meaning meaning) {
        return new Three(
                territory,
                meaning,
                tile("requests", territory, meaning),
                tile("blocked", territory, meaning),
                tile("errors", territory, meaning));
    }

    private Tile tile(String what, Territory territory, Meaning meaning) {
        var tile = new Tile(formatting, translate("traffic.tile." + what + "." + territory), meaning, "");
        tile.removeHref();
        return tile;
    }

    void show(Shown<OverviewReading> shown) {
        both.forEach(three -> show(three, shown));
    }

    private void show(Three three, Shown<OverviewReading> shown) {
        three.requests().show(shown.flatMap(reading -> measure(reading, TerritoryFigures::requests, three)));
        three.blocked().show(shown.flatMap(reading -> measure(reading, TerritoryFigures::blocked, three)));
        three.errors()
                .show(shown.flatMap(
                        reading -> reading.shown(figures(three, reading).errors(), count -> errors(count))));
        if (shown instanceof Shown.Known<OverviewReading>(var reading, var age)) {
            var territory = links.of(reading)
                    .with(RequestLinks.TERRITORY, three.territory().name());
            territory.lead(three.requests());
            territory.with(RequestLinks.ACTION, "block").lead(three.blocked());
        }
    }

    private static TerritoryFigures figures(Three three, OverviewReading reading) {
        Overview overview = reading.overview();
        var figures = overview.territories().get(three.territory());
        if (figures == null) {
            throw new IllegalStateException("No figures of " + three.territory());
        }
        return figures;
    }

    private Shown<Figure> measure(OverviewReading reading, Function<TerritoryFigures, Measure> which, Three three) {
        var measure = which.apply(figures(three, reading));
        var usual = reading.other()
                .map(other -> other.of(measure, which, three.territory(), reading.completeCuts(measure.course())))
                .orElseGet(() -> Judgement.of(measure, reading));
        return reading.shown(
                measure.figure(),
                count -> new Figure(
                        count, translate("traffic.unit"), usual, curve(reading, measure.course(), three.meaning())));
    }

    private static Figure errors(long count) {
        return new Figure(
                count,
                translate("traffic.unit"),
                new AgainstUsual.NotKnown(translate("traffic.usual.NOTHING_TO_COMPARE", 0)),
                null);
    }

    private static @Nullable Curve curve(OverviewReading reading, List<Point> course, Meaning meaning) {
        var complete = reading.completeCuts(course);
        return complete < 2
                ? null
                : new Curve(
                        Series.of(meaning, OverviewReading.values(course.subList(0, complete))),
                        OverviewReading.usual(course),
                        course.size());
    }
}
