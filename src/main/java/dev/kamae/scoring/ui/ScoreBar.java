package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.Score;
import dev.kamae.scoring.Band;
import dev.kamae.uikit.Bar;
import dev.kamae.uikit.Meaning;
import org.jspecify.annotations.Nullable;

/** A score as a bar from 0 to 100, with a tick where the target is. */
final class ScoreBar {

    private ScoreBar() {}

    /**
     * @param score null for one that is not known
     * @param target null for none
     */
    static Bar of(@Nullable Score score, @Nullable Score target) {
        var tick = target == null ? null : share(target);
        if (score == null) {
            return Bar.unknown(tick);
        }
        var label = target == null
                ? ScoreWords.whole(score.value())
                : translate("scoring.targetOf", ScoreWords.whole(target.value()));
        return Bar.of(share(score), meaning(Band.of(score)), tick, label);
    }

    /** One of a control, which has no band. */
    static Bar plain(Score score) {
        return Bar.plain(share(score), ScoreWords.whole(score.value()));
    }

    static Meaning meaning(Band band) {
        return Meaning.valueOf(band.name());
    }

    private static double share(Score score) {
        return score.value() / 100;
    }
}
