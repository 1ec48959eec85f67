package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.core.Actor;
import dev.kamae.identity.Directory;
import dev.kamae.scoring.FormulaVersion;
import dev.kamae.scoring.Weight;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the weights of the formula, and changes of them, are called on a screen. */
record FormulaWords(Directory directory, Formatting formatting) {

    private static final Actor START = Actor.job("formula");

    /** With what it is about, for where it stands alone. */
    static String name(Weight weight) {
        return translate(
                "scoring.formula.named",
                translate("scoring.weights." + weight.group()),
                translate("scoring.weight." + weight));
    }

    static String unit(Weight weight) {
        return translate("scoring.unit." + weight.unit());
    }

    /** With its unit. */
    static String value(Weight weight, BigDecimal value) {
        return translate("scoring.formula.value", FormulaVersion.shown(value), unit(weight));
    }

    /** From one to another. */
    static String change(Weight weight, BigDecimal before, BigDecimal now) {
        return translate(
                "scoring.formula.change", name(weight), FormulaVersion.shown(before), FormulaVersion.shown(now));
    }

    /** Every weight with what it means, grouped by what it is about. */
    static FigureTable table(List<String> styles, Function<Weight, Component> value) {
        var table = new FigureTable(
                Stream.of("weight", "meaning", "value")
                        .map(column -> translate("scoring.formula.column." + column))
                        .toList(),
                2);
        table.addClassName("k-weights");
        styles.forEach(table::addClassName);
        for (var group : Weight.Group.values()) {
            table.group(translate("scoring.weights." + group));
            group.weights()
                    .forEach(weight -> table.row(
                            Words.plain(translate("scoring.weight." + weight)),
                            Words.quiet(translate("scoring.weightWhy." + weight)),
                            value.apply(weight)));
        }
        return table;
    }

    /** Why it was set; the first one was there from the start. */
    static String reason(FormulaVersion version) {
        return version.by().equals(START) ? translate("scoring.formula.start") : version.reason();
    }

    String name(Actor actor) {
        return actor.equals(START)
                ? translate("scoring.formula.startBy")
                : directory.name(actor, formatting.language());
    }

    String moment(Instant at) {
        return formatting.formats().moment(at);
    }

    /** Whose change came in between. */
    String meanwhile(FormulaVersion theirs) {
        return directory.meanwhile(theirs.by(), moment(theirs.at()), formatting.language());
    }
}
