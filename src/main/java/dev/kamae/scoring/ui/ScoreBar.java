package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Score;
import dev.kamae.scoring.Band;
import dev.kamae.uikit.Meaning;
import org.jspecify.annotations.Nullable;

/** A score as a bar from 0 to 100, with a tick where the target is. The figure stands beside it, so nobody hears the bar. */
class ScoreBar extends Span {

    /**
     * @param score null for one that is not known
     * @param target null for none
     */
    ScoreBar(@Nullable Score score, @Nullable Score target) {
        addClassName("k-score-bar");
        getElement().setAttribute("aria-hidden", "true");
        if (score == null) {
            addClassName("k-hatched");
        } else {
            addClassName(meaning(Band.of(score)).style());
            getStyle().set("--k-value", score.value() + "%");
        }
        if (target != null) {
            addClassName("k-score-target");
            getStyle().set("--k-target", target.value() + "%");
            setTitle(translate("scoring.targetOf", ScoreWords.whole(target.value())));
        }
    }

    /** One of a control, which has no band. */
    static ScoreBar plain(Score score) {
        var bar = new ScoreBar(null, null);
        bar.removeClassName("k-hatched");
        bar.getStyle().set("--k-value", score.value() + "%");
        return bar;
    }

    static Meaning meaning(Band band) {
        return Meaning.valueOf(band.name());
    }
}
