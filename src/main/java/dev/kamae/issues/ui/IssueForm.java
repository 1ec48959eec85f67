package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.SeverityMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people write about an issue. */
class IssueForm extends FormLayout {

    private final IssueWords words;
    private final Binder<IssueDraft> binder = new Binder<>(IssueDraft.class);
    private final TextField title = new TextField(IssueWords.label(Field.TITLE));
    private final TextArea description = new TextArea(IssueWords.label(Field.DESCRIPTION));
    private final Select<Severity> severity = new Select<>();
    private final ComboBox<PersonId> owner = new ComboBox<>(IssueWords.label(Field.OWNER));
    private final MultiSelectComboBox<ThreatId> threats = new MultiSelectComboBox<>(IssueWords.label(Field.THREATS));
    private final MultiSelectComboBox<ControlId> controls = new MultiSelectComboBox<>(IssueWords.label(Field.CONTROLS));
    private final DateField due;
    private final CostField cost = new CostField();
    private final LabelsField labels;

    /** The words of a date that could not be read: they stay until a date replaces them. */
    private Due before = Due.NOT_SET;

    private @Nullable LocalDate proposed;

    IssueForm(IssueWords words) {
        this.words = words;
        due = new DateField(IssueWords.label(Field.DUE), words.today());
        labels = new LabelsField(IssueWords.label(Field.LABELS), words.labels());
        offer();
        bind();
        setResponsiveSteps(new ResponsiveStep("0", 2));
        add(title, description, severity, owner, due, threats, controls, labels, cost);
        setColspan(title, 2);
        setColspan(description, 2);
        setColspan(controls, 2);
        setColspan(labels, 2);
        setColspan(cost, 2);
        severity.setValue(Severity.MEDIUM);
    }

    void read(IssueDraft draft) {
        before = draft.due();
        if (before.isUnknown()) {
            due.setHelperText(words.due(before));
        }
        // somebody who left can stay the owner, but is not offered otherwise
        var choices = new ArrayList<>(active());
        if (draft.owner() != null && !choices.contains(draft.owner())) {
            choices.add(draft.owner());
        }
        owner.setItems(choices);
        labels.offer(draft.labels());
        binder.readRecord(draft);
    }

    /** Proposes a due date for the severity that is chosen, as long as the person has not set another. */
    void proposeDue(Function<Severity, Optional<LocalDate>> dueOf) {
        severity.addValueChangeListener(change -> propose(dueOf));
        propose(dueOf);
    }

    private void propose(Function<Severity, Optional<LocalDate>> dueOf) {
        if (before.isUnknown() || !Objects.equals(due.getValue(), proposed)) {
            return;
        }
        proposed = dueOf.apply(severity.getValue()).orElse(null);
        due.setValue(proposed);
        due.setHelperText(proposed == null ? "" : translate("issues.sla.proposed"));
    }

    /** Of an incident they are those that it came through. */
    void ofIncident() {
        threats.setLabel(translate("issues.incident.threats"));
        controls.setLabel(translate("issues.incident.through"));
    }

    /** Empty when something is missing; the fields say what. */
    Optional<IssueDraft> write() {
        if (!binder.validate().isOk()) {
            return Optional.empty();
        }
        // the binder would take the first constructor that it finds, and a draft has shorter ones
        return Optional.of(new IssueDraft(
                title.getValue(),
                description.getValue(),
                severity.getValue(),
                owner.getValue(),
                entered(due.getValue()),
                threats.getValue(),
                controls.getValue(),
                cost.getValue(),
                labels.getValue()));
    }

    private Due entered(@Nullable LocalDate date) {
        return date == null && before.isUnknown() ? before : Due.of(date);
    }

    private void offer() {
        title.setMaxLength(IssueDraft.LONGEST_TITLE);
        title.focus();
        description.setMaxLength(IssueDraft.LONGEST_DESCRIPTION);
        description.setMinRows(5);
        description.setMaxRows(14);
        severity.setLabel(IssueWords.label(Field.SEVERITY));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(SeverityMark::word);
        owner.setItems(active());
        owner.setItemLabelGenerator(words::owner);
        owner.setClearButtonVisible(true);
        due.setClearButtonVisible(true);
        threats.setItems(words.catalogue().stream()
                .filter(threat -> !threat.retired())
                .map(ThreatSummary::id)
                .toList());
        threats.setItemLabelGenerator(words::threat);
        threats.addValueChangeListener(change -> offerControls());
        controls.setItemLabelGenerator(words::control);
        offerControls();
    }

    /** Those of the chosen threats; of all while none is chosen. What was chosen before stays. */
    private void offerControls() {
        controls.setHelperText(threats.getValue().isEmpty() ? "" : translate("issues.controls.why"));
        var chosen = controls.getValue();
        controls.setItems(words.controls().stream()
                .filter(control -> chosen.contains(control.id())
                        || !control.retired()
                                && (threats.getValue().isEmpty()
                                        || !Collections.disjoint(control.threats(), threats.getValue())))
                .map(ControlSummary::id)
                .toList());
        controls.setValue(chosen);
    }

    private void bind() {
        binder.forField(title)
                .asRequired(translate("uikit.required"))
                .withValidator(text -> !text.isBlank(), translate("uikit.required"))
                .bind("title");
        binder.forField(description).bind("description");
        binder.forField(severity).bind("severity");
        binder.forField(owner).bind("owner");
        binder.forField(due).withConverter(this::entered, Due::date).bind("due");
        binder.forField(threats).bind("threats");
        binder.forField(controls).bind("controls");
        binder.forField(cost)
                .withValidator(any -> cost.isReadable(), translate("issues.cost.hint"))
                .bind("cost");
        binder.forField(labels)
                .withValidator(
                        chosen -> chosen.size() <= IssueDraft.MOST_LABELS,
                        translate("issues.refused.label", IssueDraft.LONGEST_LABEL, IssueDraft.MOST_LABELS))
                .bind("labels");
    }

    private List<PersonId> active() {
        return words.directory().active().stream().map(PersonName::id).toList();
    }
}
