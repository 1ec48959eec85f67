package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.uikit.Bar;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Words;

/** How many of the unresolved issues are within their date. */
class IssuesCard {

    private final Reading reading;

    IssuesCard(Reading reading) {
        this.reading = reading;
    }

    Card card() {
        return new Card(translate("review.issues"), translate("review.issuesNote"), content());
    }

    private Component content() {
        var issues = reading.report().issues();
        if (!issues.isRecorded()) {
            return new Empty(translate("review.issues.empty"), reading.next("issues", translate("review.issues.next")));
        }
        var now = issues.now();
        if (now.unresolved() == 0) {
            return new Div(Reading.link(reading.links().issues(State.ALL), translate("review.issues.none")));
        }
        var share = (double) issues.inTime() / now.unresolved();
        var kpi = new Div(
                Reading.link(
                        reading.links().issues(State.IN_TIME), reading.formats().share(share)),
                change(share));
        kpi.addClassName("k-kpi");
        return new Div(
                kpi,
                Bar.plain(share, translate("review.issues.inTime", now.unresolved(), issues.inTime())),
                new Div(
                        figure(reading.links().issues(State.UNRESOLVED), "review.issues.unresolved", now.unresolved()),
                        figure(reading.links().issues(State.IN_TIME), "review.issues.within", issues.inTime())),
                new Div(
                        late(reading.links().issues(State.OVERDUE), "review.issues.overdue", now.overdue()),
                        late(
                                reading.links().issuesHigh(State.OVERDUE),
                                "review.issues.overdueHigh",
                                issues.overdueHigh())));
    }

    private Anchor figure(String href, String key, long count) {
        var figure = Reading.link(href, translate(key, reading.count(count)));
        figure.addClassName("k-beside");
        return figure;
    }

    private Anchor late(String href, String key, long count) {
        var figure = figure(href, key, count);
        if (count > 0) {
            figure.addClassName("k-bad");
        }
        return figure;
    }

    private Component change(double share) {
        var issues = reading.report().issues();
        var before = issues.before();
        if (!issues.wasRecorded() || before.unresolved() == 0) {
            return Words.unknown("–", translate("review.notThen"));
        }
        var then = (double) (before.unresolved() - before.overdue()) / before.unresolved();
        return Words.quiet(translate("review.since", reading.formats().points(100 * (share - then))));
    }
}
