package dev.kamae.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.core.OriginLink;
import dev.kamae.identity.People;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.RelatedIssues;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import java.util.List;
import java.util.function.Consumer;

/** Makes the view of one issue, beside the list or as a page. */
@SpringComponent
class IssuePanels {

    private final Issues issues;
    private final Acceptances acceptances;
    private final IssuePolicies policies;
    private final RelatedIssues related;
    private final Incidents incidents;
    private final People people;
    private final Threats threats;
    private final Controls controls;
    private final Formatting formatting;
    private final List<IssueSlot> slots;
    private final List<OriginLink> origins;

    IssuePanels(
            Issues issues,
            Acceptances acceptances,
            IssuePolicies policies,
            RelatedIssues related,
            Incidents incidents,
            People people,
            Threats threats,
            Controls controls,
            Formatting formatting,
            List<IssueSlot> slots,
            List<OriginLink> origins) {
        this.issues = issues;
        this.acceptances = acceptances;
        this.policies = policies;
        this.related = related;
        this.incidents = incidents;
        this.people = people;
        this.threats = threats;
        this.controls = controls;
        this.formatting = formatting;
        this.slots = slots;
        this.origins = origins;
    }

    /**
     * @param changed called after each change, so that the list follows
     * @param close what the panel's cross does
     */
    Component beside(IssueNumber number, Runnable changed, Runnable close) {
        var panel = panel(changed);
        panel.offerToClose(number, close);
        panel.show(number);
        return panel;
    }

    Component alone(IssueNumber number) {
        var panel = panel(() -> {});
        panel.show(number);
        return panel;
    }

    /** Opens the form in which an issue is raised. */
    void raise(Consumer<IssueVersion> raised) {
        new IssueDialog(words(), policies, null, draft -> issues.raise(draft, null), raised).open();
    }

    /** Opens the form in which an incident is raised. */
    void raiseIncident(Consumer<IssueVersion> raised) {
        new IncidentDialog(incidents, words(), policies, raised).open();
    }

    private IssuePanel panel(Runnable changed) {
        var words = words();
        return new IssuePanel(
                issues,
                incidents,
                new IssueActions.Doors(issues, acceptances, related, incidents, policies, words),
                words,
                new IssueFacts(words, policies, related, slots, origins),
                changed);
    }

    IssueWords words() {
        return new IssueWords(people, threats, controls, formatting, issues::labels);
    }
}
