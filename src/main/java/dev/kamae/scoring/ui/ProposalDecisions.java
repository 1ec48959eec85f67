package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.scoring.ProposalDecision;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlSummary;
import dev.kamae.uikit.Words;
import java.util.List;

/** What was decided about proposals, newest first. */
class ProposalDecisions extends Div {

    ProposalDecisions(List<ProposalDecision> decided, List<ControlSummary> controls, ScoreWords words) {
        addClassName("k-lines");
        for (var decision : decided) {
            var why = new Div(decision.reason());
            why.addClassName("k-prose");
            var told = new Div(
                    Words.plain(translate(
                            decision.accepted() ? "scoring.proposal.wasAccepted" : "scoring.proposal.wasDeclined",
                            name(decision.control(), controls, words),
                            decision.from().level(),
                            decision.to().level())),
                    Words.quiet(translate(
                            "scoring.proposal.by",
                            words.formatting().formats().moment(decision.at()),
                            words.directory()
                                    .name(decision.by(), words.formatting().language()))),
                    why);
            told.addClassNames("k-told", "k-weights-version");
            add(told);
        }
    }

    private static String name(ControlId id, List<ControlSummary> controls, ScoreWords words) {
        return controls.stream()
                .filter(control -> control.id().equals(id))
                .findFirst()
                .map(control -> control.name(words.formatting().language()))
                .orElse(id.value());
    }
}
