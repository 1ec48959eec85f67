package dev.kamae.issues;

import dev.kamae.core.Origin;
import dev.kamae.core.Word;
import dev.kamae.identity.PersonId;
import dev.kamae.identity.PersonName;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
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
 * @param at since when it is so
 * @param until when the next change was made, null while it is so
 * @param by who made it so: person:, job: or token: and which
 */
record IssueTold(
        String number,
        int version,
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
        @Nullable Origin origin,
        String raisedAt,
        String raisedBy,
        String at,
        @Nullable String until,
        String by,
        @Nullable String reason) {

    static IssueTold of(IssueVersion issue) {
        var content = issue.content();
        return new IssueTold(
                issue.number().toString(),
                issue.version(),
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
            String title,
            String severity,
            String status,
            String statusSince,
            @Nullable String owner,
            @Nullable String due,
            @Nullable String dueText,
            String raisedAt) {

        static Row of(IssueSummary issue) {
            return new Row(
                    issue.number().toString(),
                    issue.title(),
                    Word.of(issue.severity()),
                    Word.of(issue.status()),
                    issue.statusSince().toString(),
                    id(issue.owner()),
                    text(issue.due().date()),
                    issue.due().text(),
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
            @Nullable List<String> controls) {}

    /** Where an issue is to be moved. */
    record ToMove(
            String to, @Nullable String reason, @Nullable String resolution) {}

    /** What is to be said. */
    record ToSay(String text) {}

    private static @Nullable String id(@Nullable PersonId person) {
        return text(person);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
