package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.kamae.issues.IssueChangedMeanwhile;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Notices;
import java.util.function.Consumer;

/** Raises an issue, or edits one; when somebody was quicker it shows both and lets one choose. */
class IssueDialog extends Dialog {

    private final IssueWords words;
    private final Consumer<IssueVersion> done;
    private final Button save = new Button(translate("uikit.save"));

    /** Raises. */
    IssueDialog(Issues issues, IssueWords words, Consumer<IssueVersion> done) {
        this.words = words;
        this.done = done;
        open("issues.raise");
        var form = new IssueForm(words);
        add(form);
        onSave(() -> form.write().ifPresent(draft -> finish(issues.raise(draft, null), "issues.raised")));
    }

    /** Edits. */
    IssueDialog(Issues issues, IssueWords words, IssueVersion issue, Consumer<IssueVersion> done) {
        this.words = words;
        this.done = done;
        open("issues.edit");
        var form = new IssueForm(words);
        form.read(issue.content());
        add(form);
        onSave(() -> form.write().ifPresent(draft -> change(issues, issue, draft)));
    }

    private void open(String title) {
        setHeaderTitle(translate(title));
        setWidth("640px");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    private void onSave(Runnable act) {
        save.addClickListener(click -> act.run());
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
        var next = new Dialog();
        next.setHeaderTitle(translate("issues.conflict.title"));
        next.setWidth("720px");
        next.add(conflict);
        var keep = new Button(translate("issues.conflict.keep"), click -> {
            next.close();
            change(issues, conflict.theirs(), conflict.chosen());
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        next.getFooter().add(new Button(translate("uikit.cancel"), click -> next.close()), keep);
        next.open();
    }

    private void finish(IssueVersion issue, String key) {
        Notices.done(translate(key, issue.number().toString()));
        close();
        done.accept(issue);
    }
}
