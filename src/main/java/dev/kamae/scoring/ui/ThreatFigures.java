package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.scoring.Counter;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.CounterSetting;
import dev.kamae.uikit.Words;
import org.jspecify.annotations.Nullable;

/** The head of a threat: Counter and its change, band, thickness, pressure, impact, and the target on its scale. */
class ThreatFigures extends Div {

    private final ThreatScore score;
    private final ScoreWords words;

    /** @param set what a person holds Counter to be; null where nobody does */
    ThreatFigures(ThreatScore score, @Nullable ThreatScore before, @Nullable CounterSetting set, ScoreWords words) {
        this.score = score;
        this.words = words;
        var counter = score.counter().orElse(null);
        var figures = new Div(
                figure("scoring.counter", value(counter), change(counter, before)),
                figure("scoring.band", Words.plain(band(counter))),
                figure("scoring.evidenceThickness", thickness(counter)),
                figure(
                        "scoring.pressure",
                        new PressureDots(score.pressure(), words.formatting().language())),
                figure("scoring.impact", impact()));
        figures.addClassName("k-threat-figures");
        add(figures, scale(counter), target());
        if (set != null) {
            add(byHand(set));
        }
    }

    private static Span value(@Nullable Counter counter) {
        var value = counter == null ? new Span("–") : new Span(ThreatPanel.whole(counter));
        value.addClassName("k-threat-counter");
        if (counter != null) {
            value.setTitle(translate("scoring.spread", ScoreWords.whole(counter.spread())));
        }
        return value;
    }

    private Component change(@Nullable Counter counter, @Nullable ThreatScore before) {
        var earlier = before == null ? null : before.counter().orElse(null);
        if (counter == null || earlier == null) {
            return Words.quiet("");
        }
        var moved = counter.score().value() - earlier.score().value();
        return new Span(Words.quiet(translate("scoring.sinceMonth")), ThreatPanel.signed(moved, words.moved(moved)));
    }

    private static String band(@Nullable Counter counter) {
        return counter == null
                ? translate("uikit.unknown")
                : ScoreBar.meaning(counter.band()).word();
    }

    private static Span thickness(@Nullable Counter counter) {
        var thickness = Words.plain(counter == null ? "–" : translate("scoring.thickness." + counter.thickness()));
        if (counter != null) {
            thickness.setTitle(ScoreWords.thicknessWhy(counter));
        }
        return thickness;
    }

    private Component impact() {
        var impact = score.stance().impact();
        return impact == null
                ? Words.unknown("–", translate("scoring.impact.unknown"))
                : Words.plain(Integer.toString(impact.level()));
    }

    private Component scale(@Nullable Counter counter) {
        var target = score.stance().target();
        return ScoreBar.of(counter == null ? null : counter.score(), target == null ? null : target.score());
    }

    private Component target() {
        var target = score.stance().target();
        return Words.quiet(
                target == null
                        ? translate("scoring.target.none")
                        : translate(
                                "scoring.target",
                                ScoreWords.whole(target.score().value()),
                                words.formatting()
                                        .formats()
                                        .date(target.at()
                                                .atZone(words.formatting()
                                                        .clock()
                                                        .getZone())
                                                .toLocalDate()),
                                words.directory()
                                        .name(target.by(), words.formatting().language())));
    }

    /** What a person holds it to be, with why: it counts nowhere, and is never silent. */
    private Component byHand(CounterSetting set) {
        var said = new Div(
                Words.strong(words.byHand(set)), new Div(set.reason()), Words.quiet(translate("scoring.byHandWhy")));
        said.addClassNames("k-threat-byhand", "k-prose");
        return said;
    }

    private static Div figure(String label, Component... value) {
        var name = Words.quiet(translate(label));
        var figure = new Div(name, new Div(value));
        return figure;
    }
}
