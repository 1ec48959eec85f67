package dev.kamae.scoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.core.MonthAt;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.issues.Issues;
import dev.kamae.issues.ui.IssueForms;
import dev.kamae.scoring.OldScores;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.uikit.Formatting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the view of one threat. */
@SpringComponent
class ThreatPanels {

    private final Scores scores;
    private final OldScores oldScores;
    private final Issues issues;
    private final IssueForms forms;
    private final People people;
    private final Identity identity;
    private final Formatting formatting;
    private final List<ThreatSlot> slots;

    ThreatPanels(
            Scores scores,
            OldScores oldScores,
            Issues issues,
            IssueForms forms,
            People people,
            Identity identity,
            Formatting formatting,
            List<ThreatSlot> slots) {
        this.scores = scores;
        this.oldScores = oldScores;
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
        var day = LocalDate.ofInstant(board.at(), formatting.clock().getZone());
        var words = new ScoreWords(formatting, people.directory());
        var offer = Optional.of(new ThreatIssueOffer(issues, forms, score))
                .filter(possible -> now != null && forms.mayRaise());
        var panel = new ThreatPanel(words, identity.may(Capability.INVESTIGATE), mayAssess(), offer);
        panel.offerToClose(close);
        panel.show(
                score,
                before.find(score.id()).orElse(null),
                Optional.ofNullable(now)
                        .flatMap(live -> live.find(score.id()))
                        .orElse(score)
                        .stance()
                        .counter(),
                changes(board, before, score, words),
                new ThreatIssues(issues, score, board.at(), words, offer),
                oldScores.all().stream()
                        .filter(old ->
                                old.threat().equals(score.id()) && !old.day().isAfter(day))
                        .toList(),
                board == now && score.counter().isPresent());
        slots.forEach(slot -> slot.of(score.id()).ifPresent(panel::add));
        return panel;
    }

    /** Against the end of the month before at first, and the end of any day that is over. */
    private ThreatChanges changes(Scoreboard board, Scoreboard before, ThreatScore score, ScoreWords words) {
        var zone = formatting.clock().getZone();
        var month = LocalDate.ofInstant(before.at(), zone);
        return new ThreatChanges(
                score,
                month.minusDays(1),
                LocalDate.ofInstant(board.at(), zone).minusDays(1),
                day -> end(day).equals(before.at())
                        ? before.find(score.id())
                        : scores.at(end(day)).find(score.id()),
                words);
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(formatting.clock().getZone()).toInstant();
    }
}
