package dev.kamae.threats;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what had been recorded at a moment, with the same few statements however many threats there are. */
@Component
class StanceReading {

    private final JdbcClient sql;
    private final Judgements judgements;
    private final Clock clock;

    StanceReading(JdbcClient sql, Judgements judgements, Clock clock) {
        this.sql = sql;
        this.judgements = judgements;
        this.clock = clock;
    }

    private record Row(ThreatSummary threat, ThreatKind kind, Set<Estate> estates) {}

    private record Entry(String threat, Ranking ranking) {}

    /** Every threat in the catalogue's order, also those that were retired by then. */
    List<Stance> at(Instant moment) {
        var day = LocalDate.ofInstant(moment, clock.getZone());
        var answers = judgements.answers().asOf(moment);
        var controls = controls(moment, day);
        var targets = judgements.targets().asOf(moment);
        var impacts = judgements.impacts().asOf(moment);
        var pressures = judgements.pressures().asOf(moment);
        var counters = judgements.counters().asOf(moment);
        var applicabilities = judgements.applicabilities().asOf(moment);
        var rankings = rankings(day);
        return threats(moment).stream()
                .map(row -> {
                    var id = row.threat().id().value();
                    var of = List.of(id);
                    return new Stance(
                            row.threat(),
                            row.kind(),
                            row.estates(),
                            answers(id, answers),
                            controls.getOrDefault(id, List.of()),
                            targets.get(of),
                            impacts.get(of),
                            Optional.ofNullable(pressures.get(of))
                                    .filter(pressure -> pressure.holdsOn(day))
                                    .orElse(null),
                            Optional.ofNullable(counters.get(of))
                                    .filter(counter -> counter.holdsOn(day))
                                    .orElse(null),
                            applicabilities.get(of),
                            Optional.ofNullable(rankings.get(id)));
                })
                .toList();
    }

    private static Map<ControlFunction, Answer> answers(String threat, Map<List<String>, Answer> all) {
        var answers = new EnumMap<ControlFunction, Answer>(ControlFunction.class);
        for (var function : ControlFunction.values()) {
            var answer = all.get(List.of(threat, function.name()));
            if (answer != null) {
                answers.put(function, answer);
            }
        }
        return answers;
    }

    private List<Row> threats(Instant moment) {
        return sql.sql("""
                        select id, source, kind, name_ja, name_en, estates,
                               retired_at is not null and retired_at <= :moment as retired
                          from threat
                         order by source, position
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> new Row(
                        Threats.summary(row),
                        ThreatKind.valueOf(row.getString("kind")),
                        texts(row.getArray("estates")).map(Estate::valueOf).collect(Collectors.toSet())))
                .list();
    }

    /** The newest of each sort that was held by a day, by the control that it was about. */
    private Map<String, Map<DrillKind, Drill>> drills(Instant moment, LocalDate day) {
        var drills = new HashMap<String, Map<DrillKind, Drill>>();
        judgements.drills().asOf(moment).values().stream()
                .filter(drill -> !drill.withdrawn())
                .filter(drill -> !drill.content().heldOn().isAfter(day))
                .sorted(Comparator.comparing((Drill drill) -> drill.content().heldOn())
                        .thenComparing(Drill::at)
                        .thenComparing(drill -> drill.id().value()))
                .forEach(drill -> drill.content()
                        .controls()
                        .forEach(control -> drills.computeIfAbsent(control.value(), _ -> new EnumMap<>(DrillKind.class))
                                .put(drill.content().kind(), drill)));
        return drills;
    }

    private Map<String, List<ControlInPlace>> controls(Instant moment, LocalDate day) {
        var assessments = judgements.assessments().asOf(moment);
        var drills = drills(moment, day);
        var controls = new HashMap<String, List<ControlInPlace>>();
        sql.sql("""
                        select threat, function, weight, mandatory,
                               id, name_ja, name_en, practices, estate, signal, own
                          from threat_control join control on control.id = threat_control.control
                         where (added_at is null or added_at <= :moment)
                           and (retired_at is null or retired_at > :moment)
                         order by threat, array_position(array['PREVENT', 'DETECT', 'RESPOND'], function),
                                  weight desc, mandatory desc, own, id
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> Map.entry(row.getString("threat"), control(row, assessments, drills)))
                .list()
                .forEach(link -> controls.computeIfAbsent(link.getKey(), _ -> new ArrayList<>())
                        .add(link.getValue()));
        return controls;
    }

    private static ControlInPlace control(
            ResultSet row, Map<List<String>, Assessment> assessments, Map<String, Map<DrillKind, Drill>> drills)
            throws SQLException {
        var id = row.getString("id");
        var signal = row.getString("signal");
        return new ControlInPlace(
                new ControlId(id),
                row.getString("name_ja"),
                row.getString("name_en"),
                ControlFunction.valueOf(row.getString("function")),
                row.getInt("weight"),
                row.getBoolean("mandatory"),
                texts(row.getArray("practices")).collect(Collectors.toSet()),
                Estate.valueOf(row.getString("estate")),
                signal == null ? null : AttackSignal.valueOf(signal),
                row.getBoolean("own"),
                List.copyOf(drills.getOrDefault(id, Map.of()).values()),
                assessments.get(List.of(id)));
    }

    /** What the newest list for organisations that was published by that day says, by threat. */
    private Map<String, Ranking> rankings(LocalDate day) {
        return sql
                .sql("""
                        select year, rank, entry_ja, entry_en, threat, source
                          from threat_ranking
                         where audience = 'ORGANISATIONS' and threat is not null
                           and year = (select max(year) from threat_ranking
                                        where audience = 'ORGANISATIONS' and published_on <= :day)
                        """)
                .param("day", day)
                .query((row, number) -> new Entry(
                        row.getString("threat"),
                        new Ranking(
                                row.getInt("year"),
                                row.getObject("rank", Integer.class),
                                row.getString("entry_ja"),
                                row.getString("entry_en"),
                                row.getString("source"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::threat, Entry::ranking));
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray());
    }
}
