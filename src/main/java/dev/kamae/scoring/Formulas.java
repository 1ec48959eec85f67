package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.core.Severity;
import dev.kamae.threats.ControlFunction;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The weights, each version as it was from one change to the next. */
@Component
class Formulas {

    private final JdbcClient jdbc;

    Formulas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that held at a moment; before the first version, the first. */
    Formula at(Instant moment) {
        return jdbc.sql("""
                        select * from formula_version
                         where until is null or until > :moment
                         order by version limit 1
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> formula(row))
                .single();
    }

    /** The ones that hold, with these in their place; nothing is kept. */
    Formula proposed(ProposedWeights weights) {
        return jdbc.sql("""
                        select proposed.*
                          from formula_version holding,
                               jsonb_populate_record(holding, cast(:weights as jsonb)) proposed
                         where holding.until is null
                        """)
                .param("weights", weights.json())
                .query((row, number) -> formula(row))
                .single();
    }

    /** The one that holds first. */
    List<FormulaVersion> versions() {
        return jdbc.sql("select * from formula_version order by version desc")
                .query((row, number) -> version(row))
                .list();
    }

    /** Lets nobody else append until the transaction is over; readers need not wait. */
    void lock() {
        jdbc.sql("lock table formula_version in exclusive mode").update();
    }

    /** Ends the version that holds and appends the next, which keeps whatever the weights do not name. */
    void append(FormulaVersion next, ProposedWeights weights) {
        jdbc.sql("update formula_version set until = :at where until is null")
                .param("at", Timestamp.from(next.at()))
                .update();
        jdbc.sql("""
                        insert into formula_version
                        select next.*
                          from formula_version before,
                               jsonb_populate_record(before, cast(:weights as jsonb) || jsonb_build_object(
                                   'version', cast(:version as integer),
                                   'at', before.until,
                                   'until', null,
                                   'actor', cast(:actor as text),
                                   'reason', cast(:reason as text))) next
                         where before.version = :version - 1
                        """)
                .param("weights", weights.json())
                .param("version", next.version())
                .param("actor", next.by().toString())
                .param("reason", next.reason())
                .update();
    }

    private static FormulaVersion version(ResultSet row) throws SQLException {
        var weights = new EnumMap<Weight, BigDecimal>(Weight.class);
        for (var weight : Weight.values()) {
            weights.put(weight, row.getBigDecimal(weight.column()));
        }
        return new FormulaVersion(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                Actor.parse(row.getString("actor")),
                row.getString("reason"),
                weights);
    }

    private static Formula formula(ResultSet row) throws SQLException {
        return new Formula(
                row.getInt("version"),
                row.getDouble("prior"),
                days(row, "prior_half_life"),
                days(row, "unknown_after"),
                Map.of(
                        ControlFunction.PREVENT, row.getDouble("prevent"),
                        ControlFunction.DETECT, row.getDouble("detect"),
                        ControlFunction.RESPOND, row.getDouble("respond")),
                row.getDouble("weakest"),
                source(row, "answers"),
                source(row, "attacks"),
                source(row, "drills"),
                source(row, "checks"),
                days(row, "attacks_over"),
                row.getLong("attacks_fewest"),
                Map.of(
                        Severity.CRITICAL, row.getDouble("issue_critical"),
                        Severity.HIGH, row.getDouble("issue_high"),
                        Severity.MEDIUM, row.getDouble("issue_medium"),
                        Severity.LOW, row.getDouble("issue_low")),
                row.getDouble("issue_cap"),
                days(row, "issue_doubles_in"),
                row.getDouble("incident"),
                row.getDouble("incident_cap"),
                days(row, "incident_half_life"),
                row.getDouble("thick_below"),
                row.getDouble("thin_from"));
    }

    private static Formula.Source source(ResultSet row, String name) throws SQLException {
        return new Formula.Source(
                row.getDouble(name + "_cap"), days(row, name + "_cadence"), days(row, name + "_half_life"));
    }

    private static Duration days(ResultSet row, String column) throws SQLException {
        return Duration.ofDays(row.getInt(column));
    }
}
