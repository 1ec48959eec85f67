package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Drill;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Once;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told about a drill: recorded, or said anew. */
class DrillDialog extends Dialog {

    private final Select<DrillKind> kind = new Select<>();
    private final DateField heldOn;
    private final MultiSelectComboBox<ControlSummary> controls =
            new MultiSelectComboBox<>(translate("threats.drill.controls"));
    private final IntegerField steps = new IntegerField(translate("threats.drill.steps"));
    private final IntegerField met = new IntegerField(translate("threats.drill.met"));
    private final TextArea note = new TextArea(translate("threats.note"));
    private final TextField link = new TextField(translate("threats.drill.link"));
    private final Consumer<DrillContent> told;

    /**
     * @param offered the controls that it can be about
     * @param told takes what was entered; the dialog is closed by then
     */
    DrillDialog(StanceWords words, List<ControlSummary> offered, @Nullable Drill drill, Consumer<DrillContent> told) {
        this.told = told;
        setHeaderTitle(translate(drill == null ? "threats.drill.record" : "threats.drill.correct"));
        setWidth("600px");
        var today = words.formatting().today();
        heldOn = new DateField(translate("threats.drill.heldOn"), today);
        heldOn.setMax(today);
        heldOn.setValue(today);
        kind.setLabel(translate("threats.drill.kindLabel"));
        kind.setItems(DrillKind.values());
        kind.setItemLabelGenerator(StanceWords::drillKind);
        controls.setItems(offered);
        controls.setItemLabelGenerator(
                control -> control.name(words.formatting().language()));
        for (var count : List.of(steps, met)) {
            count.setMin(count == steps ? 1 : 0);
            count.setMax(DrillContent.MOST_STEPS);
            count.setStepButtonsVisible(true);
        }
        note.setMaxLength(2000);
        note.setMinRows(2);
        link.setMaxLength(DrillContent.LONGEST_LINK);
        link.setHelperText(translate("threats.drill.linkWhat"));
        if (drill != null) {
            fill(drill.content(), offered);
        }
        add(form(), hint());
        var save = Once.button(translate("threats.record"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    private FormLayout form() {
        var form = new FormLayout(kind, heldOn, controls, steps, met, note, link);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        form.setColspan(controls, 2);
        form.setColspan(note, 2);
        form.setColspan(link, 2);
        return form;
    }

    private static Paragraph hint() {
        var hint = new Paragraph(translate("threats.drill.stepsWhat"));
        hint.addClassName("k-note");
        return hint;
    }

    private void fill(DrillContent content, List<ControlSummary> offered) {
        kind.setValue(content.kind());
        heldOn.setValue(content.heldOn());
        controls.setValue(offered.stream()
                .filter(control -> content.controls().contains(control.id()))
                .collect(Collectors.toSet()));
        steps.setValue(content.steps());
        met.setValue(content.met());
        note.setValue(content.note());
        link.setValue(content.link());
    }

    private void save() {
        kind.setInvalid(kind.getValue() == null);
        heldOn.setInvalid(heldOn.getValue() == null || heldOn.getMax().isBefore(heldOn.getValue()));
        controls.setInvalid(controls.getValue().isEmpty() || controls.getValue().size() > DrillContent.MOST_CONTROLS);
        steps.setInvalid(
                steps.getValue() == null || steps.getValue() < 1 || steps.getValue() > DrillContent.MOST_STEPS);
        met.setInvalid(met.getValue() == null
                || met.getValue() < 0
                || steps.getValue() == null
                || met.getValue() > steps.getValue());
        if (List.of(kind.isInvalid(), heldOn.isInvalid(), controls.isInvalid(), steps.isInvalid(), met.isInvalid())
                .contains(true)) {
            kind.setErrorMessage(translate("uikit.required"));
            heldOn.setErrorMessage(translate("threats.drill.heldOnWrong"));
            controls.setErrorMessage(translate("threats.drill.controlsWrong", DrillContent.MOST_CONTROLS));
            steps.setErrorMessage(translate("threats.drill.stepsWrong", DrillContent.MOST_STEPS));
            met.setErrorMessage(translate("threats.drill.metWrong"));
            return;
        }
        var content = new DrillContent(
                kind.getValue(),
                heldOn.getValue(),
                controls.getValue().stream().map(ControlSummary::id).collect(Collectors.toSet()),
                steps.getValue(),
                met.getValue(),
                note.getValue(),
                link.getValue());
        close();
        told.accept(content);
    }
}
