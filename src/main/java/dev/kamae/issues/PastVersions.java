package dev.kamae.issues;

import dev.kamae.core.Actor;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes many issues with all their versions at once, and takes such ones out again. */
@Component
class PastVersions {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PastVersions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Version(RecordedIssue issue, PastIssue past, int number) {

        PastIssue.State state() {
            return past.states().get(number - 1);
        }

        /** Since when it has had its status. */
        Instant statusSince() {
            var first = number;
            while (first > 1 && past.states().get(first - 2).status() == state().status()) {
                first--;
            }
            return past.states().get(first - 1).at();
        }
    }

    private record Alias(IssueId issue, String alias) {}

    List<RecordedIssue> insert(List<PastIssue> past, Actor by) {
        var numbers = jdbc.sql("select nextval('issue_number_seq') from generate_series(1, :count)")
                .param("count", past.size())
                .query(Integer.class)
                .list();
        var recorded = new ArrayList<RecordedIssue>(past.size());
        var versions = new ArrayList<Version>();
        var aliases = new ArrayList<Alias>();
        for (int i = 0; i < past.size(); i++) {
            var one = past.get(i);
            var issue = new RecordedIssue(
                    IssueId.made(),
                    new IssueNumber(numbers.get(i)),
                    one.states().size());
            recorded.add(issue);
            for (int number = 1; number <= one.states().size(); number++) {
                versions.add(new Version(issue, one, number));
            }
            one.aliases().forEach(alias -> aliases.add(new Alias(issue.id(), alias)));
        }
        write(versions, by.toString());
        batches.batchUpdate(
                "insert into issue_alias (issue, alias) values (?, ?)", aliases, aliases.size(), (row, alias) -> {
                    row.setObject(1, alias.issue().value());
                    row.setString(2, alias.alias());
                });
        index(recorded);
        return recorded;
    }

    private void write(List<Version> versions, String by) {
        batches.batchUpdate("""
                insert into issue_version (issue, version, at, until, actor, reason, number, raised_at, raised_by, title,
                                           description, severity, status, status_since, owner, due_date, due_text,
                                           threats, controls, cost_once, cost_yearly, labels)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), string_to_array(?, ','), ?, ?, string_to_array(?, ','))
                """, versions, versions.size(), (row, version) -> set(row, version, by));
    }

    private static void set(PreparedStatement row, Version version, String by) throws SQLException {
        var state = version.state();
        var content = state.content();
        var states = version.past().states();
        var until = version.number() == states.size()
                ? null
                : states.get(version.number()).at();
        row.setObject(1, version.issue().id().value());
        row.setInt(2, version.number());
        row.setTimestamp(3, Timestamp.from(state.at()));
        row.setTimestamp(4, until == null ? null : Timestamp.from(until));
        row.setString(5, by);
        row.setString(6, state.reason());
        row.setInt(7, version.issue().number().value());
        row.setTimestamp(8, Timestamp.from(states.getFirst().at()));
        row.setString(9, by);
        row.setString(10, content.title());
        row.setString(11, content.description());
        row.setString(12, content.severity().name());
        row.setString(13, state.status().name());
        row.setTimestamp(14, Timestamp.from(version.statusSince()));
        row.setObject(15, content.owner() == null ? null : content.owner().value(), Types.OTHER);
        row.setObject(16, content.due().date(), Types.DATE);
        row.setString(17, content.due().text());
        row.setString(18, joined(content.threats()));
        row.setString(19, joined(content.controls()));
        row.setObject(20, content.cost().once(), Types.BIGINT);
        row.setObject(21, content.cost().yearly(), Types.BIGINT);
        row.setString(22, joined(content.labels()));
    }

    private static String joined(Collection<?> ids) {
        return String.join(",", ids.stream().map(Object::toString).sorted().toList());
    }

    /** Makes the search find their words and what they were called. */
    private void index(List<RecordedIssue> recorded) {
        jdbc.sql("""
                        insert into issue_text (issue, text)
                        select v.issue, issue_folded(concat_ws(E'\\n', 'SEC-' || v.number,
                                 (select string_agg(a.alias, E'\\n') from issue_alias a where a.issue = v.issue),
                                 v.title, v.description))
                          from issue_version v
                         where v.issue = any(cast(string_to_array(:issues, ',') as uuid[])) and v.until is null
                        """)
                .param("issues", ids(recorded.stream().map(RecordedIssue::id).toList()))
                .update();
    }

