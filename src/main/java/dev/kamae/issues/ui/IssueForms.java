package dev.kamae.issues.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.identity.People;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import java.util.function.Consumer;
import java.util.function.Function;

/** The form in which an issue is raised, for pages of other modules that know what it would be about. */
@SpringComponent
public class IssueForms {

    private final Issues issues;
    private final IssuePolicies policies;
    private final People people;
    private final Threats threats;
    private final Controls controls;
    private final Formatting formatting;

    IssueForms(
            Issues issues,
            IssuePolicies policies,
            People people,
            Threats threats,
            Controls controls,
            Formatting formatting) {
        this.issues = issues;
        this.policies = policies;
        this.people = people;
        this.threats = threats;
        this.controls = controls;
        this.formatting = formatting;
    }

    /** Whether the person may raise issues; a page offers the form to nobody else. */
    public boolean mayRaise() {
        return issues.mayRaise();
    }

    /**
     * Opens the form; nothing is raised before the person saves it.
     *
     * @param proposed what stands in its fields at first
     * @param raise raises what the person made of it; the issue may be another one, that somebody raised before
     * @param raised called after it
     */
    public void open(IssueDraft proposed, Function<IssueDraft, IssueVersion> raise, Consumer<IssueVersion> raised) {
        var words = new IssueWords(people, threats, controls, formatting, issues::labels);
        new IssueDialog(words, policies, proposed, raise, raised).open();
    }
}
