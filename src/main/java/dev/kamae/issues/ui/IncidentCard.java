package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.kamae.issues.Incident;
import dev.kamae.issues.Incident.Answer;
import dev.kamae.issues.Incident.Part;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.ReportingClock;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An incident in short: its four moments in a line, what it costs, and the clocks of its reports. */
class IncidentCard extends Div {

    private final IssueWords words;

    IncidentCard(Incidents incidents, IssueWords words, IssueVersion issue, Incident incident) {
        this.words = words;
        addClassName("k-incident");
        add(moments(incident));
        var facts = new Facts()
                .with(
                        IssueWords.label(Part.COST),
                        incident.cost() == null
                                ? unknown(Part.COST)
                                : Words.plain(words.value(Part.COST, incident.cost())))
                .with(IssueWords.label(Part.PERSONAL_DATA), answer(Part.PERSONAL_DATA, incident.personalData()));
        incidents
                .clocks(issue)
                .ifPresentOrElse(
                        clocks -> reports(incident, clocks, facts),
                        () -> facts.with(
                                translate("issues.incident.reports"),
                                Words.unknown(
                                        translate("issues.incident.unknown"),
                                        translate("issues.incident.clockUnknown")),
                                Words.quiet(translate("issues.incident.clockUnknown"))));
        add(facts);
    }

    private OrderedList moments(Incident incident) {
        var line = new OrderedList();
        line.addClassName("k-moments");
        Instant before = null;
        for (var part : List.of(Part.OCCURRED, Part.NOTICED, Part.CONTAINED, Part.CLOSED)) {
            var at = (Instant) incident.value(part);
            line.add(moment(part, at, before));
            before = at == null ? before : at;
        }
        return line;
    }

    private ListItem moment(Part part, @Nullable Instant at, @Nullable Instant before) {
        var item = new ListItem(Words.quiet(IssueWords.label(part)));
        if (at == null) {
            item.add(unknown(part));
            item.addClassName("k-open");
            return item;
        }
        var moment = Words.plain(words.formatting().dayMoment(at));
        moment.setTitle(words.formatting().formats().moment(at));
        item.add(moment);
        if (before != null) {
            item.add(Words.quiet(translate(
                    "issues.incident.later", words.formatting().formats().span(Duration.between(before, at)))));
        }
        return item;
    }

    private static Component unknown(Part part) {
        return Words.unknown(translate("issues.incident.unknown"), translate("issues.incident.unknownWhy." + part));
    }

    private static Component answer(Part part, Answer answer) {
        return answer == Answer.NOT_KNOWN
                ? Words.unknown(IssueWords.answer(answer), translate("issues.incident.hint." + part))
                : Words.plain(IssueWords.answer(answer));
    }

    private void reports(Incident incident, List<ReportingClock> clocks, Facts facts) {
        if (incident.personalData() == Answer.NO) {
            facts.with(translate("issues.incident.reports"), Words.plain(translate("issues.incident.noReports")));
        } else if (incident.reportable() == Answer.NO) {
            facts.with(translate("issues.incident.reports"), Words.plain(translate("issues.incident.notReportable")));
        } else if (!clocks.isEmpty()) {
            facts.with(IssueWords.label(Part.REPORTABLE), answer(Part.REPORTABLE, incident.reportable()))
                    .with(IssueWords.label(Part.MALICE), answer(Part.MALICE, incident.malice()));
        }
        for (var clock : clocks) {
            facts.with(translate("issues.incident.report." + clock.report()), clock(clock));
        }
        if (!clocks.isEmpty() && incident.reportable() != Answer.YES) {
            facts.with("", Words.quiet(translate("issues.incident.ifReportable")));
        }
    }

    private Component[] clock(ReportingClock clock) {
        var today = words.today();
        var until =
                translate("issues.incident.until", words.formatting().formats().date(clock.until()));
        var left = clock.left(today);
        return switch (clock.standing(today)) {
            case WITHIN ->
                line(
                        Words.plain(until),
                        Words.quiet(left == 0 ? translate("issues.left.today") : translate("issues.left.days", left)));
            case PAST -> line(Words.plain(until), Words.bad(translate("issues.incident.late", -left)));
            case KEPT -> line(Words.plain(reported(clock, "issues.incident.reported")), Words.quiet(until));
            case MISSED -> line(Words.bad(reported(clock, "issues.incident.reportedLate")), Words.quiet(until));
        };
    }

    private static Component[] line(Component... words) {
        return words;
    }

    private String reported(ReportingClock clock, String key) {
        return translate(key, words.formatting().formats().date(Objects.requireNonNull(clock.reported())));
    }
}
