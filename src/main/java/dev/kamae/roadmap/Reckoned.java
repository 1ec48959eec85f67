package dev.kamae.roadmap;

import dev.kamae.core.Score;
import dev.kamae.issues.IssueNumber;
import dev.kamae.scoring.Expectation;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What measures are expected to come to, by the formula of all scores: at each quarter's end those count that are to be done by
 * then, and one that is late counts with the quarter that runs.
 */
record Reckoned(Scoreboard now, Map<Quarter, Scoreboard> atEnd, Map<MeasureId, Scoreboard> alone) {

    private static final BinaryOperator<Maturity> FURTHER = (one, other) -> one.level() >= other.level() ? one : other;

    /** @param quarters that have not ended, earliest first */
    static Reckoned of(Scores scores, Instant moment, Collection<Measure> measures, List<Quarter> quarters) {
        var open = measures.stream()
                .filter(measure -> measure.content().state().isOpen())
                .toList();
        var expectations = new ArrayList<Expectation>();
        expectations.add(expectation(List.of()));
        for (var quarter : quarters) {
            expectations.add(expectation(open.stream()
                    .filter(measure -> measure.content().quarter().compareTo(quarter) <= 0)
                    .toList()));
        }
        open.forEach(measure -> expectations.add(expectation(List.of(measure))));
        var boards = scores.expected(moment, expectations).iterator();
        var now = boards.next();
        var atEnd = new LinkedHashMap<Quarter, Scoreboard>();
        quarters.forEach(quarter -> atEnd.put(quarter, boards.next()));
        var alone = new HashMap<MeasureId, Scoreboard>();
        open.forEach(measure -> alone.put(measure.id(), boards.next()));
        return new Reckoned(now, atEnd, alone);
    }

    /** By how many points a measure alone would move each Counter, where both are known and it shows. */
    Map<ThreatId, Double> moves(MeasureId measure) {
        var board = alone.get(measure);
        var moves = new HashMap<ThreatId, Double>();
        if (board != null) {
            for (var score : board.threats()) {
                var before = counter(now, score.id());
                var after = counter(board, score.id());
                if (before != null && after != null && Math.abs(after.value() - before.value()) >= 0.05) {
                    moves.put(score.id(), after.value() - before.value());
                }
            }
        }
        return moves;
    }

    static @Nullable Score counter(Scoreboard board, ThreatId threat) {
        return board.find(threat)
                .flatMap(ThreatScore::counter)
                .map(known -> known.score())
                .orElse(null);
    }

    private static Expectation expectation(List<Measure> measures) {
        var controls = new HashMap<ControlId, Maturity>();
        var issues = new HashSet<IssueNumber>();
        for (var measure : measures) {
            var content = measure.content();
            Optional.ofNullable(content.control())
                    .ifPresent(control -> Optional.ofNullable(content.maturity())
                            .ifPresent(level -> controls.merge(control, level, FURTHER)));
            issues.addAll(content.issues());
        }
        return new Expectation(controls, issues);
    }
}
