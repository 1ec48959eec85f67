package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.threats.Applicability;
import dev.kamae.threats.Stance;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;

/** Takes a threat out of the lists with a reason, or back into them. */
class ApplicabilityDialog extends Dialog {

    private final Threats threats;
    private final StanceWords words;
    private final Stance stance;
    private final Runnable changed;
    private final TextArea reason = new TextArea(translate("threats.reason"));

    /** @param changed called when it is decided */
    ApplicabilityDialog(Threats threats, StanceWords words, Stance stance, Runnable changed) {
        this.threats = threats;
        this.words = words;
        this.stance = stance;
        this.changed = changed;
        var leaves = stance.applies();
        setHeaderTitle(
                translate(leaves ? "threats.catalogue.leaveOne" : "threats.catalogue.takeOne", words.name(stance)));
        setWidth("480px");
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(2000);
        add(new Paragraph(translate(leaves ? "threats.catalogue.leaveWhat" : "threats.catalogue.takeWhat")), reason);
        reason.focus();
        var decide =
                Once.button(translate(leaves ? "threats.catalogue.leave" : "threats.catalogue.take"), this::decide);
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), decide);
    }

    private void decide() {
        var leaves = stance.applies();
        reason.setInvalid(leaves && reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.setErrorMessage(translate("uikit.required"));
            return;
        }
        var seen = stance.applicability();
        var why = reason.getValue();
        close();
        new Attempt<>(
                        Applicability.class,
                        words,
                        StanceWords.applies(!leaves),
                        version -> threats.applicability(stance.threat().id(), version, !leaves, why),
                        this::decided)
                .over(seen == null ? 0 : seen.version());
    }

    private void decided(Applicability decision) {
        Notices.done(translate("threats.catalogue.set", words.name(stance), words.value(decision)));
        changed.run();
    }
}
