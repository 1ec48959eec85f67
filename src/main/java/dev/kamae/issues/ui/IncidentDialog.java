package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import dev.kamae.issues.Incident;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueChangedMeanwhile;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssueVersion;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import java.util.Optional;
import java.util.function.Consumer;

/** Raises an incident, or says what is known of one by now; when somebody was quicker both are shown and one chooses. */
class IncidentDialog extends Dialog {

    private final Incidents incidents;
    private final IssueWords words;
    private final Consumer<IssueVersion> done;

    /** Raises. */
    IncidentDialog(Incidents incidents, IssueWords words, IssuePolicies policies, Consumer<IssueVersion> done) {
        this.incidents = incidents;
        this.words = words;
        this.done = done;
        var issue = new IssueForm(words);
        issue.proposeDue(policies::proposal);
        var known = new IncidentForm(words, Incident.NOTHING_KNOWN);
        setHeaderTitle(translate("issues.incident.raise"));
        add(known, new H3(translate("issues.incident.about")), issue);
        issue.ofIncident();
        save(() -> {
            var incident = known.read();
            issue.write()
                    .ifPresent(
                            draft -> incident.ifPresent(read -> finish(incidents.raise(draft, read), "issues.raised")));
        });
    }

    /** Says what is known of one. */
    IncidentDialog(Incidents incidents, IssueWords words, IssueVersion issue, Consumer<IssueVersion> done) {
        this.incidents = incidents;
        this.words = words;
        this.done = done;
        var known =
                new IncidentForm(words, Optional.ofNullable(issue.incident()).orElse(Incident.NOTHING_KNOWN));
        setHeaderTitle(translate("issues.incident.title", issue.number().toString()));
        add(known);
        save(() -> known.read().ifPresent(read -> record(issue, read)));
    }

    private void save(Runnable act) {
        setWidth("640px");
        var save = Once.button(translate("uikit.save"), act);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    private void record(IssueVersion seen, Incident mine) {
        try {
            finish(incidents.record(seen.id(), seen.version(), mine), "issues.saved");
        } catch (IssueChangedMeanwhile meanwhile) {
            var conflict = new IncidentConflict(words, seen, meanwhile.theirs(), mine);
            conflict.dialog()
                    .suggest(
                            translate("issues.conflict.keep"),
                            () -> conflict.chosen().ifPresent(both -> record(meanwhile.theirs(), both)))
                    .open();
        }
    }

    private void finish(IssueVersion issue, String key) {
        Notices.done(translate(key, issue.number().toString()));
        close();
        done.accept(issue);
    }
}
