package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.scoring.FormulaChangedMeanwhile;
import dev.kamae.scoring.FormulaVersion;
import dev.kamae.scoring.ProposedWeights;
import dev.kamae.scoring.Weight;
import dev.kamae.scoring.Weights;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where somebody changes the weights: first what every threat would be with them, then the reason. */
class FormulaForm extends Div {

    private final Weights weights;
    private final FormulaWords words;
    private final FormulaVersion holding;
    private final Runnable done;
    private final Map<Weight, NumberField> fields = new EnumMap<>(Weight.class);
    private final TextArea reason = new TextArea(translate("scoring.formula.reason"));
    private final Div effect = new Div();
    private final Div decision = new Div();

    /** @param done called when other weights hold */
    FormulaForm(Weights weights, FormulaWords words, FormulaVersion holding, Runnable done) {
        this.weights = weights;
        this.words = words;
        this.holding = holding;
        this.done = done;
        addClassName("k-form");
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(2);
        reason.setMaxLength(2000);
        reason.setWidthFull();
        var save = Once.button(translate("scoring.formula.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        decision.add(reason, actions(save));
        decision.addClassName("k-form");
        decision.setVisible(false);
        add(
                FormulaWords.table(List.of("k-weights-edited"), this::field),
                actions(Once.button(translate("scoring.formula.preview"), this::preview)),
                effect,
                decision);
    }

    private static Div actions(Button button) {
        var actions = new Div(button);
        actions.addClassName("k-actions");
        return actions;
    }

    private Component field(Weight weight) {
        var field = new NumberField();
        field.setAriaLabel(FormulaWords.name(weight));
        field.setMin(weight.least().doubleValue());
        field.setMax(weight.most().doubleValue());
        if (weight.unit().isWhole()) {
            field.setStep(1);
        }
        field.setValue(holding.of(weight).doubleValue());
        field.setSuffixComponent(new Span(FormulaWords.unit(weight)));
        // what was previewed is no longer what would be saved
        field.addValueChangeListener(change -> forget());
        fields.put(weight, field);
        return field;
    }

    private void forget() {
        effect.removeAll();
        decision.setVisible(false);
    }

    private Optional<ProposedWeights> entered() {
        var entered = new EnumMap<Weight, BigDecimal>(Weight.class);
        fields.forEach((weight, field) -> {
            var value = field.getValue();
            field.setInvalid(value == null || !weight.takes(BigDecimal.valueOf(value)));
            if (field.isInvalid()) {
                field.setErrorMessage(translate(
                        "scoring.formula.bounds",
                        weight.least().toPlainString(),
                        weight.most().toPlainString(),
                        weight.decimals()));
            } else if (value != null) {
                entered.put(weight, BigDecimal.valueOf(value));
            }
        });
        return entered.size() == fields.size() ? Optional.of(new ProposedWeights(entered)) : Optional.empty();
    }

    private void preview() {
        forget();
        entered().ifPresent(proposed -> {
            effect.add(new FormulaEffect(weights.preview(proposed), words.formatting()));
            decision.setVisible(!holding.differences(proposed.weights()).isEmpty());
        });
    }

    private void save() {
        reason.setInvalid(reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.setErrorMessage(translate("uikit.required"));
            return;
        }
        entered().ifPresent(proposed -> over(holding.version(), proposed));
    }

    private void over(int seen, ProposedWeights proposed) {
        try {
            var set = weights.set(seen, proposed, reason.getValue());
            Notices.done(translate("scoring.formula.isSet", set.version()));
            done.run();
        } catch (FormulaChangedMeanwhile meanwhile) {
            choose(meanwhile.theirs(), proposed);
        }
    }

    /** What the two have in common needs no choice; mine takes the place of theirs in all weights. */
    private void choose(FormulaVersion theirs, ProposedWeights mine) {
        var dialog = new ConflictDialog(
                words.meanwhile(theirs), translate("scoring.formula.theirReason", FormulaWords.reason(theirs)));
        theirs.differences(mine.weights())
                .forEach(weight -> dialog.row(
                        FormulaWords.name(weight),
                        new Div(Words.plain(ConflictDialog.saved(FormulaWords.value(weight, theirs.of(weight))))),
                        new Div(Words.plain(ConflictDialog.entered(
                                FormulaWords.value(weight, mine.weights().getOrDefault(weight, BigDecimal.ZERO)))))));
        dialog.offer(translate("scoring.formula.theirs"), done)
                .suggest(translate("scoring.formula.mine"), () -> over(theirs.version(), mine))
                .open();
    }
}
