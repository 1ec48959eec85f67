package dev.kamae.issues;

import dev.kamae.core.Origin;
import dev.kamae.core.Word;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of an issue as programs are told it.
 *
 * @param version counts from 1; in quotes it is the ETag
 * @param resolution how it came to an end; null while it has not, and where that was not recorded
 * @param owner the id of a person, null for nobody yet
 * @param due the last day, null when it is not set or not known
 * @param dueText the words of a date that could not be read, else null
 * @param cost of mending it in yen; a member that is not known is null
 * @param kind issue or incident
 * @param sla how it stands against the policy; null of an earlier version, and where nobody had set one or a limit
 * @param acceptance the last that was asked or decided of living with its risk
 * @param incident what is known of it as an incident, null for an issue that is none
 * @param at since when it is so
 * @param until when the next change was made, null while it is so
 * @param by who made it so: person:, job: or token: and which
 */
record IssueTold(
        String number,
        int version,
        String kind,
        String title,
        String description,
        String severity,
        String status,
        String statusSince,
        @Nullable String resolution,
        @Nullable String owner,
        @Nullable String due,
        @Nullable String dueText,
        List<String> threats,
        List<String> controls,
        Cost cost,
        List<String> labels,
        @Nullable Sla sla,
        @Nullable Acceptance acceptance,
        Relations relations,
        @Nullable Incident incident,
        @Nullable Origin origin,
        String raisedAt,
        String raisedBy,
        String at,
        @Nullable String until,
        String by,
        @Nullable String reason) {

    /** How it stands against the policy. */
    record Sla(String standing, int businessDays, String until, int left) {

        static Sla of(ServiceLevel level) {
            return new Sla(
                    Word.of(level.standing()), level.days(), level.until().toString(), level.left());
        }
    }

    /** @param until the last day of living with the risk */
    record Acceptance(String state, String until, String why, String askedBy, String askedAt) {

        static @Nullable Acceptance of(dev.kamae.issues.@Nullable Acceptance acceptance) {
            return acceptance == null
                    ? null
                    : new Acceptance(
                            Word.of(acceptance.state()),
                            acceptance.until().toString(),
                            acceptance.why(),
                            acceptance.askedBy().toString(),
                            acceptance.askedAt().toString());
        }
    }

    /** @param waitsFor the numbers of those that have to be done before it */
    record Relations(List<String> waitsFor, @Nullable String duplicateOf) {

        static Relations of(IssueRelations relations) {
            return new Relations(
                    relations.waitsFor().stream()
                            .sorted(Comparator.comparingInt(IssueNumber::value))
                            .map(IssueNumber::toString)
                            .toList(),
                    text(relations.duplicateOf()));
        }
    }

    /**
     * What is known of an incident; what is not known is null.
     *
     * @param cost in yen so far
     * @param personalData yes, no or not-known
     * @param reportable whether the commission has to be told of it
     * @param malice whether it was probably done on purpose
     * @param reports by when it is to be told; null of an earlier version and while that is not known
     */
    record Incident(
            @Nullable String occurred,
            @Nullable String noticed,
            @Nullable String contained,
            @Nullable String closed,
            @Nullable Long cost,
            String personalData,
            String reportable,
            String malice,
            @Nullable String firstReport,
            @Nullable String finalReport,
            @Nullable List<Report> reports) {

        static @Nullable Incident of(dev.kamae.issues.@Nullable Incident incident, @Nullable List<Report> reports) {
            return incident == null
                    ? null
                    : new Incident(
                            text(incident.occurred()),
                            text(incident.noticed()),
                            text(incident.contained()),
                            text(incident.closed()),
                            incident.cost(),
                            Word.of(incident.personalData()),
                            Word.of(incident.reportable()),
                            Word.of(incident.malice()),
                            text(incident.firstReport()),
                            text(incident.finalReport()),
                            reports);
        }
    }

    /** @param report first or final */
    record Report(String report, String until, @Nullable String reported, String standing) {

        static Report of(ReportingClock clock, LocalDate today) {
            return new Report(
                    Word.of(clock.report()),
                    clock.until().toString(),
                    text(clock.reported()),
                    Word.of(clock.standing(today)));
        }
    }

    /** As an earlier version is told, and one of which it need not be reckoned how it stands. */
    static IssueTold of(IssueVersion issue) {
        return of(issue, null, null);
    }

    static IssueTold of(IssueVersion issue, @Nullable Sla sla, @Nullable List<Report> reports) {
        var content = issue.content();
        return new IssueTold(
                issue.number().toString(),
                issue.version(),
                Word.of(issue.kind()),
                content.title(),
                content.description(),
                Word.of(content.severity()),
                Word.of(issue.status()),
                issue.statusSince().toString(),
                issue.resolution() == null ? null : Word.of(issue.resolution()),
                id(content.owner()),
                text(content.due().date()),
                content.due().text(),
                content.threats().stream().map(ThreatId::value).sorted().toList(),
                content.controls().stream().map(ControlId::value).sorted().toList(),
                content.cost(),
                content.labels().stream().sorted().toList(),
                sla,
                Acceptance.of(issue.acceptance()),
                Relations.of(issue.relations()),
                Incident.of(issue.incident(), reports),
                issue.origin(),
                issue.raisedAt().toString(),
                issue.raisedBy().toString(),
                issue.at().toString(),
                text(issue.until()),
                issue.by().toString(),
                issue.reason());
    }

    /** An issue as a list tells it. */
    record Row(
            String number,
            String kind,
            String title,
            String severity,
            String status,
            String statusSince,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String dueText,
            Cost cost,
            List<String> labels,
            String raisedAt) {

        static Row of(IssueSummary issue) {
            return new Row(
                    issue.number().toString(),
                    Word.of(issue.kind()),
                    issue.title(),
                    Word.of(issue.severity()),
                    Word.of(issue.status()),
                    issue.statusSince().toString(),
                    id(issue.owner()),
                    text(issue.due().date()),
                    issue.due().text(),
                    issue.cost(),
                    issue.labels().stream().sorted().toList(),
                    issue.raisedAt().toString());
        }
    }

    /** @param key null for those that have no such thing; "group" is how a list is narrowed to it */
    record Group(String group, @Nullable String key, long issues, long overdue) {

        static Group of(IssueGroupCount count) {
            return new Group(count.group().toString(), count.group().key(), count.issues(), count.overdue());
        }
    }

    /** Somebody who can own an issue. */
    record Owner(String id, String name) {

        static Owner of(PersonName person) {
            return new Owner(person.id().toString(), person.name());
        }
    }

    /** A comment. */
    record Remark(String at, String by, String text) {

        static Remark of(IssueComment comment) {
            return new Remark(comment.at().toString(), comment.by().toString(), comment.text());
        }
    }

    /**
     * What is to be raised.
     *
     * @param severity critical, high, medium, low or information
     * @param owner the id of somebody who did not leave
     * @param due 2026-12-31
     * @param origin what it comes from; the same origin raises no second issue
     */
    record ToRaise(
            String title,
            @Nullable String description,
            String severity,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String dueText,
            @Nullable List<String> threats,
            @Nullable List<String> controls,
            @Nullable Cost cost,
            @Nullable List<String> labels,
            @Nullable Origin origin) {}

    /** What is to be changed: an absent member stays, null takes away. */
    record ToChange(
            @Nullable String title,
            @Nullable String description,
            @Nullable String severity,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String dueText,
            @Nullable List<String> threats,
            @Nullable List<String> controls,
            @Nullable Cost cost,
            @Nullable List<String> labels) {}

    /** Where an issue is to be moved. */
    record ToMove(
            String to, @Nullable String reason, @Nullable String resolution) {}

    /** How an issue is to hang together with others; what is not named is no longer so. */
    record ToRelate(
            @Nullable List<String> waitsFor, @Nullable String duplicateOf) {}

    /** What is known of an incident; an absent member is not known. */
    record ToRecord(
            @Nullable String occurred,
            @Nullable String noticed,
            @Nullable String contained,
            @Nullable String closed,
            @Nullable Long cost,
            @Nullable String personalData,
            @Nullable String reportable,
            @Nullable String malice,
            @Nullable String firstReport,
            @Nullable String finalReport) {}

    /** What is to be said. */
    record ToSay(String text) {}

    private static @Nullable String id(@Nullable PersonId person) {
        return text(person);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
