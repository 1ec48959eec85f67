package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import dev.kamae.issues.IssueChangedMeanwhile;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueRelations;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.RelatedIssues;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.stream.Collectors;

/** Says which issues have to be done before this one, and of which it is a duplicate. */
class RelationDialog extends Dialog {

    private final RelatedIssues related;
    private final IssueWords words;
    private final Runnable changed;
    private final MultiSelectComboBox<IssueSummary> waitsFor =
            new MultiSelectComboBox<>(translate("issues.relations.waitsFor"));
    private final ComboBox<IssueSummary> duplicateOf = new ComboBox<>(translate("issues.relations.duplicateOf"));

    RelationDialog(Issues issues, RelatedIssues related, IssueWords words, IssueVersion issue, Runnable changed) {
        this.related = related;
        this.words = words;
        this.changed = changed;
        offer(waitsFor, issues);
        offer(duplicateOf, issues);
        duplicateOf.setClearButtonVisible(true);
        var ends = related.of(issue);
        waitsFor.setValue(ends.waitsFor().stream().map(IssueVersion::summary).collect(Collectors.toSet()));
        ends.originals().forEach(original -> duplicateOf.setValue(original.summary()));
        setHeaderTitle(translate("issues.relations.title", issue.number().toString()));
        setWidth("560px");
        add(waitsFor, duplicateOf);
        var save = Once.button(translate("uikit.save"), () -> relate(issue));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    static void offer(ComboBoxBase<?, IssueSummary, ?> choice, Issues issues) {
        choice.setWidthFull();
        choice.setItemLabelGenerator(issue -> issue.number() + " " + issue.title());
        choice.setItems(query -> issues
                .list(
                        IssueFilter.UNRESOLVED
                                .with(IssueFilter.State.ALL)
                                .withText(query.getFilter().orElse("")),
                        IssueOrder.NUMBER,
                        false,
                        query.getOffset(),
                        query.getLimit())
                .stream());
    }

    private void relate(IssueVersion seen) {
        var original = duplicateOf.getValue();
        var entered = new IssueRelations(
                waitsFor.getValue().stream().map(IssueSummary::number).collect(Collectors.toSet()),
                original == null ? null : original.number());
        try {
            related.relate(seen.id(), seen.version(), entered);
            Notices.done(translate("issues.saved", seen.number().toString()));
            close();
            changed.run();
        } catch (IssueChangedMeanwhile meanwhile) {
            choose(meanwhile.theirs(), entered);
        }
    }

    private void choose(IssueVersion theirs, IssueRelations entered) {
        var field = IssueVersion.Field.RELATIONS;
        new ConflictDialog(words.meanwhile(theirs), "")
                .row(
                        IssueWords.label(field),
                        Words.plain(ConflictDialog.saved(words.value(field, theirs.relations()))),
                        Words.plain(ConflictDialog.entered(words.value(field, entered))))
                .suggest(translate("issues.relations.mine"), () -> relate(theirs))
                .open();
    }
}
