package dev.kamae.issues;

import dev.kamae.core.Actor;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The remarks, and the words that the search looks through. */
@Component
class IssueComments {

    private final JdbcClient jdbc;

    IssueComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IssueId issue, IssueComment comment) {
        jdbc.sql("insert into issue_comment (issue, at, actor, text) values (:issue, :at, :actor, :text)")
                .param("issue", issue.value())
                .param("at", Timestamp.from(comment.at()))
                .param("actor", comment.by().toString())
                .param("text", comment.text())
                .update();
        index(issue);
    }

    List<IssueComment> of(IssueId issue) {
        return jdbc.sql("select at, actor, text from issue_comment where issue = :issue order by id")
                .param("issue", issue.value())
                .query((row, number) -> new IssueComment(
                        row.getTimestamp("at").toInstant(), Actor.parse(row.getString("actor")), row.getString("text")))
                .list();
    }

    /** Makes the search find the current words of an issue. */
    void index(IssueId issue) {
        jdbc.sql("""
                        insert into issue_text (issue, text)
                        select v.issue, issue_folded(concat_ws(E'\\n', 'SEC-' || v.number,
                                 (select string_agg(a.alias, E'\\n') from issue_alias a where a.issue = v.issue),
                                 v.title, v.description,
                                 (select string_agg(c.text, E'\\n' order by c.id) from issue_comment c where c.issue = v.issue)))
                          from issue_version v
                         where v.issue = :issue and v.until is null
                        on conflict (issue) do update set text = excluded.text
                        """).param("issue", issue.value()).update();
    }
}
