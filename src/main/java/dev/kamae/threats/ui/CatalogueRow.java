package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Stance;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Words;

/** One threat of the catalogue: whether it applies, who said so, and how far its questions are. */
class CatalogueRow extends Div {

    private static final int QUESTIONS = ControlFunction.values().length;

    /** @param changed called when it is decided otherwise */
    CatalogueRow(Threats threats, StanceWords words, Stance stance, boolean mayEdit, Runnable changed) {
        addClassName("k-catalogue-row");
        setClassName("k-catalogue-out", !stance.applies());
        var name =
                new Div(new Anchor(AssessmentView.path(stance.threat()), words.name(stance)), decision(stance, words));
        add(name, Words.quiet(answered(stance)));
        if (mayEdit) {
            var label = translate(stance.applies() ? "threats.catalogue.leave" : "threats.catalogue.take");
            var decide = new Button(label, click -> new ApplicabilityDialog(threats, words, stance, changed).open());
            decide.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            decide.setAriaLabel(label + ": " + words.name(stance));
            add(decide);
        }
    }

    private static String answered(Stance stance) {
        var answered = QUESTIONS - stance.unrecorded().size();
        return answered == 0
                ? translate("threats.catalogue.nothing")
                : translate("threats.catalogue.left", answered, QUESTIONS);
    }

    private static Component decision(Stance stance, StanceWords words) {
        var decision = stance.applicability();
        if (decision == null) {
            return Words.unknown(translate("threats.undecided"), translate("threats.applicabilityUnrecordedWhy"));
        }
        var told = new Div(Words.plain(words.value(decision)), words.last(decision));
        told.addClassName("k-catalogue-told");
        if (!decision.reason().isEmpty()) {
            told.add(Words.plain(decision.reason()));
        }
        return told;
    }
}
