package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.scoring.Band;
import dev.kamae.scoring.ThreatScore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The threats of one band alone, or those whose Counter is not known. */
enum BandFilter {
    ACT_NOW(Band.ACT_NOW),
    PLAN(Band.PLAN),
    WATCH(Band.WATCH),
    KEEP(Band.KEEP),
    UNKNOWN(null);

    private final @Nullable Band band;

    BandFilter(@Nullable Band band) {
        this.band = band;
    }

    boolean holds(ThreatScore score) {
        return Optional.ofNullable(band).equals(score.counter().map(counter -> counter.band()));
    }

    String word() {
        return band == null
                ? translate("uikit.unknown")
                : ScoreBar.meaning(band).word();
    }
}
