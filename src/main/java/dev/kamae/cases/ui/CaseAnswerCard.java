package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.cases.CaseAnswer;
import dev.kamae.cases.CaseChangedMeanwhile;
import dev.kamae.cases.CaseVersion;
import dev.kamae.cases.Cases;
import dev.kamae.core.Severity;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.ui.IssueForms;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.function.Consumer;

/** What was answered and why, where one answers anew, and the issue that came of it. */
class CaseAnswerCard extends Div {

    private final Cases cases;
    private final CaseWords words;
    private final CaseVersion shown;
    private final Consumer<CaseVersion> done;
    private final RadioButtonGroup<CaseAnswer> answer = new RadioButtonGroup<>(translate("cases.answer.label"));
    private final TextArea why = new TextArea(translate("cases.why"));

    CaseAnswerCard(Cases cases, IssueForms forms, CaseWords words, CaseVersion shown, Consumer<CaseVersion> done) {
        this.cases = cases;
        this.words = words;
        this.shown = shown;
        this.done = done;
        var card = new Card(translate("cases.column.answer"), "", told());
        if (cases.mayEdit()) {
            card.add(form());
        }
        card.add(issue(forms));
        add(card);
    }

    private Component told() {
        var judgement = shown.judgement();
        if (judgement == null) {
            return words.answer(judgement);
        }
        var reason = new Paragraph(judgement.why());
        reason.addClassName("k-prose");
        return new Div(words.answer(judgement), Words.quiet(" " + words.answered(judgement)), reason);
    }

    private Component form() {
        answer.setItems(CaseAnswer.values());
        answer.setItemLabelGenerator(CaseWords::answer);
        why.setMaxLength(CaseVersion.Judgement.LONGEST_WHY);
        why.setMinRows(2);
        why.setWidthFull();
        var save = Once.button(translate("cases.answer.save"), () -> answer(shown));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(answer, why, save);
        form.addClassNames("k-form", "k-unprinted");
        return form;
    }

    private void answer(CaseVersion seen) {
        answer.setInvalid(answer.isEmpty());
        why.setInvalid(why.getValue().isBlank());
        if (answer.isInvalid() || why.isInvalid()) {
            return;
        }
        try {
            var after = cases.answer(seen.id(), seen.version(), answer.getValue(), why.getValue());
            Notices.done(translate("cases.saved"));
            done.accept(after);
        } catch (CaseChangedMeanwhile meanwhile) {
            conflict(meanwhile.theirs());
        }
    }

    private void conflict(CaseVersion theirs) {
        var judged = theirs.judgement();
        new ConflictDialog(words.meanwhile(theirs), "")
                .row(
                        translate("cases.column.answer"),
                        Words.plain(ConflictDialog.saved(
                                judged == null
                                        ? translate("cases.unanswered")
                                        : CaseWords.answer(judged.answer()) + " " + judged.why())),
                        Words.plain(ConflictDialog.entered(CaseWords.answer(answer.getValue()) + " " + why.getValue())))
                .suggest(translate("cases.mine"), () -> answer(theirs))
                .open();
    }

    private Component issue(IssueForms forms) {
        var raised = cases.issue(shown.id());
        if (raised.isPresent()) {
            return new Div(
                    Words.quiet(translate("cases.issue") + " "),
                    new Anchor("issues/" + raised.get(), raised.get().toString()));
        }
        var raise = new Button(translate("cases.raise"), click -> raise(forms));
        raise.addClassName("k-unprinted");
        raise.setVisible(forms.mayRaise() && shown.judgement() != null);
        return raise;
    }

    private void raise(IssueForms forms) {
        var content = shown.content();
        var proposed =
                new IssueDraft(content.title(), content.what(), Severity.MEDIUM, null, Due.NOT_SET, content.threats());
        forms.open(proposed, draft -> cases.raise(shown.id(), draft), raised -> done.accept(shown));
    }
}
