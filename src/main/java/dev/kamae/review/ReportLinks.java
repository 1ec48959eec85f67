package dev.kamae.review;

import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.issues.IssueAge;
import dev.kamae.issues.IssueFilter;
import dev.kamae.requests.RequestAddress;
import dev.kamae.scoring.Band;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSource;
import dev.kamae.traffic.DetectedAttacks;
import dev.kamae.wellarchitected.PracticeState;
import dev.kamae.wellarchitected.Risk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the figures of a report open, as of the same moment. */
public final class ReportLinks {

    private final PostureReport report;
    private final ZoneId zone;

    public ReportLinks(PostureReport report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    public String threats() {
        return "threats?at=" + encoded(report.at().toString());
    }

    /** The threats of one list that were in a band; null for those whose Counter was not known. */
    public String threats(ThreatSource source, @Nullable Band band) {
        return threats(source, band, report.at());
    }

    /** The same at the moment that the report compares with. */
    public String threatsBefore(ThreatSource source, @Nullable Band band) {
        return threats(source, band, report.comparedAt());
    }

    private static String threats(ThreatSource source, @Nullable Band band, Instant at) {
        return "threats?source=" + word(source) + "&band=" + (band == null ? "unknown" : word(band)) + "&at="
                + encoded(at.toString());
    }

    /** Where the questions of a threat are answered. */
    public String assessment(ThreatId id) {
        return "threats/" + id + "/assessment";
    }

    public String threat(ThreatId id) {
        return "threats?threat=" + id + "&at=" + encoded(report.at().toString());
    }

    public String issues(IssueFilter.State state) {
        return issues(state, report.at());
    }

    /** The unresolved ones that were raised so long ago. */
    public String issues(IssueAge age) {
        return issues(IssueFilter.State.UNRESOLVED) + "&age=" + word(age);
    }

    /** Those that were unresolved at the moment that the report compares with. */
    public String issuesBefore() {
        return issues(IssueFilter.State.UNRESOLVED, report.comparedAt());
    }

    /** The critical and high ones among them. */
    public String issuesHigh(IssueFilter.State state) {
        return issues(state) + "&severity=critical&severity=high";
    }

    private static String issues(IssueFilter.State state, Instant at) {
        return "issues?state=" + word(state) + "&at=" + encoded(at.toString());
    }

    /** The newest reviews of then. */
    public String reviews() {
        return "well-architected?at=" + encoded(report.at().toString());
    }

    /** Of their practices those in these states. */
    public String practices(PracticeState... states) {
        return reviews() + words("state", states);
    }

    /** Of their practices those of one question, established or not. */
    public String practices(int sec) {
        return practices(PracticeState.SELECTED, PracticeState.UNSELECTED) + "&sec=" + sec;
    }

    /** Of their questions those at these risks. */
    public String questions(Risk... risks) {
        return reviews() + words("risk", risks);
    }

    private static String words(String name, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> "&" + name + "=" + word(value))
                .collect(Collectors.joining());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The overview of the days of the report. */
    public String traffic() {
        var week = report.traffic();
        var span = new Period.Between(
                LocalDateTime.ofInstant(week.from(), zone), LocalDateTime.ofInstant(week.until(), zone));
        return "traffic?" + query(PeriodAddress.write(Period.of(span)));
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
