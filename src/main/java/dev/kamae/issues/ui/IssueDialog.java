package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import dev.kamae.issues.IssueChangedMeanwhile;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueKind;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Raises an issue, or edits one; when somebody was quicker it shows both and lets one choose. */
class IssueDialog extends Dialog {

    private final IssueWords words;
    private final Consumer<IssueVersion> done;

    /**
     * Raises.
     *
     * @param policies propose by when it is due
     * @param proposed what stands in the form at first, null for nothing
     */
    IssueDialog(
            IssueWords words,
            IssuePolicies policies,
            @Nullable IssueDraft proposed,
            Function<IssueDraft, IssueVersion> raise,
            Consumer<IssueVersion> done) {
        this.words = words;
        this.done = done;
        var form = new IssueForm(words);
        if (proposed != null) {
            form.read(proposed);
        }
        form.proposeDue(policies::proposal);
        show("issues.raise", form, draft -> raised(raise.apply(draft), draft));
    }

    /** Edits. */
    IssueDialog(Issues issues, IssueWords words, IssueVersion issue, Consumer<IssueVersion> done) {
        this.words = words;
        this.done = done;
        var form = new IssueForm(words);
        form.read(issue.content());
        if (issue.kind() == IssueKind.INCIDENT) {
            form.ofIncident();
        }
        show("issues.edit", form, draft -> change(issues, issue, draft));
    }

    private void show(String title, IssueForm form, Consumer<IssueDraft> act) {
        setHeaderTitle(translate(title));
        setWidth("640px");
        add(form);
        var save = Once.button(translate("uikit.save"), () -> form.write().ifPresent(act));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    /** What somebody else has raised before is not what was written here: that is told, and what was written stays. */
    private void raised(IssueVersion issue, IssueDraft written) {
        if (issue.content().equals(written)) {
            finish(issue, "issues.raised");
            return;
        }
        var number = issue.number().toString();
        var told = new Div(
                Words.bad(translate("issues.raisedBefore", number)),
                new Anchor("issues/" + number, number, AnchorTarget.BLANK));
        told.addClassName("k-actions");
        told.getElement().setAttribute("role", "alert");
        addComponentAsFirst(told);
        getFooter().removeAll();
        getFooter().add(new Button(translate("uikit.close"), click -> {
            close();
            done.accept(issue);
        }));
    }

    /** @param seen what the person started from */
    private void change(Issues issues, IssueVersion seen, IssueDraft mine) {
        try {
            finish(issues.change(seen.id(), seen.version(), mine), "issues.saved");
        } catch (IssueChangedMeanwhile meanwhile) {
            choose(issues, new IssueConflict(words, seen, meanwhile.theirs(), mine));
        }
    }

    private void choose(Issues issues, IssueConflict conflict) {
        conflict.dialog()
                .suggest(translate("issues.conflict.keep"), () -> change(issues, conflict.theirs(), conflict.chosen()))
                .open();
    }

    private void finish(IssueVersion issue, String key) {
        Notices.done(translate(key, issue.number().toString()));
        close();
        done.accept(issue);
    }
}
