package dev.kamae.scoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.kamae.core.Origin;
import dev.kamae.core.Severity;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.Issues;
import dev.kamae.issues.ui.IssueForms;
import dev.kamae.scoring.Band;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ControlId;
import java.util.Set;

/** Lets the person raise an issue about a threat; who sees to it, and by when, is asked in the form. */
record ThreatIssueOffer(Issues issues, IssueForms forms, ThreatScore score) {

    /**
     * @param label of the button
     * @param title proposed for the issue
     * @param controls that it is about; none for the threat as a whole
     */
    Button button(String label, String title, Set<ControlId> controls) {
        return button(label, title, controls, ThreatLink.origin(score.id()));
    }

    /** @param origin what the issue comes from */
    Button button(String label, String title, Set<ControlId> controls, Origin origin) {
        var button = new Button(label, click -> open(title, controls, origin));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label + ": " + title);
        return button;
    }

    private void open(String title, Set<ControlId> controls, Origin origin) {
        var shown = title.substring(0, Math.min(title.length(), IssueDraft.LONGEST_TITLE));
        forms.open(
                new IssueDraft(shown, "", severity(), null, Due.NOT_SET, Set.of(score.id()), controls),
                draft -> issues.raise(draft, origin),
                raised -> UI.getCurrent().navigate("issues/" + raised.number()));
    }

    private Severity severity() {
        return score.counter()
                .map(counter -> counter.band() == Band.ACT_NOW
                        ? Severity.HIGH
                        : counter.band() == Band.PLAN ? Severity.MEDIUM : Severity.LOW)
                .orElse(Severity.MEDIUM);
    }
}
