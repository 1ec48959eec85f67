package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.kamae.threats.PressureSetting;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.DateField;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How hard the threat is being tried, where a person knows better than the figures do. */
class PressureCard extends JudgementCard<PressureSetting> {

    private final Threats threats;
    private final ThreatId threat;
    private final RadioButtonGroup<Integer> step = new RadioButtonGroup<>(translate("threats.pressureField"));
    private final DateField expires;

    PressureCard(Threats threats, StanceWords words, Stance stance, boolean mayEdit) {
        super(
                words,
                translate("threats.pressure"),
                translate("threats.pressureNote"),
                translate("threats.pressureUnrecordedWhy"));
        this.threats = threats;
        this.threat = stance.threat().id();
        var today = words.formatting().today();
        expires = new DateField(translate("threats.pressureExpires"), today);
        expires.setMin(today);
        expires.setMax(today.plusDays(PressureSetting.LONGEST_DAYS));
        expires.setHelperText(translate("threats.pressureLongest", PressureSetting.LONGEST_DAYS));
        step.setItems(IntStream.rangeClosed(1, PressureSetting.HIGHEST).boxed().toList());
        step.setItemLabelGenerator(StanceWords::pressure);
        step.addClassName("k-vertical");
        // one that has expired is still the version before
        var settings = threats.pressures(threat);
        show(stance.pressure(), settings.isEmpty() ? null : settings.getLast());
        if (mayEdit) {
            offer(step, expires);
        }
    }

    @Override
    @Nullable
    Attempt<PressureSetting> attempt(String why) {
        var chosen = step.getValue();
        var until = expires.getValue();
        step.setInvalid(chosen == null);
        if (chosen == null) {
            step.setErrorMessage(translate("threats.chooseLevel"));
            return null;
        }
        if (until == null) {
            expires.setInvalid(true);
            expires.setErrorMessage(translate("uikit.required"));
            return null;
        }
        return new Attempt<>(
                PressureSetting.class,
                words(),
                translate(
                        "threats.pressureUntil",
                        StanceWords.pressure(chosen),
                        words().formatting().formats().date(until)),
                version -> threats.pressure(threat, version, chosen, why, until),
                this::recorded);
    }
}
