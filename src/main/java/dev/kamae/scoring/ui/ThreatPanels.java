package dev.kamae.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.core.MonthAt;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.issues.Issues;
import dev.kamae.issues.ui.IssueForms;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.uikit.Formatting;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the view of one threat. */
@SpringComponent
class ThreatPanels {

    private final Scores scores;
    private final Issues issues;
    private final IssueForms forms;
    private final People people;
    private final Identity identity;
    private final Formatting formatting;
    private final List<ThreatSlot> slots;

    ThreatPanels(
            Scores scores,
            Issues issues,
            IssueForms forms,
            People people,
            Identity identity,
            Formatting formatting,
            List<ThreatSlot> slots) {
        this.scores = scores;
        this.issues = issues;
        this.forms = forms;
        this.people = people;
        this.identity = identity;
        this.formatting = formatting;
        this.slots = slots;
    }

    /** Whether the reader may record an assessment. */
    boolean mayAssess() {
        return identity.may(Capability.EDIT);
    }

    /**
     * @param board that it stands in
     * @param now as of now, the same as the board for a live value; null where the board is of an earlier moment
     * @param close what the panel's cross does
     */
    Component beside(Scoreboard board, ThreatScore score, @Nullable Scoreboard now, Runnable close) {
        var before =
                scores.at(MonthAt.of(board.at(), formatting.clock().getZone()).start());
        var words = new ScoreWords(formatting);
        var offer = Optional.of(new ThreatIssueOffer(issues, forms, score))
                .filter(possible -> now != null && forms.mayRaise());
        var panel =
                new ThreatPanel(words, people.directory(), identity.may(Capability.INVESTIGATE), mayAssess(), offer);
        panel.offerToClose(close);
        panel.show(
                score,
                before.find(score.id()).orElse(null),
                new ThreatIssues(issues, score, board.at(), words, offer),
                board == now && score.counter().isPresent());
        slots.forEach(slot -> slot.of(score.id()).ifPresent(panel::add));
        return panel;
    }
}
