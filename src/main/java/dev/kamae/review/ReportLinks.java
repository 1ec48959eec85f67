package dev.kamae.review;

import dev.kamae.core.Period;
import dev.kamae.issues.IssueFilter;
import dev.kamae.threats.ThreatId;
import dev.kamae.traffic.DetectedAttacks;
import dev.kamae.traffic.RequestAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the figures of a report open, as of the same moment. */
public final class ReportLinks {

    private static final String WELL_ARCHITECTED = "well-architected";

    private final PostureReport report;
    private final ZoneId zone;

    public ReportLinks(PostureReport report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    public String threats() {
        return "threats?at=" + encoded(report.at().toString());
    }

    public String threat(ThreatId id) {
        return "threats?threat=" + id + "&at=" + encoded(report.at().toString());
    }

    public String issues(IssueFilter.State state) {
        return issues(state, report.at());
    }

    /** Those that were moved to a final state in the month. */
    public String issuesDone() {
        return issues(IssueFilter.State.DONE_THIS_MONTH, report.at());
    }

    /** The unresolved ones that are critical or high. */
    public String issuesHigh(IssueFilter.State state) {
        return issues(state) + "&severity=critical&severity=high";
    }

    private static String issues(IssueFilter.State state, Instant at) {
        return "issues?state=" + state.name().toLowerCase(Locale.ROOT) + "&at=" + encoded(at.toString());
    }

    public String wellArchitected() {
        return WELL_ARCHITECTED;
    }

    /** The overview of the days of the report. */
    public String traffic() {
        var week = report.traffic();
        var span = new Period.Between(
                LocalDateTime.ofInstant(week.from(), zone), LocalDateTime.ofInstant(week.until(), zone));
        return "traffic?" + query(Period.of(span).parameters());
    }

    /** The log lines of detected attacks, for those who may see them; empty when no hour was counted. */
    public Optional<String> lines(DetectedAttacks attacks) {
        return attacks.lines().map(filter -> "traffic/requests?" + query(RequestAddress.write(filter, zone)));
    }

    /** The dashboard as of the same moment. */
    public String dashboard() {
        return "dashboard?at=" + encoded(report.at().toString());
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
