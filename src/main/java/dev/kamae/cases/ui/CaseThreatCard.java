package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.Issues;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Words;

/** What we know of one threat in short: its Counter, how well each function does, its controls, and what is open. */
class CaseThreatCard extends Div {

    private static final int MOST_ISSUES = 5;

    private final ThreatScore score;
    private final CaseWords words;

    CaseThreatCard(ThreatScore score, Issues issues, CaseWords words) {
        this.score = score;
        this.words = words;
        add(new Card(
                words.threat(score.id()),
                "",
                figures(),
                new H3(translate("cases.controls")),
                controls(),
                new H3(translate("cases.issues")),
                open(issues)));
    }

    private Facts figures() {
        var facts = new Facts()
                .with(
                        translate("cases.counter"),
                        score.counter()
                                .map(counter ->
                                        Words.strong(whole(counter.score().value())))
                                .orElseGet(() ->
                                        Words.unknown(translate("uikit.unknown"), translate("cases.counterUnknown"))));
        for (var function : ControlFunction.values()) {
            var value = score.functions().get(function);
            facts.with(
                    translate("threats.function." + function),
                    value == null
                            ? Words.unknown(translate("uikit.unknown"), translate("cases.functionUnknown"))
                            : Words.plain(whole(value.value())));
        }
        return facts;
    }

    private Component controls() {
        var list = new UnorderedList();
        list.addClassName("k-case-list");
        score.stance().controls().forEach(control -> list.add(control(control)));
        return list;
    }

    private ListItem control(ControlInPlace control) {
        var assessment = control.assessment();
        return new ListItem(
                Words.plain(control.name(words.formatting().language())),
                Words.quiet(" " + translate("threats.function." + control.function()) + " "),
                assessment == null
                        ? Words.unknown(translate("cases.unassessed"), translate("cases.unassessedWhy"))
                        : Words.quiet(translate(
                                "cases.maturity", assessment.maturity().level())));
    }

    private Component open(Issues issues) {
        var filter = IssueFilter.UNRESOLVED.withThreat(score.id());
        var count = issues.count(filter);
        if (count == 0) {
            return Words.quiet(translate("cases.noIssues"));
        }
        var list = new UnorderedList();
        list.addClassName("k-case-list");
        issues.list(filter, IssueOrder.DUE, true, 0, MOST_ISSUES)
                .forEach(issue -> list.add(
                        new ListItem(new Anchor("issues/" + issue.number(), issue.number() + " " + issue.title()))));
        if (count > MOST_ISSUES) {
            list.add(new ListItem(new Anchor("issues?threat=" + score.id(), translate("cases.allIssues", count))));
        }
        return list;
    }

    private static String whole(double points) {
        return Long.toString(Math.round(points));
    }
}
