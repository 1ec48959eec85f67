package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.threats.ControlDraft;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Estate;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;

/** Adds a control of the team's own. */
class OwnControlDialog extends Dialog {

    private final Controls controls;
    private final ThreatId threat;
    private final TextField name = new TextField(translate("threats.controlName"));
    private final Select<ControlFunction> function = new Select<>();
    private final Select<Integer> weight = new Select<>();
    private final Select<Estate> estate = new Select<>();
    private final Checkbox mandatory = new Checkbox(translate("threats.mandatoryLong"));

    OwnControlDialog(Controls controls, ThreatId threat, Runnable added) {
        this.controls = controls;
        this.threat = threat;
        setHeaderTitle(translate("threats.addControl"));
        setWidth("560px");
        name.setMaxLength(ControlDraft.LONGEST_NAME);
        name.focus();
        function.setLabel(translate("threats.functionLabel"));
        function.setItems(ControlFunction.values());
        function.setItemLabelGenerator(StanceWords::function);
        function.setValue(ControlFunction.PREVENT);
        weight.setLabel(translate("threats.weightLabel"));
        weight.setItems(1, 2, ControlDraft.HEAVIEST);
        weight.setValue(2);
        estate.setLabel(translate("threats.estateLabel"));
        estate.setItems(Estate.values());
        estate.setItemLabelGenerator(StanceWords::estate);
        estate.setValue(Estate.PRODUCT);
        var form = new FormLayout(name, function, weight, estate, mandatory);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 2));
        form.setColspan(name, 2);
        add(form);
        var save = Once.button(translate("uikit.save"), () -> save(added));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    private void save(Runnable added) {
        if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage(translate("uikit.required"));
            return;
        }
        var draft = new ControlDraft(
                name.getValue(),
                threat,
                function.getValue(),
                weight.getValue(),
                mandatory.getValue(),
                estate.getValue());
        controls.add(draft);
        Notices.done(translate("threats.added", draft.name()));
        close();
        added.run();
    }
}
