package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.threats.Answer;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Once;
import org.jspecify.annotations.Nullable;

/** One of the three plain questions: its six levels, a note, and who answered it last. */
class QuestionForm extends Div {

    private final Threats threats;
    private final StanceWords words;
    private final ThreatSummary threat;
    private final ControlFunction function;
    private final LevelChoice level;
    private final TextArea note = new TextArea(translate("threats.note"));
    private final Div last = new Div();
    private final Button confirm = Once.button(translate("threats.confirm"), this::confirm);
    private final Button history = new Button(translate("threats.answerHistory"), click -> history());
    private final boolean mayEdit;
    private final Runnable changed;
    private @Nullable Answer seen;

    /**
     * @param examples of what to think of
     * @param changed called whenever something is recorded
     */
    QuestionForm(
            Threats threats,
            StanceWords words,
            ThreatSummary threat,
            ControlFunction function,
            @Nullable Answer answer,
            String examples,
            boolean mayEdit,
            Runnable changed) {
        this.threats = threats;
        this.words = words;
        this.threat = threat;
        this.function = function;
        this.mayEdit = mayEdit;
        this.changed = changed;
        level = new LevelChoice(translate(
                "threats.question." + function, threat.name(words.formatting().language())));
        level.setReadOnly(!mayEdit);
        note.setReadOnly(!mayEdit);
        note.setMinRows(2);
        note.setMaxLength(2000);
        confirm.addThemeVariants(ButtonVariant.TERTIARY);
        history.addThemeVariants(ButtonVariant.TERTIARY);
        last.addClassName("k-question-last");
        addClassName("k-question");
        add(new H3(StanceWords.function(function)), hint(examples), level, note, last);
        show(answer);
    }

    private static Paragraph hint(String examples) {
        var hint = new Paragraph(examples.isEmpty() ? "" : translate("threats.examples", examples));
        hint.addClassName("k-note");
        return hint;
    }

    void focus() {
        level.focus();
    }

    boolean isAnswered() {
        return seen != null;
    }

    /** Whether the person has chosen or written something that is not recorded. */
    boolean isTouched() {
        return seen == null
                ? level.getValue() != null || !note.isEmpty()
                : !seen.maturity().equals(level.getValue())
                        || !seen.note().equals(note.getValue().strip());
    }

    private void confirm() {
        var told = new Told();
        record(told);
        told.tell(threat.name(words.formatting().language()));
    }

    /** @return whether it was recorded at once */
    boolean record(Told told) {
        var chosen = level.getValue();
        level.setInvalid(chosen == null);
        if (chosen == null) {
            level.setErrorMessage(translate("threats.chooseLevel"));
            return false;
        }
        return attempt(chosen, note.getValue(), told).over(seen == null ? 0 : seen.version());
    }

    private Attempt<Answer> attempt(Maturity chosen, String written, Told told) {
        return new Attempt<>(
                Answer.class,
                words,
                StanceWords.level(chosen),
                version -> threats.answer(threat.id(), function, version, chosen, written),
                answer -> {
                    show(answer);
                    changed.run();
                    told.add(translate(
                            "threats.answered", StanceWords.function(function), StanceWords.level(answer.maturity())));
                });
    }

    private void history() {
        new JudgementHistory(StanceWords.function(function), words, threats.answers(threat.id(), function)).open();
    }

    private void show(@Nullable Answer answer) {
        seen = answer;
        if (answer != null) {
            level.setValue(answer.maturity());
        }
        note.setValue(answer == null ? "" : answer.note());
        last.removeAll();
        last.add(answer == null ? StanceWords.unrecorded(translate("threats.unrecordedWhy")) : words.last(answer));
        if (answer != null && mayEdit) {
            last.add(confirm);
        }
        if (answer != null && answer.version() > 1) {
            last.add(history);
        }
    }
}
