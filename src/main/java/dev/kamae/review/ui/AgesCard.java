package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.issues.IssueAge;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.uikit.Bar;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.util.List;

/** The issues by state and age, and what became of them in the month. */
class AgesCard {

    private final Reading reading;

    AgesCard(Reading reading) {
        this.reading = reading;
    }

    Card card() {
        return new Card(translate("review.ages"), translate("review.agesNote"), content());
    }

    private Component content() {
        var issues = reading.report().issues();
        if (!issues.isRecorded()) {
            return new Empty(translate("review.issues.empty"), reading.next("issues", translate("review.issues.next")));
        }
        var now = issues.now();
        var all = Math.max(1, now.unresolved());
        var states = table();
        state(states, State.OPEN, now.open(), all);
        state(states, State.IN_PROGRESS, now.inProgress(), all);
        state(states, State.BLOCKED, now.blocked(), all);
        var ages = table();
        age(ages, IssueAge.UP_TO_30, issues.ages().upTo30(), all);
        age(ages, IssueAge.UP_TO_90, issues.ages().upTo90(), all);
        age(ages, IssueAge.UP_TO_180, issues.ages().upTo180(), all);
        age(ages, IssueAge.OLDER, issues.ages().older(), all);
        var both = new Div(states, ages);
        both.addClassName("k-two-tables");
        return new Div(flow(), both);
    }

    private Component flow() {
        var issues = reading.report().issues();
        var flow = new Div(
                carried(),
                Reading.link(
                        reading.links().issues(State.RAISED_THIS_MONTH),
                        translate("review.flow.raised", issues.now().raisedThisMonth())),
                Reading.link(
                        reading.links().issues(State.DONE_THIS_MONTH),
                        translate("review.flow.done", issues.now().doneThisMonth())));
        if (issues.reopened() > 0) {
            flow.add(Words.plain(translate("review.flow.reopened", issues.reopened())));
        }
        flow.add(Reading.link(
                reading.links().issues(State.UNRESOLVED),
                translate("review.flow.left", issues.now().unresolved())));
        flow.addClassName("k-flow");
        return flow;
    }

    private Component carried() {
        var issues = reading.report().issues();
        return issues.wasRecorded()
                ? Reading.link(
                        reading.links().issuesBefore(),
                        translate("review.flow.carried", issues.before().unresolved()))
                : Words.unknown(translate("review.flow.notCarried"), translate("review.notThen"));
    }

    private static FigureTable table() {
        return new FigureTable(List.of("", translate("review.count"), ""), 1);
    }

    private void state(FigureTable table, State state, long count, long all) {
        var name = translate("issues.state." + state);
        table.row(
                Words.plain(name),
                Reading.link(reading.links().issues(state), reading.count(count)),
                Bar.plain((double) count / all, name));
    }

    private void age(FigureTable table, IssueAge age, long count, long all) {
        var name = translate("issues.age." + age);
        table.row(
                Words.plain(name),
                Reading.link(reading.links().issues(age), reading.count(count)),
                Bar.plain((double) count / all, name));
    }
}
