package dev.kamae.roadmap;

import dev.kamae.core.Actor;
import dev.kamae.core.Score;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueNumber;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roadmap in the record. */
@Component
class RoadmapRows {

    private final JdbcClient sql;

    RoadmapRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every measure as it stands, earliest quarter first. */
    List<Measure> current() {
        return sql.sql("select * from roadmap_measure where until is null order by quarter, title, measure")
                .query(RoadmapRows::measure)
                .list();
    }

    Optional<Measure> current(MeasureId id) {
        return sql.sql("select * from roadmap_measure where measure = :id and until is null")
                .param("id", id.value())
                .query(RoadmapRows::measure)
                .optional();
    }

    List<Measure> versions(MeasureId id) {
        return sql.sql("select * from roadmap_measure where measure = :id order by version")
                .param("id", id.value())
                .query(RoadmapRows::measure)
                .list();
    }

    /** Counts up with every change of any measure. */
    int revision() {
        return sql.sql("select count(*) from roadmap_measure")
                .query(Integer.class)
                .single();
    }

    /** Ends the version before, if there is one, and appends the next; false when somebody else was quicker. */
    boolean append(Measure next) {
        if (next.version() > 1
                && sql.sql("""
                                update roadmap_measure set until = :at
                                 where measure = :id and version = :before and until is null
                                """)
                                .param("at", Timestamp.from(next.at()))
                                .param("id", next.id().value())
                                .param("before", next.version() - 1)
                                .update()
                        == 0) {
            return false;
        }
        var content = next.content();
        return sql.sql("""
                        insert into roadmap_measure
                          (measure, version, at, actor, title, control, maturity, owner, quarter, state, state_since,
                           reason, issues)
                        values (:id, :version, :at, :actor, :title, :control, :maturity, :owner, :quarter, :state,
                                :since, :reason, :issues)
                        on conflict do nothing
                        """)
                        .param("id", next.id().value())
                        .param("version", next.version())
                        .param("at", Timestamp.from(next.at()))
                        .param("actor", next.by().toString())
                        .param("title", content.title())
                        .param(
                                "control",
                                content.control() == null
                                        ? null
                                        : content.control().value())
                        .param(
                                "maturity",
                                content.maturity() == null
                                        ? null
                                        : content.maturity().level())
                        .param(
                                "owner",
                                content.owner() == null ? null : content.owner().value())
                        .param("quarter", content.quarter().firstDay())
                        .param("state", content.state().name())
                        .param("since", Timestamp.from(next.stateSince()))
                        .param("reason", content.reason())
                        .param(
                                "issues",
                                content.issues().stream()
                                        .map(IssueNumber::value)
                                        .sorted()
                                        .toArray(Integer[]::new))
                        .update()
                == 1;
    }

    /** Whoever changes a measure waits until what is agreed now is written. */
    void holdStill() {
        sql.sql("lock table roadmap_measure in share row exclusive mode").update();
    }

    Optional<Integer> agreedRevision() {
        return sql.sql("select revision from roadmap_agreement order by number desc limit 1")
                .query(Integer.class)
                .optional();
    }

    void add(Agreement agreement, int revision) {
        sql.sql("""
                        insert into roadmap_agreement (number, at, actor, note, formula, revision)
                        values (:number, :at, :actor, :note, :formula, :revision)
                        """)
                .param("number", agreement.number())
                .param("at", Timestamp.from(agreement.at()))
                .param("actor", agreement.by().toString())
                .param("note", agreement.note())
                .param("formula", agreement.formula())
                .param("revision", revision)
                .update();
        for (var measure : agreement.measures()) {
            sql.sql("insert into roadmap_agreed_measure values (:number, :measure, :version)")
                    .param("number", agreement.number())
                    .param("measure", measure.id().value())
                    .param("version", measure.version())
                    .update();
        }
        for (var expected : agreement.expected()) {
            var counter = expected.counter();
            sql.sql("insert into roadmap_agreed_counter values (:number, :quarter, :threat, :counter)")
                    .param("number", agreement.number())
                    .param("quarter", expected.quarter().firstDay())
                    .param("threat", expected.threat().value())
                    .param("counter", counter == null ? null : counter.value())
                    .update();
        }
    }

    /** All of them, the newest first. */
    List<Agreement> agreements() {
        return sql.sql("select * from roadmap_agreement order by number desc")
                .query((row, number) -> new Agreement(
                        row.getInt("number"),
                        row.getTimestamp("at").toInstant(),
                        Actor.parse(row.getString("actor")),
                        row.getString("note"),
                        row.getInt("formula"),
                        agreedMeasures(row.getInt("number")),
                        agreedCounters(row.getInt("number"))))
                .list();
    }

    private List<Measure> agreedMeasures(int number) {
        return sql.sql("""
                        select roadmap_measure.*
                          from roadmap_agreed_measure join roadmap_measure using (measure, version)
                         where agreement = :number
                         order by quarter, title, measure
                        """).param("number", number).query(RoadmapRows::measure).list();
    }

    private List<Agreement.Expected> agreedCounters(int number) {
        return sql.sql("select * from roadmap_agreed_counter where agreement = :number order by quarter, threat")
                .param("number", number)
                .query((row, at) -> {
                    var counter = row.getObject("counter", Double.class);
                    return new Agreement.Expected(
                            quarter(row),
                            new ThreatId(row.getString("threat")),
                            counter == null ? null : new Score(counter));
                })
                .list();
    }

    private static Measure measure(ResultSet row, int number) throws SQLException {
        var control = row.getString("control");
        var maturity = row.getObject("maturity", Integer.class);
        var owner = row.getObject("owner", UUID.class);
        return new Measure(
                new MeasureId(row.getObject("measure", UUID.class)),
                new MeasureContent(
                        row.getString("title"),
                        control == null ? null : new ControlId(control),
                        maturity == null ? null : new Maturity(maturity),
                        owner == null ? null : new PersonId(owner),
                        quarter(row),
                        MeasureState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        Stream.of((Integer[]) row.getArray("issues").getArray())
                                .map(IssueNumber::new)
                                .collect(Collectors.toSet())),
                row.getInt("version"),
                Actor.parse(row.getString("actor")),
                instant(row, "at"),
                instant(row, "state_since"));
    }

    private static Quarter quarter(ResultSet row) throws SQLException {
        return new Quarter(YearMonth.from(row.getObject("quarter", LocalDate.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
