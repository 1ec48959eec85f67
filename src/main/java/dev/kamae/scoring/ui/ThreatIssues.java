package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.Issues;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The issues of a threat that are not done; where nobody has used the register, that is said and no count is. */
class ThreatIssues extends Div {

    /** Issues beyond these are a click away. */
    private static final int FIRST = 5;

    private final ScoreWords words;
    private final Instant at;

    /** @param offer empty for whoever may raise no issue, and where an earlier moment is shown */
    ThreatIssues(Issues issues, ThreatScore score, Instant at, ScoreWords words, Optional<ThreatIssueOffer> offer) {
        this.words = words;
        this.at = at;
        var filter = IssueFilter.UNRESOLVED.withThreat(score.id()).at(at);
        var recorded = issues.counts(at).total() > 0;
        var all = issues.count(filter);
        var lines = new Div();
        lines.addClassName("k-lines");
        issues.list(filter, IssueOrder.DUE, true, 0, FIRST).forEach(issue -> lines.add(line(issue)));
        if (all == 0) {
            lines.add(Words.quiet(translate(recorded ? "scoring.issues.none" : "scoring.issues.nothing")));
        } else {
            lines.add(new Anchor("issues?threat=" + score.id() + "&at=" + at, translate("scoring.issues.all", all)));
        }
        add(
                ThreatPanel.heading(
                        "scoring.issues",
                        recorded ? words.formatting().formats().count(all) : ""),
                lines);
        offer.ifPresent(raising -> {
            var actions = new Div(raising.button(translate("scoring.issues.raise"), words.name(score), Set.of()));
            actions.addClassName("k-actions");
            add(actions);
        });
    }

    private Component line(IssueSummary issue) {
        var day = LocalDate.ofInstant(at, words.formatting().clock().getZone());
        var due = issue.due().date();
        var dueWords = due == null ? "–" : words.formatting().shortDate(due);
        var line = ThreatPanel.line(
                new SeverityMark(issue.severity()),
                Words.plain(issue.number() + " " + issue.title()),
                issue.isOverdue(day) ? Words.bad(translate("scoring.issues.over", dueWords)) : Words.quiet(dueWords));
        line.addClassName("k-line-issue");
        return ThreatPanel.linked(line, "issues/" + issue.number());
    }
}
