package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.core.Formats;
import dev.kamae.core.Territory;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Measure;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.AgainstUsual.Standing;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;

/** Whether the traffic is as usual, in a sentence made from the figures. */
record OverviewAnswer(OverviewReading reading, Formats formats) {

    static Component[] of(Shown<OverviewReading> shown, Formats formats) {
        return switch (shown) {
            case Shown.Loading<OverviewReading> _ -> new Component[] {Words.quiet(translate("traffic.answer.loading"))};
            case Shown.Unknown<OverviewReading>(var brief, var full) -> new Component[] {Words.plain(full)};
            case Shown.Known<OverviewReading>(var reading, var age) ->
                new OverviewAnswer(reading, formats).sentence().toArray(Component[]::new);
        };
    }

    private List<Component> sentence() {
        if (reading.isEmpty()) {
            return List.of(Words.plain(
                    translate(reading.isWithoutLogs() ? "requests.answer.none" : "traffic.answer.unknown")));
        }
        var words = new ArrayList<Component>(requests(reading.overview().requests()));
        for (var territory : List.of(Territory.DOMESTIC, Territory.OVERSEAS)) {
            var figures = reading.overview().territories().get(territory);
            if (figures != null) {
                odd(words, label("requests", territory), figures.requests());
                odd(words, label("blocked", territory), figures.blocked());
            }
        }
        return words;
    }

    private List<Component> requests(Measure measure) {
        return switch (measure.figure()) {
            case Figure.NotKnown _ -> List.of(Words.plain(translate("traffic.answer.unknown")));
            case Figure.AtLeast(var count, var lacks) -> requests("traffic.answer.atLeast", count, measure);
            case Figure.Known(var count) -> requests("traffic.answer.requests", count, measure);
        };
    }

    private List<Component> requests(String key, long count, Measure measure) {
        var quantity = formats.abbreviated(count);
        return List.of(
                Words.plain(translate(key)),
                Words.strong(translate("traffic.answer.count", quantity.figure(), quantity.scale())),
                usual(Judgement.of(measure, reading)));
    }

    private Component usual(AgainstUsual usual) {
        return switch (usual) {
            case AgainstUsual.Ratio odd
            when odd.standing() == Standing.ODD ->
                Words.bad(translate("traffic.answer.ODD", formats.times(odd.ratio())));
            case AgainstUsual.Ratio ratio -> Words.plain(translate("traffic.answer." + ratio.standing()));
            case AgainstUsual.Plain odd
            when odd.standing() == Standing.ODD -> Words.bad(translate("traffic.answer.plainOdd"));
            case AgainstUsual.Plain _ -> Words.plain(translate("traffic.answer.USUAL"));
            case AgainstUsual.Told odd
            when odd.standing() == Standing.ODD -> Words.bad(translate("traffic.answer.days", odd.how()));
            case AgainstUsual.Told told -> Words.plain(translate("traffic.answer.days", told.how()));
            case AgainstUsual.New _ -> Words.plain(translate("traffic.answer.noUsual"));
            case AgainstUsual.NotKnown _ -> Words.plain(translate("traffic.answer.noUsual"));
        };
    }

    private void odd(List<Component> words, String label, Measure measure) {
        switch (Judgement.of(measure, reading)) {
            case AgainstUsual.Ratio ratio
            when ratio.standing() == Standing.ODD ->
                words.add(Words.bad(translate("traffic.answer.odd", label, formats.times(ratio.ratio()))));
            case AgainstUsual.Plain plain
            when plain.standing() == Standing.ODD -> words.add(Words.bad(translate("traffic.answer.oddPlain", label)));
            case AgainstUsual.Told told
            when told.standing() == Standing.ODD ->
                words.add(Words.bad(translate("traffic.answer.oddDays", label, told.words())));
            default -> {
                // as usual, or not known: the tile says which
            }
        }
    }

    private static String label(String what, Territory territory) {
        return translate("traffic.answer.of." + what + "." + territory);
    }
}
