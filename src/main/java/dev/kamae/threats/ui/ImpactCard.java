package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.kamae.threats.Impact;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How much it would hurt. */
class ImpactCard extends JudgementCard<Impact> {

    private final Threats threats;
    private final ThreatId threat;
    private final RadioButtonGroup<Integer> level = new RadioButtonGroup<>(translate("threats.impactField"));

    ImpactCard(Threats threats, StanceWords words, Stance stance, boolean mayEdit) {
        super(
                words,
                translate("threats.impact"),
                translate("threats.impactNote"),
                translate("threats.impactUnrecordedWhy"));
        this.threats = threats;
        this.threat = stance.threat().id();
        level.setItems(IntStream.rangeClosed(1, Impact.HIGHEST).boxed().toList());
        level.setItemLabelGenerator(StanceWords::impact);
        level.addClassName("k-vertical");
        var impact = stance.impact();
        if (impact != null) {
            level.setValue(impact.level());
        }
        show(impact, impact);
        if (mayEdit) {
            offer(level);
        }
    }

    @Override
    @Nullable
    Attempt<Impact> attempt(String why) {
        var chosen = level.getValue();
        level.setInvalid(chosen == null);
        if (chosen == null) {
            level.setErrorMessage(translate("threats.chooseLevel"));
            return null;
        }
        return new Attempt<>(
                Impact.class,
                words(),
                StanceWords.impact(chosen),
                version -> threats.impact(threat, version, chosen, why),
                this::recorded);
    }
}
