package dev.kamae.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.Issues;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.uikit.Formatting;
import java.time.Instant;
import java.time.YearMonth;

/** Makes the view of one threat. */
@SpringComponent
class ThreatPanels {

    /** Issues beyond these are a click away. */
    private static final int ISSUES = 5;

    private final Scores scores;
    private final Issues issues;
    private final People people;
    private final Identity identity;
    private final Formatting formatting;

    ThreatPanels(Scores scores, Issues issues, People people, Identity identity, Formatting formatting) {
        this.scores = scores;
        this.issues = issues;
        this.people = people;
        this.identity = identity;
        this.formatting = formatting;
    }

    /**
     * @param board that it stands in
     * @param close what the panel's cross does
     */
    Component beside(Scoreboard board, ThreatScore score, Runnable close) {
        var before = scores.at(monthOf(board));
        var filter = IssueFilter.UNRESOLVED.withThreat(score.id()).at(board.at());
        var panel = new ThreatPanel(
                new ScoreWords(formatting), people.directory(), identity.may(Capability.INVESTIGATE), board);
        panel.offerToClose(close);
        panel.show(
                score,
                before.find(score.id()).orElse(null),
                issues.list(filter, IssueOrder.DUE, true, 0, ISSUES),
                issues.count(filter));
        return panel;
    }

    /** The first instant of the month, as of which the month before is closed. */
    private Instant monthOf(Scoreboard board) {
        var zone = formatting.clock().getZone();
        return YearMonth.from(board.at().atZone(zone))
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
