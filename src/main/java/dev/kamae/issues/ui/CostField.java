package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import dev.kamae.issues.Cost;
import org.jspecify.annotations.Nullable;

/** What mending costs, once and every year; a field that is left empty is not known. */
class CostField extends CustomField<Cost> {

    private final NumberField once = yen("issues.cost.once");
    private final NumberField yearly = yen("issues.cost.yearly");

    CostField() {
        super(Cost.NOT_KNOWN);
        var both = new Div(once, yearly);
        both.addClassName("k-pair");
        setHelperText(translate("issues.cost.hint"));
        add(both);
    }

    private static NumberField yen(String label) {
        var field = new NumberField(translate(label));
        field.setStep(1);
        field.setMin(0);
        field.setMax(Cost.MOST_YEN);
        field.setClearButtonVisible(true);
        field.setSuffixComponent(new Span(translate("issues.yen.unit")));
        return field;
    }

    /** Whether what was typed can be a cost. */
    boolean isReadable() {
        return !once.isInvalid() && !yearly.isInvalid();
    }

    @Override
    protected Cost generateModelValue() {
        return isReadable() ? new Cost(read(once), read(yearly)) : Cost.NOT_KNOWN;
    }

    private static @Nullable Long read(NumberField field) {
        return field.getValue() == null ? null : Math.round(field.getValue());
    }

    @Override
    protected void setPresentationValue(Cost cost) {
        once.setValue(cost.once() == null ? null : cost.once().doubleValue());
        yearly.setValue(cost.yearly() == null ? null : cost.yearly().doubleValue());
    }
}
