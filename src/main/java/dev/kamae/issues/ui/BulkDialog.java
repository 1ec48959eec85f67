package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.issues.BulkEdit;
import dev.kamae.issues.BulkEdits;
import dev.kamae.issues.BulkOutcome;
import dev.kamae.issues.BulkPreview;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import java.util.function.Function;

/** Changes many issues alike: what, then what it does to each, then what became of it. */
class BulkDialog extends Dialog {

    private final IssueWords words;
    private final BulkEdits edits;
    private final Function<BulkEdit, BulkPreview> preview;
    private final Runnable changed;
    private final BulkForm form;

    BulkDialog(IssueWords words, BulkEdits edits, Function<BulkEdit, BulkPreview> preview, Runnable changed) {
        this.words = words;
        this.edits = edits;
        this.preview = preview;
        this.changed = changed;
        form = new BulkForm(words);
        setHeaderTitle(translate("issues.bulk.title"));
        ask();
    }

    private void ask() {
        setWidth("440px");
        removeAll();
        add(form);
        var next =
                Once.button(translate("issues.bulk.preview"), () -> form.read().ifPresent(this::show));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        foot(new Button(translate("uikit.cancel"), click -> close()), next);
    }

    private void show(BulkEdit edit) {
        var shown = preview.apply(edit);
        var agreed = shown.agreed();
        setWidth("880px");
        removeAll();
        add(new Paragraph(
                translate("issues.bulk.will", agreed.size(), shown.rows().size() - agreed.size())));
        if (shown.beyond() > 0) {
            var beyond = new Paragraph(translate("issues.bulk.beyond", BulkEdits.MOST, shown.beyond()));
            beyond.addClassName("k-bad");
            add(beyond);
        }
        add(new BulkRows(words, shown));
        var go = Once.button(translate("issues.bulk.go", agreed.size()), () -> finish(edits.apply(agreed, edit)));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(!agreed.isEmpty());
        foot(new Button(translate("issues.bulk.back"), click -> ask()), go);
    }

    private void finish(BulkOutcome outcome) {
        Notices.done(translate("issues.bulk.done", outcome.changed().size()));
        changed.run();
        if (outcome.left().isEmpty()) {
            close();
            return;
        }
        removeAll();
        setWidth("640px");
        add(new Paragraph(translate(
                "issues.bulk.left", outcome.changed().size(), outcome.left().size())));
        add(BulkRows.left(words, outcome));
        foot(new Button(translate("uikit.close"), click -> close()));
    }

    private void foot(Button... buttons) {
        getFooter().removeAll();
        getFooter().add(buttons);
    }
}
