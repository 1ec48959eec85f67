package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.Formats;
import dev.kamae.core.Territory;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Measure;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.Point;
import dev.kamae.traffic.RuleTop;
import dev.kamae.traffic.TerritoryFigures;
import dev.kamae.traffic.TopList;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.AgainstUsual.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was in the span that is compared with. What is not known on either side makes no difference.
 *
 * @param isAsLong whether both spans are over: while the hour is open, the other one is longer by the rest of it
 */
record OtherSpan(Overview overview, boolean isAsLong, Formats formats) {

    /** As far as both spans go: of one that is not over, the parts that are. */
    AgainstUsual of(Measure now, Function<TerritoryFigures, Measure> which, Territory territory, int complete) {
        var figures = overview.territories().get(territory);
        return figures == null ? unknown("traffic.compare.unknown") : of(now, which.apply(figures), complete);
    }

    private AgainstUsual of(Measure now, Measure then, int complete) {
        if (overview.acls().isEmpty()) {
            return unknown("traffic.compare.unknown");
        }
        if (complete == now.course().size()) {
            return told(now.figure(), then.figure(), true);
        }
        var parts = Math.min(complete, then.course().size());
        return parts == 0
                ? unknown("traffic.compare.notYet")
                : told(sum(now.course().subList(0, parts)), sum(then.course().subList(0, parts)), false);
    }

    private static Figure sum(List<Point> course) {
        var lacks = course.stream()
                .flatMap(point -> point.figure().lacks().stream())
                .toList();
        return Figure.of(
                course.stream().mapToLong(point -> point.figure().atLeast()).sum(), lacks);
    }

    /** @param isAll whether the whole span, as its figure stands there, is compared */
    private AgainstUsual told(Figure now, Figure then, boolean isAll) {
        if (!(now instanceof Figure.Known(var current)) || !(then instanceof Figure.Known(var old))) {
            return unknown("traffic.compare.unknown");
        }
        var difference = current - old;
        var sign = difference < 0 ? "−" : difference > 0 ? "+" : "±";
        var quantity = formats.abbreviated(old);
        var brief = old == 0
                ? sign + formats.count(Math.abs(difference))
                : sign + formats.share(Math.abs(difference) / (double) old);
        return new AgainstUsual.Told(
                isAll
                        ? translate("traffic.compare.tile", quantity.figure() + quantity.scale(), brief)
                        : translate("traffic.compare.part", brief),
                Standing.USUAL,
                translate(
                        "traffic.compare.how",
                        formats.count(current),
                        formats.count(old),
                        sign + formats.count(Math.abs(difference))));
    }

    /** Which place a path, a client or a country had, and how often it came. */
    AgainstUsual place(Function<Overview, TopList> which, String value) {
        var list = which.apply(overview);
        var place = IntStream.range(0, list.values().size())
                .filter(one -> list.values().get(one).value().equals(value))
                .findFirst();
        if (place.isPresent()) {
            return place(place.getAsInt(), list.values().get(place.getAsInt()).requests());
        }
        // a list that is cut off does not say how often the others came
        return list.atLeast() || !list.lacks().isEmpty() || overview.acls().isEmpty()
                ? unknown("traffic.compare.notInTop")
                : place(-1, 0);
    }

    AgainstUsual place(RuleTop rule) {
        var rules = overview.stoppingRules();
        for (int i = 0; i < rules.size(); i++) {
            var other = rules.get(i);
            if (other.rule().equals(rule.rule()) && other.effect() == rule.effect()) {
                return place(i, other.requests());
            }
        }
        return unknown("traffic.compare.notInTop");
    }

    private AgainstUsual place(int index, long requests) {
        var count = formats.count(requests);
        if (!isAsLong && index >= 0) {
            return new AgainstUsual.Told(
                    translate("traffic.compare.placeOnly", index + 1),
                    Standing.USUAL,
                    translate("traffic.compare.longer", count));
        }
        var words = index < 0 ? count : translate("traffic.compare.place", index + 1, count);
        return new AgainstUsual.Told(words, Standing.USUAL, "");
    }

    private static AgainstUsual unknown(String key) {
        return new AgainstUsual.NotKnown(translate(key));
    }

    /** The course of all its requests over the first so many cuts; empty where it is cut otherwise. */
    Optional<List<@Nullable Double>> course(Overview now, int cuts) {
        if (overview.period().step() != now.period().step()) {
            return Optional.empty();
        }
        var values = OverviewReading.values(overview.actions().all());
        var fitted = new ArrayList<@Nullable Double>(values.subList(0, Math.min(cuts, values.size())));
        while (fitted.size() < cuts) {
            fitted.add(null);
        }
        return Optional.of(fitted);
    }
}
