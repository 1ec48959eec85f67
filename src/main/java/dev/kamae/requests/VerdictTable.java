package dev.kamae.requests;

import dev.kamae.core.Actor;
import dev.kamae.webacl.WebAclId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Judged requests and the verdicts on them in the record; rows are only ever appended and ended. */
@Repository
class VerdictTable {

    private static final String CURRENT = """
            select request.*, given.version, given.at as given_at, given.actor, given.verdict, given.reason
              from judged_request request join verdict_version given on given.request = request.id and given.until is null
            """;

    private static final String WANTED = """
             where request.at >= :from and request.at < :until
               and (:verdict = '' or given.verdict = :verdict)
               and (:rule = '' or request.rule = :rule or request.sub_rule = :rule)
            """;

    private final JdbcClient sql;

    VerdictTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<JudgedRequest> find(String index, String document) {
        return sql.sql(CURRENT + " where request.index_name = :index and request.document = :document")
                .param("index", index)
                .param("document", document)
                .query((row, _) -> judged(row))
                .optional();
    }

    /** Latest first. */
    List<VerdictVersion> versions(String index, String document) {
        return sql.sql("""
                        select given.*, given.at as given_at
                          from verdict_version given join judged_request request on request.id = given.request
                         where request.index_name = :index and request.document = :document
                         order by version desc
                        """)
                .param("index", index)
                .param("document", document)
                .query((row, _) -> version(row))
                .list();
    }

    List<JudgedRequest> list(VerdictFilter filter, long offset, int limit) {
        return wanted(filter, CURRENT + WANTED + " order by request.at desc, request.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> judged(row))
                .list();
    }

    long count(VerdictFilter filter) {
        return wanted(filter, "select count(*) from (" + CURRENT + WANTED + ") found")
                .query(Long.class)
                .single();
    }

    List<RuleVerdicts> byRule(Instant from, Instant until) {
        return sql.sql("""
                        select request.acl, request.rule, request.sub_rule, count(*) as judged,
                               count(*) filter (where given.verdict = 'FALSE_BLOCK') as false_blocks
                          from judged_request request
                               join verdict_version given on given.request = request.id and given.until is null
                         where request.at >= :from and request.at < :until
                         group by request.acl, request.rule, request.sub_rule
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, _) -> new RuleVerdicts(
                        new WebAclId(row.getString("acl")),
                        row.getString("rule"),
                        row.getString("sub_rule"),
                        row.getLong("false_blocks"),
                        row.getLong("judged")))
                .list();
    }

    /** False when somebody else was quicker. */
    boolean first(JudgedRequest request) {
        var isNew = sql.sql("""
                        insert into judged_request (id, index_name, document, at, acl, rule, sub_rule, sentence_ja, sentence_en)
                        values (:id, :index, :document, :at, :acl, :rule, :subRule, :ja, :en) on conflict do nothing
                        """)
                        .param("id", request.id())
                        .param("index", request.index())
                        .param("document", request.document())
                        .param("at", Timestamp.from(request.at()))
                        .param("acl", request.acl().value())
                        .param("rule", request.rule())
                        .param("subRule", request.subRule())
                        .param("ja", request.japanese())
                        .param("en", request.english())
                        .update()
                == 1;
        return isNew && insert(request.id(), request.current());
    }

    /** Ends the version before and appends the next; false when somebody else was quicker. */
    boolean append(UUID request, VerdictVersion next) {
        return sql.sql("""
                        update verdict_version set until = :at
                         where request = :request and version = :before and until is null
                        """)
                                .param("at", Timestamp.from(next.at()))
                                .param("request", request)
                                .param("before", next.version() - 1)
                                .update()
                        == 1
                && insert(request, next);
    }

    private boolean insert(UUID request, VerdictVersion next) {
        return sql.sql("""
                        insert into verdict_version (request, version, at, actor, verdict, reason)
                        values (:request, :version, :at, :actor, :verdict, :reason) on conflict do nothing
                        """)
                        .param("request", request)
                        .param("version", next.version())
                        .param("at", Timestamp.from(next.at()))
                        .param("actor", next.by().toString())
                        .param("verdict", next.verdict().name())
                        .param("reason", next.reason())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec wanted(VerdictFilter filter, String statement) {
        var verdict = filter.verdict();
        return sql.sql(statement)
                .param("from", Timestamp.from(filter.from()))
                .param("until", Timestamp.from(filter.until()))
                .param("verdict", verdict == null ? "" : verdict.name())
                .param("rule", filter.rule());
    }

    private static JudgedRequest judged(ResultSet row) throws SQLException {
        return new JudgedRequest(
                row.getObject("id", UUID.class),
                row.getString("index_name"),
                row.getString("document"),
                row.getTimestamp("at").toInstant(),
                new WebAclId(row.getString("acl")),
                row.getString("rule"),
                row.getString("sub_rule"),
                row.getString("sentence_ja"),
                row.getString("sentence_en"),
                version(row));
    }

    private static VerdictVersion version(ResultSet row) throws SQLException {
        return new VerdictVersion(
                row.getInt("version"),
                row.getTimestamp("given_at").toInstant(),
                Actor.parse(row.getString("actor")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"));
    }
}
