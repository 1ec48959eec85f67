package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.issues.BulkEdit;
import dev.kamae.issues.BulkEdit.Change;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.SeverityMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be the same for many issues; what is not ticked stays as it is. */
class BulkForm extends Div {

    private final ComboBox<PersonId> owner = new ComboBox<>();
    private final Select<Severity> severity = new Select<>();
    private final DateField due;
    private final Select<IssueStatus> status = new Select<>();
    private final TextArea why = new TextArea(translate("issues.move.why"));
    private final ComboBox<String> added = new ComboBox<>();
    private final ComboBox<String> removed = new ComboBox<>();
    private final Checkbox adds = ticks(translate("issues.bulk.addLabel"), added);
    private final Checkbox removes = ticks(translate("issues.bulk.removeLabel"), removed);
    private final Checkbox changesOwner = ticks(Field.OWNER, owner);
    private final Checkbox changesSeverity = ticks(Field.SEVERITY, severity);
    private final Checkbox changesDue;
    private final Checkbox changesStatus = ticks(Field.STATUS, status);
    private final Span nothing = new Span(translate("issues.bulk.nothing"));

    BulkForm(IssueWords words) {
        addClassName("k-form");
        due = new DateField("", words.today());
        changesDue = ticks(Field.DUE, due);
        owner.setItems(words.directory().active().stream().map(PersonName::id).toList());
        owner.setItemLabelGenerator(words::owner);
        owner.setPlaceholder(words.owner(null));
        owner.setClearButtonVisible(true);
        owner.setAriaLabel(IssueWords.label(Field.OWNER));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(SeverityMark::word);
        severity.setValue(Severity.MEDIUM);
        severity.setAriaLabel(IssueWords.label(Field.SEVERITY));
        due.setPlaceholder(words.due(Due.NOT_SET));
        due.setClearButtonVisible(true);
        due.setAriaLabel(IssueWords.label(Field.DUE));
        status.setItems(BulkEdit.STATUSES);
        status.setItemLabelGenerator(IssueWords::status);
        status.setValue(IssueStatus.IN_PROGRESS);
        status.setAriaLabel(IssueWords.label(Field.STATUS));
        added.setItems(words.labels());
        added.setAllowCustomValue(true);
        added.addCustomValueSetListener(
                typed -> added.setValue(typed.getDetail().strip()));
        added.setAriaLabel(translate("issues.bulk.addLabel"));
        removed.setItems(words.labels());
        for (var label : List.of(added, removed)) {
            label.setManualValidation(true);
            label.setErrorMessage(translate("issues.refused.label", IssueDraft.LONGEST_LABEL, IssueDraft.MOST_LABELS));
            label.addValueChangeListener(_ -> label.setInvalid(false));
        }
        removed.setAriaLabel(translate("issues.bulk.removeLabel"));
        why.setMaxLength(2000);
        why.setMinRows(2);
        why.setHelperText(translate("issues.bulk.whyWhen"));
        why.setVisible(false);
        changesStatus.addValueChangeListener(ticked -> why.setVisible(ticked.getValue()));
        nothing.addClassName("k-bad");
        nothing.getElement().setAttribute("role", "alert");
        nothing.setVisible(false);
        add(
                row(changesOwner, owner),
                row(changesSeverity, severity),
                row(changesDue, due),
                row(adds, added),
                row(removes, removed),
                row(changesStatus, status),
                why,
                nothing);
    }

    /** Empty when nothing is ticked, or what is ticked cannot be read; the form says so. */
    Optional<BulkEdit> read() {
        var changes = new ArrayList<Change>();
        if (changesOwner.getValue()) {
            changes.add(new Change.OwnerTo(owner.getValue()));
        }
        if (changesSeverity.getValue()) {
            changes.add(new Change.SeverityTo(severity.getValue()));
        }
        if (changesDue.getValue()) {
            changes.add(new Change.DueTo(Due.of(due.getValue())));
        }
        added.setInvalid(adds.getValue() && !isLabel(added));
        removed.setInvalid(removes.getValue() && !isLabel(removed));
        if (adds.getValue() && !added.isInvalid()) {
            changes.add(new Change.LabelAdded(added.getValue()));
        }
        if (removes.getValue() && !removed.isInvalid()) {
            changes.add(new Change.LabelRemoved(removed.getValue()));
        }
        if (changesStatus.getValue()) {
            changes.add(new Change.StatusTo(status.getValue()));
        }
        nothing.setVisible(changes.isEmpty() && !added.isInvalid() && !removed.isInvalid());
        return changes.isEmpty() || added.isInvalid() || removed.isInvalid() || changesDue.getValue() && due.isInvalid()
                ? Optional.empty()
                : Optional.of(new BulkEdit(changes, changesStatus.getValue() ? why.getValue() : ""));
    }

    private static boolean isLabel(ComboBox<String> field) {
        return field.getValue() != null && IssueDraft.isLabel(field.getValue());
    }

    private static Checkbox ticks(Field field, HasEnabled value) {
        return ticks(IssueWords.label(field), value);
    }

    private static Checkbox ticks(String label, HasEnabled value) {
        var box = new Checkbox(label);
        value.setEnabled(false);
        box.addValueChangeListener(ticked -> value.setEnabled(ticked.getValue()));
        return box;
    }

    private static Div row(Checkbox box, Component value) {
        var row = new Div(box, value);
        row.addClassName("k-bulk-row");
        return row;
    }
}
