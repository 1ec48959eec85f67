package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Words;

/** No review yet: the commands that bring the first one, each selected whole by a click. */
class NothingReviewed extends Div {

    private static final String COMMANDS = """
            aws wellarchitected list-workloads --output json
            aws wellarchitected get-workload --workload-id ID --output json > workload.json
            aws wellarchitected list-milestones --workload-id ID --max-results 50 --output json > milestones.json
            aws wellarchitected get-lens-review --workload-id ID --lens-alias wellarchitected --output json > lens.json
            aws wellarchitected list-answers --workload-id ID --lens-alias wellarchitected \\
              --pillar-id security --max-results 50 --output json > answers.json
            aws wellarchitected list-answers --workload-id ID --lens-alias wellarchitected \\
              --pillar-id security --max-results 50 --milestone-number 1 --output json > answers-1.json""";

    NothingReviewed(boolean mayImport) {
        var commands = new Pre(COMMANDS);
        commands.addClassName("k-commands");
        add(new Empty(
                translate("wellarchitected.empty"),
                Words.plain(translate(mayImport ? "wellarchitected.empty.next" : "wellarchitected.empty.ask")),
                commands));
    }
}
