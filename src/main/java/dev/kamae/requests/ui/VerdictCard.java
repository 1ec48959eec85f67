package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.identity.Directory;
import dev.kamae.identity.People;
import dev.kamae.requests.VerdictVersion;
import dev.kamae.requests.Verdicts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;

/** Was it stopped rightly? The verdict that holds, who gave it and why, and those before it. */
class VerdictCard extends Div {

    private final Verdicts verdicts;
    private final People people;
    private final Formatting formatting;
    private final LineId line;

    VerdictCard(Verdicts verdicts, People people, Formatting formatting, LineId line) {
        this.verdicts = verdicts;
        this.people = people;
        this.formatting = formatting;
        this.line = line;
        addClassName("k-verdict");
        fill();
    }

    private void fill() {
        removeAll();
        var history = verdicts.history(line.index(), line.id());
        var heading = new Div(new H3(translate("requests.verdict")));
        heading.addClassName("k-panel-heading");
        if (verdicts.mayJudge()) {
            heading.add(judge(history));
        }
        add(heading);
        if (history.isEmpty()) {
            add(new Paragraph(Words.quiet(translate("requests.verdict.none"))));
            return;
        }
        var directory = people.directory();
        add(told(history.getFirst(), directory));
        if (history.size() > 1) {
            var before = history.subList(1, history.size()).stream()
                    .map(version -> told(version, directory))
                    .toArray(Component[]::new);
            add(new Details(translate("requests.verdict.before", history.size() - 1), before));
        }
    }

    private Button judge(List<VerdictVersion> history) {
        var judge = new Button(
                translate(history.isEmpty() ? "requests.verdict.give" : "requests.verdict.change"),
                click -> new VerdictDialog(verdicts, line, history, this::fill).open());
        judge.addThemeVariants(ButtonVariant.SMALL);
        return judge;
    }

    private Component told(VerdictVersion version, Directory directory) {
        var verdict = translate("requests.verdict." + version.verdict());
        var who = directory.name(version.by(), formatting.language());
        return new Paragraph(
                Words.strong(verdict),
                Words.plain(" " + version.reason() + " "),
                Words.quiet(translate("requests.verdict.by", who, formatting.shortMoment(version.at()))));
    }
}
