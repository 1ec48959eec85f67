package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.IntegerField;
import dev.kamae.core.Score;
import dev.kamae.threats.Stance;
import dev.kamae.threats.Target;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import org.jspecify.annotations.Nullable;

/** Which Counter score is enough, and who approved it. */
class TargetCard extends JudgementCard<Target> {

    private final Threats threats;
    private final ThreatId threat;
    private final IntegerField score = new IntegerField(translate("threats.targetField"));

    TargetCard(Threats threats, StanceWords words, Stance stance, boolean mayDecide) {
        super(
                words,
                translate("threats.target"),
                translate("threats.targetNote"),
                translate("threats.targetUnrecordedWhy"));
        this.threats = threats;
        this.threat = stance.threat().id();
        score.setMin(0);
        score.setMax(100);
        score.setStepButtonsVisible(true);
        score.setStep(5);
        show(stance.target(), stance.target());
        if (mayDecide) {
            offer(score);
        }
    }

    @Override
    @Nullable
    Attempt<Target> attempt(String why) {
        var value = score.getValue();
        if (value == null || value < 0 || value > 100) {
            score.setInvalid(true);
            score.setErrorMessage(translate("threats.targetRange"));
            return null;
        }
        var chosen = new Score(value);
        return new Attempt<>(
                Target.class,
                words(),
                words().score(chosen),
                version -> threats.target(threat, version, chosen, why),
                this::recorded);
    }
}
