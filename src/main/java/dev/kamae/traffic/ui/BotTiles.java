package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.requests.ui.ClassLook;
import dev.kamae.traffic.Measure;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.AgainstUsual.Standing;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.chart.Figure;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.Sparkline.Curve;
import dev.kamae.uikit.chart.Tile;
import dev.kamae.waflog.TrafficClass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The share of bots beside what it is a share of, and each sort of bots with its past. */
class BotTiles extends Div {

    private static final List<TrafficClass> SORTS = List.of(
            TrafficClass.VERIFIED_CRAWLER,
            TrafficClass.USER_TRIGGERED,
            TrafficClass.UNVERIFIED_BOT,
            TrafficClass.IMPOSTOR_SUSPECT);

    private final Formatting formatting;
    private final RequestLinks links;
    private final Tile share;
    private final Tile evaluated;
    private final List<OfSort> sorts;

    private record OfSort(TrafficClass sort, Tile tile) {}

    BotTiles(Formatting formatting, RequestLinks links) {
        this.formatting = formatting;
        this.links = links;
        share = plain("traffic.bots.tile.share");
        evaluated = plain("traffic.bots.tile.evaluated");
        sorts = SORTS.stream().map(this::of).toList();
        addClassName("k-figures");
        add(share, evaluated);
        sorts.forEach(one -> add(one.tile()));
    }

    private Tile plain(String key) {
        var tile = new Tile(formatting, translate(key), null, "");
        tile.removeHref();
        return tile;
    }

    private OfSort of(TrafficClass sort) {
        var tile = new Tile(formatting, translate("waflog.class." + sort), ClassLook.meaning(sort), "");
        tile.removeHref();
        return new OfSort(sort, tile);
    }

    void show(Shown<BotsReading> shown) {
        share.show(shown.flatMap(this::share));
        evaluated.show(shown.flatMap(this::evaluated));
        sorts.forEach(one -> one.tile().show(shown.flatMap(reading -> measure(reading, one.sort()))));
        if (shown instanceof Shown.Known<BotsReading>(var reading, var age)) {
            sorts.forEach(one ->
                    links.of(reading.base()).with("class", one.sort().name()).lead(one.tile()));
        }
    }

    /** Never without what it is a share of. */
    private Shown<Figure> share(BotsReading reading) {
        var bots = reading.bots();
        var evaluated = bots.overview().classes().evaluated();
        if (bots.share().isEmpty()) {
            return reading.base().unknown(bots.shareLacks());
        }
        var of = translate("traffic.bots.tile.of", formatting.formats().count(evaluated.atLeast()));
        return Shown.known(
                new Figure(bots.share().getAsDouble() * 100, "%", new AgainstUsual.Told(of, Standing.USUAL, of), null),
                reading.base().age(evaluated.lacks()));
    }

    private Shown<Figure> evaluated(BotsReading reading) {
        var bots = reading.bots();
        var classes = bots.overview().classes();
        if (bots.evaluatedShare().isEmpty()) {
            return reading.base().unknown(classes.evaluated().lacks());
        }
        var of = translate(
                "traffic.bots.tile.ofAll",
                formatting.formats().count(classes.requests().atLeast()));
        return Shown.known(
                new Figure(
                        bots.evaluatedShare().getAsDouble() * 100,
                        "%",
                        new AgainstUsual.Told(of, Standing.USUAL, of),
                        null),
                reading.base().age(classes.requests().lacks()));
    }

    private Shown<Figure> measure(BotsReading reading, TrafficClass sort) {
        var measure = Objects.requireNonNull(reading.bots().byClass().get(sort));
        return reading.base()
                .shown(
                        measure.figure(),
                        count -> new Figure(
                                count,
                                translate("traffic.unit"),
                                Judgement.of(measure, reading.base()),
                                curve(reading.base(), measure, sort)));
    }

    private static @Nullable Curve curve(OverviewReading base, Measure measure, TrafficClass sort) {
        var complete = base.completeCuts(measure.course());
        return complete < 2
                ? null
                : new Curve(
                        Series.of(
                                ClassLook.meaning(sort),
                                OverviewReading.values(measure.course().subList(0, complete))),
                        OverviewReading.usual(measure.course()),
                        measure.course().size());
    }
}
