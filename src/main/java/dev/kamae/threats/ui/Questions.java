package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Stance;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The three plain questions side by side: enough to begin with. */
class Questions extends Div {

    private final List<QuestionForm> forms;
    private final String threat;

    /**
     * @param changed called whenever something is recorded
     * @param next goes on to the next threat
     */
    Questions(Threats threats, StanceWords words, Stance stance, boolean mayEdit, Runnable changed, Runnable next) {
        threat = stance.threat().name(words.formatting().language());
        forms = Arrays.stream(ControlFunction.values())
                .map(function -> new QuestionForm(
                        threats,
                        words,
                        stance.threat(),
                        function,
                        stance.answer(function).orElse(null),
                        examples(stance, function, words),
                        mayEdit,
                        changed))
                .toList();
        var side = new Div();
        side.addClassName("k-questions");
        forms.forEach(side::add);
        var card = new Card(translate("threats.questions"), translate("threats.questionsNote"), side);
        if (mayEdit) {
            card.add(actions(next));
        }
        add(card);
    }

    /** What the catalogue offers for it, so that one knows what to think of. */
    private static String examples(Stance stance, ControlFunction function, StanceWords words) {
        return stance.controls(function).stream()
                .map(control -> control.name(words.formatting().language()))
                .collect(Collectors.joining(translate("threats.comma")));
    }

    /** Puts the cursor on the first question that has no answer, else on the first. */
    void focus() {
        forms.stream()
                .filter(form -> !form.isAnswered())
                .findFirst()
                .orElse(forms.getFirst())
                .focus();
    }

    private Div actions(Runnable next) {
        var onwards = new Button(translate("threats.saveAndNext"), click -> {
            if (save()) {
                next.run();
            }
        });
        onwards.addThemeVariants(ButtonVariant.PRIMARY);
        onwards.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        var actions = new Div(
                onwards, new Button(translate("uikit.save"), click -> save()), Words.quiet(translate("threats.keys")));
        actions.addClassName("k-actions");
        return actions;
    }

    /** @return whether everything that was touched is recorded */
    private boolean save() {
        var told = new Told();
        var saved = forms.stream()
                .filter(QuestionForm::isTouched)
                .map(form -> form.record(told))
                .reduce(true, Boolean::logicalAnd);
        told.tell(threat);
        return saved;
    }
}
