package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.threats.Answer;
import dev.kamae.threats.Assessment;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Judgement;
import dev.kamae.threats.Stale;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;

/** One judgement that is looked at again: what was said, by whom and when, and the fields to say it anew. */
class ReviewCard extends Div {

    private final Threats threats;
    private final Controls controls;
    private final StanceWords words;
    private final Stale stale;
    private final Runnable done;
    private final LevelChoice level;
    private final TextArea note = new TextArea(translate("threats.note"));
    private final Button record = Once.button("", this::record);
    private final Div actions = new Div();

    /** @param done called when it is recorded, confirmed or changed */
    ReviewCard(Threats threats, Controls controls, StanceWords words, Stale stale, boolean mayEdit, Runnable done) {
        this.threats = threats;
        this.controls = controls;
        this.words = words;
        this.stale = stale;
        this.done = done;
        level = new LevelChoice(question());
        level.setValue(stale.maturity());
        level.setReadOnly(!mayEdit);
        level.addValueChangeListener(change -> name());
        note.setValue(stale.judgement().words());
        note.addValueChangeListener(change -> name());
        note.setMaxLength(2000);
        note.setMinRows(2);
        note.setReadOnly(!mayEdit);
        record.addThemeVariants(ButtonVariant.PRIMARY);
        record.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        name();
        actions.addClassName("k-actions");
        var form = new Div(level, note);
        form.addClassNames("k-form", "k-review-form");
        var card = new Card(words.subject(stale), "", facts(), form);
        if (mayEdit) {
            actions.add(record);
            card.add(actions);
        }
        addClassName("k-review");
        add(card);
    }

    /** What else one may do with it. */
    void offer(Button act) {
        actions.add(act, Words.quiet(translate("threats.review.keys")));
    }

    void focus() {
        level.focus();
    }

    private String question() {
        return switch (stale.subject()) {
            case Stale.OfAnswer(var threat, var function) ->
                translate(
                        "threats.question." + function,
                        threat.name(words.formatting().language()));
            case Stale.OfControl _ -> translate("threats.review.control");
        };
    }

    private Facts facts() {
        var judgement = stale.judgement();
        var facts = new Facts()
                .with(translate("threats.review.last"), Words.plain(words.value(judgement)), words.last(judgement))
                .with(
                        translate("threats.review.counts"),
                        stale.threats().stream()
                                .map(threat -> new Anchor(
                                        AssessmentView.path(threat),
                                        threat.name(words.formatting().language())))
                                .toArray(Component[]::new));
        return facts;
    }

    private void name() {
        record.setText(translate(isTouched() ? "threats.review.change" : "threats.review.confirm"));
    }

    private boolean isTouched() {
        return !stale.maturity().equals(level.getValue())
                || !stale.judgement().words().equals(note.getValue().strip());
    }

    private void record() {
        var chosen = level.getValue();
        var written = note.getValue();
        var seen = stale.judgement().version();
        switch (stale.subject()) {
            case Stale.OfAnswer(var threat, var function) ->
                new Attempt<>(
                                Answer.class,
                                words,
                                StanceWords.level(chosen),
                                version -> threats.answer(threat.id(), function, version, chosen, written),
                                this::recorded)
                        .over(seen);
            case Stale.OfControl(var control, var _, var _) ->
                new Attempt<>(
                                Assessment.class,
                                words,
                                StanceWords.level(chosen),
                                version -> controls.assess(control, version, chosen, written),
                                this::recorded)
                        .over(seen);
        }
    }

    private void recorded(Judgement judgement) {
        Notices.done(translate("threats.review.recorded", words.subject(stale), words.value(judgement)));
        done.run();
    }
}
