package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Score;
import dev.kamae.scoring.Counter;
import dev.kamae.scoring.Standing;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.uikit.Words;
import dev.kamae.uikit.chart.Sparkline;
import org.jspecify.annotations.Nullable;

/** One threat in its list; all of it is the link to its panel. */
class ThreatRow extends Anchor {

    private final Sparkline curve = new Sparkline();

    /**
     * @param live the same threat as of now; null where that is what is shown
     * @param level whether the one above is about as low
     */
    ThreatRow(
            ThreatScore score, @Nullable ThreatScore live, boolean level, boolean open, String href, ScoreWords words) {
        super(href);
        addClassName("k-threat");
        if (open) {
            getElement().setAttribute("aria-current", "true");
        }
        var counter = score.counter().orElse(null);
        if (counter != null) {
            addClassName(ScoreBar.meaning(counter.band()).style());
        }
        var name = part("k-threat-name", new Span(words.name(score)));
        name.setTitle(words.name(score));
        add(figure(score, counter, live), part("k-threat-words", name, facts(score, counter, live, words)), curve);
        if (level) {
            add(levelMark());
        }
    }

    /** @param recorded how many of its months the team wrote down before */
    void show(Sparkline.Curve trend, long recorded) {
        curve.show(trend);
        if (recorded > 0) {
            curve.getElement().setAttribute("title", translate("scoring.old.dashed", recorded));
        }
    }

    private static Span figure(ThreatScore score, @Nullable Counter counter, @Nullable ThreatScore live) {
        var target = score.stance().target();
        var value = new Span(
                counter == null ? "–" : ScoreWords.whole(counter.score().value()));
        value.addClassName("k-threat-score");
        if (counter == null) {
            value.setTitle(ScoreWords.unknown(score, live));
        } else {
            value.setTitle(translate("scoring.spread", ScoreWords.whole(counter.spread())));
        }
        return part(
                "k-threat-figure",
                value,
                ScoreBar.of(known(counter), target == null ? null : target.score())
                        .beside());
    }

    private static Span facts(
            ThreatScore score, @Nullable Counter counter, @Nullable ThreatScore live, ScoreWords words) {
        var facts = part("k-threat-facts");
        if (counter == null) {
            facts.add(step(ScoreWords.unknown(score, live)));
        } else {
            var thickness = Words.quiet(ScoreWords.thickness(counter.thickness()));
            thickness.setTitle(ScoreWords.thicknessWhy(counter));
            facts.add(thickness);
        }
        facts.add(new Span(
                Words.quiet(translate("scoring.pressure")),
                new PressureDots(score.pressure(), words.formatting().language())));
        // what somebody says is not worked out at five o'clock
        var set = (live == null ? score : live).stance().counter();
        if (set != null) {
            var mark = new Span(words.byHand(set));
            mark.addClassName("k-threat-byhand");
            mark.setTitle(set.reason());
            facts.add(mark);
        }
        if (live != null && differs(score, live)) {
            facts.add(indicative(live));
        }
        return facts;
    }

    /** The live value, where it prints differently from the official one. */
    private static Span indicative(ThreatScore live) {
        var shown = live.counter()
                .map(counter -> ScoreWords.whole(counter.score().value()))
                .orElse("–");
        var mark = new Span(translate("scoring.live", shown));
        mark.addClassName("k-threat-live");
        mark.setTitle(translate("scoring.liveWhy"));
        return mark;
    }

    private static boolean differs(ThreatScore score, ThreatScore live) {
        return !shown(score).equals(shown(live));
    }

    private static String shown(ThreatScore score) {
        return switch (score.standing()) {
            case Standing.Known(var counter) -> ScoreWords.whole(counter.score().value());
            case Standing.NotRecorded _, Standing.Stale _ -> "–";
        };
    }

    private static @Nullable Score known(@Nullable Counter counter) {
        return counter == null ? null : counter.score();
    }

    private static Span levelMark() {
        var mark = new Span("≈");
        mark.addClassName("k-threat-level");
        mark.setTitle(translate("scoring.level"));
        return mark;
    }

    private static Span step(String words) {
        var step = new Span(words);
        step.addClassName("k-figure-step");
        return step;
    }

    private static Span part(String style, Component... content) {
        var part = new Span(content);
        part.addClassName(style);
        return part;
    }
}
