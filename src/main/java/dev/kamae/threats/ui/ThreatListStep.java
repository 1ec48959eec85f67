package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.threats.Stance;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SetupStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which threats of the catalogue apply: done once somebody has decided about each. */
@Component
class ThreatListStep implements SetupStep {

    private final Threats threats;
    private final Formatting formatting;

    ThreatListStep(Threats threats, Formatting formatting) {
        this.threats = threats;
        this.formatting = formatting;
    }

    @Override
    public String key() {
        return "threat-list";
    }

    @Override
    public int order() {
        return 64;
    }

    @Override
    public String title() {
        return translate("threats.step.list");
    }

    @Override
    public boolean isDone() {
        return undecided(catalogue()) == 0;
    }

    @Override
    public Found look(Runnable changed) {
        var catalogue = catalogue();
        var undecided = undecided(catalogue);
        var applying = catalogue.stream().filter(Stance::applies).count();
        var content = new Div(
                new Paragraph(translate("threats.step.listWhy")),
                new RouterLink(translate("threats.step.listPage"), CatalogueView.class));
        return undecided > 0
                ? new Found(State.TO_DO, translate("threats.step.listTodo", catalogue.size(), undecided), content)
                : new Found(
                        State.DONE, translate("threats.step.listDone", applying, catalogue.size() - applying), content);
    }

    private static long undecided(List<Stance> catalogue) {
        return catalogue.stream()
                .filter(stance -> stance.applicability() == null)
                .count();
    }

    private List<Stance> catalogue() {
        return threats.catalogue(formatting.clock().instant());
    }
}