    private record Moment(int version, Instant at, String status) {}

    /** False when it has another version by now. */
    boolean redate(RedatedIssue told) {
        var id = told.now().id().value();
        var versions = jdbc.sql("select version, at, status from issue_version where issue = :issue order by version")
                .param("issue", id)
                .query((row, _) ->
                        new Moment(row.getInt("version"), row.getTimestamp("at").toInstant(), row.getString("status")))
                .list();
        if (versions.isEmpty() || versions.getLast().version() != told.now().version()) {
            return false;
        }
        var at = new ArrayList<>(versions.stream().map(Moment::at).toList());
        var came = Math.min(told.recorded(), at.size());
        var latest = came < at.size() ? at.get(came) : Instant.MAX; // what happened here stays where it is
        if (told.raised() != null) {
            at.set(0, earlier(told.raised(), latest));
            for (int i = 1; i < came; i++) {
                at.set(i, later(at.get(i), at.getFirst()));
            }
        }
        var end = first(versions, versions.size() - 1);
        if (told.done() != null && end > 0 && end < came) {
            var done = later(earlier(told.done(), latest), at.getFirst());
            for (int i = 0; i < came; i++) {
                at.set(i, i < end ? earlier(at.get(i), done) : i == end ? done : later(at.get(i), done));
            }
        }
        for (int i = 0; i < at.size(); i++) {
            jdbc.sql("""
                            update issue_version
                               set at = :at, until = :until, raised_at = :raised, status_since = :since
                             where issue = :issue and version = :version
                            """)
                    .param("at", Timestamp.from(at.get(i)))
                    .param("until", i + 1 < at.size() ? Timestamp.from(at.get(i + 1)) : null, Types.TIMESTAMP)
                    .param("raised", Timestamp.from(at.getFirst()))
                    .param("since", Timestamp.from(at.get(first(versions, i))))
                    .param("issue", id)
                    .param("version", versions.get(i).version())
                    .update();
        }
        return true;
    }

    /** Where the versions begin that have the status of this one, without another in between. */
    private static int first(List<Moment> versions, int place) {
        var first = place;
        while (first > 0
                && versions.get(first - 1).status().equals(versions.get(place).status())) {
            first--;
        }
        return first;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Nobody changes them until the transaction ends. */
    void lock(List<RecordedIssue> recorded) {
        jdbc.sql("""
                        select issue from issue_version
                         where issue = any(cast(string_to_array(:issues, ',') as uuid[])) and until is null
                         order by issue for update
                        """)
                .param("issues", ids(recorded.stream().map(RecordedIssue::id).toList()))
                .query(UUID.class)
                .list();
    }

    List<IssueNumber> changedSince(Collection<RecordedIssue> recorded) {
        var current = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select v.issue, v.version from issue_version v
                         where v.issue = any(cast(string_to_array(:issues, ',') as uuid[])) and v.until is null
                           and not exists (select 1 from issue_comment c where c.issue = v.issue)
                        """)
                .param("issues", ids(recorded.stream().map(RecordedIssue::id).toList()))
                .query(row -> {
                    current.put(row.getObject("issue", UUID.class), row.getInt("version"));
                });
        return recorded.stream()
                .filter(one -> current.getOrDefault(one.id().value(), -1) != one.version())
                .map(RecordedIssue::number)
                .toList();
    }

    void withdraw(List<IssueId> issues, Actor by, Instant at) {
        var ids = ids(issues);
        jdbc.sql("""
                        with gone as (delete from issue_version where issue = any(cast(string_to_array(:issues, ',') as uuid[])) returning *)
                        insert into issue_withdrawn (issue, version, at, actor, content)
                        select issue, version, :at, :by, to_jsonb(gone) from gone
                        """)
                .param("issues", ids)
                .param("at", Timestamp.from(at))
                .param("by", by.toString())
                .update();
        jdbc.sql("delete from issue_text where issue = any(cast(string_to_array(:issues, ',') as uuid[]))")
                .param("issues", ids)
                .update();
        jdbc.sql("delete from issue_alias where issue = any(cast(string_to_array(:issues, ',') as uuid[]))")
                .param("issues", ids)
                .update();
    }

    private static String ids(Collection<IssueId> issues) {
        return joined(issues);
    }
}
