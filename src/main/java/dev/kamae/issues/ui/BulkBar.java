package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.issues.BulkEdit;
import dev.kamae.issues.BulkEdits;
import dev.kamae.issues.BulkPreview;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueSummary;

/** Chooses issues of the list, by ticking them or all that match, to change them alike. */
class BulkBar extends Div {

    private final IssueWords words;
    private final BulkEdits edits;
    private final IssueGrid grid;
    private final Runnable changed;
    private final Span chosen = new Span();
    private final Checkbox all = new Checkbox();
    private final Button change = new Button(translate("issues.bulk.change"), click -> open());
    private IssueFilter filter = IssueFilter.UNRESOLVED;

    BulkBar(IssueWords words, BulkEdits edits, IssueGrid grid, Runnable changed) {
        this.words = words;
        this.edits = edits;
        this.grid = grid;
        this.changed = changed;
        addClassName("k-bulk");
        chosen.getElement().setAttribute("role", "status");
        all.addValueChangeListener(value -> tell());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        add(chosen, all, change, new Button(translate("issues.bulk.stop"), click -> show(false)));
        setVisible(false);
    }

    /** Begins or ends choosing. */
    void show(boolean choosing) {
        setVisible(choosing);
        all.setValue(false);
        grid.tick(choosing, this::tell);
        tell();
    }

    /** The list is another one; what was ticked stays ticked. */
    void show(IssueFilter filter) {
        this.filter = filter;
        if (isVisible()) {
            tell();
        }
    }

    private void tell() {
        var count = grid.count();
        all.setLabel(translate("issues.bulk.all", count));
        all.setVisible(count > 0 && filter.at() == null);
        chosen.setText(translate(
                "issues.bulk.chosen", all.getValue() ? count : grid.ticked().size()));
        change.setEnabled(all.getValue() ? count > 0 : !grid.ticked().isEmpty());
    }

    private void open() {
        new BulkDialog(words, edits, this::preview, () -> {
                    show(false);
                    changed.run();
                })
                .open();
    }

    private BulkPreview preview(BulkEdit edit) {
        return all.getValue()
                ? edits.preview(filter, edit)
                : edits.preview(grid.ticked().stream().map(IssueSummary::id).toList(), edit);
    }
}
