package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.threats.Stance;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SetupStep;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Three plain questions about every threat that applies: enough for the first scores. */
@Component
class QuestionsStep implements SetupStep {

    private final Threats threats;
    private final Formatting formatting;

    QuestionsStep(Threats threats, Formatting formatting) {
        this.threats = threats;
        this.formatting = formatting;
    }

    /** The first that applies and has a question to answer. */
    static Optional<Stance> next(List<Stance> catalogue) {
        return catalogue.stream()
                .filter(Stance::applies)
                .filter(stance -> !stance.unrecorded().isEmpty())
                .findFirst();
    }

    @Override
    public String key() {
        return "three-questions";
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public String title() {
        return translate("threats.step.questions");
    }

    @Override
    public boolean isDone() {
        var applying = applying();
        return !applying.isEmpty() && next(applying).isEmpty();
    }

    @Override
    public Found look(Runnable changed) {
        var applying = applying();
        var answered = applying.stream()
                .filter(stance -> stance.unrecorded().isEmpty())
                .count();
        return new Found(
                isDone() ? State.DONE : State.TO_DO,
                translate("threats.step.questionsFound", applying.size(), answered),
                new Div(new Paragraph(translate("threats.step.questionsWhy")), onwards(applying)));
    }

    private Anchor onwards(List<Stance> applying) {
        return next(applying)
                .map(stance -> new Anchor(
                        AssessmentView.path(stance.threat()),
                        translate("threats.step.questionsNext", stance.threat().name(formatting.language()))))
                .orElseGet(() -> new Anchor("threats", translate("threats.step.questionsPage")));
    }

    private List<Stance> applying() {
        return threats.stances(formatting.clock().instant());
    }
}
