package dev.kamae.threats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A judgement that counts and that nobody has looked at for longer than {@link #CADENCE}.
 *
 * @param threats that it counts for
 */
public record Stale(Subject subject, Judgement judgement, Maturity maturity, Set<ThreatSummary> threats) {

    /** How long a judgement is good before somebody should look at it again. */
    public static final Duration CADENCE = Duration.ofDays(365);

    /** What was judged. */
    public sealed interface Subject {}

    /** The answer to one of the three questions. */
    public record OfAnswer(ThreatSummary threat, ControlFunction function) implements Subject {}

    /** The assessment of a control. */
    public record OfControl(ControlId id, String nameJa, String nameEn) implements Subject {}

    /** Whether it is older than its cadence at a moment. */
    public static boolean isStale(Judgement judgement, Instant at) {
        return judgement.at().plus(CADENCE).isBefore(at);
    }

    /** Each once, the oldest first. An answer does not count where a control of its function was assessed. */
    public static List<Stale> of(List<Stance> stances, Instant at) {
        var found = new LinkedHashMap<Subject, Stale>();
        for (var stance : stances) {
            for (var function : ControlFunction.values()) {
                for (var stale : of(stance, function, at)) {
                    found.merge(stale.subject(), stale, Stale::and);
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(stale -> stale.judgement().at()))
                .toList();
    }

    private static List<Stale> of(Stance stance, ControlFunction function, Instant at) {
        var threat = Set.of(stance.threat());
        var judged = new ArrayList<Stale>();
        for (var control : stance.controls(function)) {
            Optional.ofNullable(control.assessment())
                    .map(assessment -> new Stale(
                            new OfControl(control.id(), control.nameJa(), control.nameEn()),
                            assessment,
                            assessment.maturity(),
                            threat))
                    .ifPresent(judged::add);
        }
        if (judged.isEmpty()) {
            stance.answer(function)
                    .map(answer ->
                            new Stale(new OfAnswer(stance.threat(), function), answer, answer.maturity(), threat))
                    .ifPresent(judged::add);
        }
        return judged.stream().filter(stale -> isStale(stale.judgement(), at)).toList();
    }

    private Stale and(Stale other) {
        var both = new LinkedHashSet<>(threats);
        both.addAll(other.threats);
        return new Stale(subject, judgement, maturity, both);
    }
}
