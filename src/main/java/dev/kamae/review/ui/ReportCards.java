package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.review.PostureReport;
import dev.kamae.review.ThreatList;
import dev.kamae.scoring.Band;
import dev.kamae.scoring.BandCounts;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The cards of a report, for every page that shows one. */
public final class ReportCards {

    private static final int MOST_NAMED = 20;

    private final Reading reading;

    /** @param reader who is shown what the reader may see, and the next steps that the reader may take */
    public ReportCards(
            PostureReport report, Formatting formatting, People people, Identity reader, ArrivalBoard arrivals) {
        reading = new Reading(
                report,
                formatting,
                people.directory(),
                reader.may(Capability.INVESTIGATE),
                reader.may(Capability.EDIT),
                arrivals);
    }

    /** Everything, in its rows. */
    public Component all() {
        var leading = new Div(
                new BandsCard(reading).card(),
                new IssuesCard(reading).card(),
                new SecCard(reading).card(),
                new TrafficCard(reading).card());
        leading.addClassName("k-report-leading");
        var trailing = new Div(new AgesCard(reading).card(), new AttacksCard(reading).card());
        trailing.addClassName("k-report-trailing");
        var all = new Div(leading, new ThreatsCard(reading).card(), trailing, foot());
        all.addClassName("k-report");
        return all;
    }

    /** The answer in a sentence made of the figures; what was never recorded is not in it. */
    public Component[] answer() {
        var report = reading.report();
        if (!report.isRecorded()) {
            return new Component[] {Words.plain(translate("review.answer.nothing"))};
        }
        List<Component> words = new ArrayList<>();
        for (var source : ThreatSource.values()) {
            var list = report.threats(source);
            if (list.isRecorded()) {
                words.add(Words.plain(
                        translate("review.answer." + source, list.threats().size())));
                words.addAll(bands(list));
            }
        }
        var issues = report.issues();
        if (issues.isRecorded()) {
            var overdue = translate("review.answer.overdue", issues.now().overdue());
            words.add(Words.plain(translate("review.answer.issues", issues.now().unresolved())));
            words.add(issues.now().overdue() > 0 ? Words.bad(overdue) : Words.plain(overdue));
        }
        report.sec()
                .now()
                .total()
                .filter(total -> total.answered() > 0)
                .ifPresent(total ->
                        words.add(Words.plain(translate("review.answer.sec", total.applicable(), total.selected()))));
        return words.toArray(Component[]::new);
    }

    /** What is not known comes first where it is most of the list: that little asks to act says nothing then. */
    private static List<Component> bands(ThreatList list) {
        var unknown = list.now().unknown();
        if (unknown == 0) {
            return List.of(acute(list.now(), "review.answer.actOnly"));
        }
        return unknown > list.threats().size() / 2
                ? List.of(
                        Words.plain(translate("review.answer.unknownFirst", unknown)),
                        acute(list.now(), "review.answer.actOnly"))
                : List.of(
                        acute(list.now(), "review.answer.act"),
                        Words.plain(translate("review.answer.unknown", unknown)));
    }

    private static Component acute(BandCounts counts, String key) {
        var acute = counts.of(Band.ACT_NOW);
        var words = translate(key, acute);
        return acute > 0 ? Words.bad(words) : Words.plain(words);
    }

    private Component hours() {
        var report = reading.report();
        if (!report.missing().isEmpty()) {
            return Words.unknown(
                    translate("review.foot.missing", report.missingHours()),
                    translate("review.foot.missingWhy", stretches()));
        }
        if (!report.traffic().isRecorded()) {
            return Words.quiet(translate("review.foot.noLogs"));
        }
        return report.traffic().isWhole()
                ? Words.quiet(translate("review.foot.whole"))
                : Words.unknown(translate("review.foot.week"), translate("review.against.why"));
    }

    private String stretches() {
        return reading.report().missing().stream()
                .limit(MOST_NAMED)
                .map(reading.formats()::stretch)
                .collect(Collectors.joining(translate("uikit.listed")));
    }

    private Component foot() {
        var report = reading.report();
        var foot = new Div(
                Words.quiet(translate("review.foot.at", reading.formats().moment(report.at()), report.formula())),
                Words.quiet(translate("review.foot.compared", reading.formats().moment(report.comparedAt()))));
        foot.add(hours());
        report.sec()
                .now()
                .total()
                .ifPresent(total -> foot.add(Words.quiet(
                        translate("review.foot.sec", reading.formats().moment(total.oldest())))));
        foot.addClassName("k-report-foot");
        return foot;
    }
}
