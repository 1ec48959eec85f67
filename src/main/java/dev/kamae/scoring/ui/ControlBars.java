package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.scoring.ControlScore;
import dev.kamae.scoring.JudgedId;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ControlFunction;
import dev.kamae.uikit.Words;

/** The controls of a threat by function, each with how well it works; those that nobody assessed are named too. */
class ControlBars extends Div {

    private final ThreatScore score;
    private final ScoreWords words;

    ControlBars(ThreatScore score, ScoreWords words) {
        this.score = score;
        this.words = words;
        addClassName("k-lines");
        for (var function : ControlFunction.values()) {
            add(head(function));
            score.controls().stream()
                    .filter(control -> control.function() == function)
                    .forEach(control -> add(bar(control)));
            unassessed(function);
        }
    }

    private Component head(ControlFunction function) {
        var value = score.functions().get(function);
        var head = ThreatPanel.line(
                Words.quiet(ScoreWords.function(function)),
                Words.quiet(""),
                value == null
                        ? Words.unknown("–", translate("scoring.function.unknown"))
                        : Words.strong(ScoreWords.whole(value.value())));
        head.addClassName("k-line-head");
        return head;
    }

    private Component bar(ControlScore control) {
        // an answer is one figure and what evidence has made of it another
        var moved =
                control.id() instanceof JudgedId.OfFunction && !control.prior().equals(control.effectiveness());
        var name = new Span(
                moved ? translate("scoring.wholeFunctionAndMore") : words.judged(control.id(), score.stance()));
        if (control.mandatory()) {
            var mark = new Span(translate("scoring.mandatory"));
            mark.addClassName("k-tag");
            mark.setTitle(translate("scoring.mandatoryWhy"));
            name.add(mark);
        }
        var line = ThreatPanel.line(
                name,
                ScoreBar.plain(control.effectiveness()).beside(),
                Words.plain(ScoreWords.whole(control.effectiveness().value())));
        line.setTitle(translate(
                "scoring.control.how",
                control.maturity().level(),
                ScoreWords.whole(control.prior().value()),
                ScoreWords.whole(control.spread()),
                control.weight()));
        line.addClassName("k-line-bar");
        return line;
    }

    /** How many of the catalogue's controls nobody has assessed; where none is, the answer stands for them all. */
    private void unassessed(ControlFunction function) {
        var open = score.stance().controls(function).stream()
                .filter(control -> control.assessment() == null)
                .count();
        var byControls = score.controls().stream()
                .anyMatch(control -> control.function() == function && control.id() instanceof JudgedId.OfControl);
        if (open > 0 && byControls) {
            add(ThreatPanel.line(Words.quiet(translate("scoring.unassessed", open))));
        }
    }
}
