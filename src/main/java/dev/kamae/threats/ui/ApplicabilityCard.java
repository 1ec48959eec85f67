package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.kamae.threats.Applicability;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;

/** Whether the threat applies to the company, and why not. */
class ApplicabilityCard extends JudgementCard<Applicability> {

    private final Threats threats;
    private final ThreatId threat;
    private final RadioButtonGroup<Boolean> applies = new RadioButtonGroup<>(translate("threats.applicabilityField"));

    ApplicabilityCard(Threats threats, StanceWords words, Stance stance, boolean mayEdit) {
        super(
                words,
                translate("threats.applicability"),
                translate("threats.applicabilityNote"),
                translate("threats.applicabilityUnrecordedWhy"));
        this.threats = threats;
        threat = stance.threat().id();
        applies.setItems(true, false);
        applies.setItemLabelGenerator(StanceWords::applies);
        applies.setValue(stance.applies());
        show(stance.applicability(), stance.applicability());
        if (mayEdit) {
            offer(applies);
        }
    }

    @Override
    Attempt<Applicability> attempt(String why) {
        var chosen = applies.getValue();
        return new Attempt<>(
                Applicability.class,
                words(),
                StanceWords.applies(chosen),
                version -> threats.applicability(threat, version, chosen, why),
                this::recorded);
    }
}
