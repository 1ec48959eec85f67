package dev.kamae.threats;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that had been recorded about a threat at a moment.
 *
 * @param answers to the three plain questions; one that is missing was not recorded
 * @param controls every control that was offered against it, assessed or not, those of one function together and heavier
 *     ones first
 * @param pressure a person's setting, null when there is none or it had expired
 * @param counter one that a person set, null when there is none or it holds no longer
 * @param applicability null while nobody has decided about it; the threat applies until somebody does
 * @param ranking in the newest list for organisations that had been published by then; empty when that list does not name it
 */
public record Stance(
        ThreatSummary threat,
        ThreatKind kind,
        Set<Estate> estates,
        Map<ControlFunction, Answer> answers,
        List<ControlInPlace> controls,
        @Nullable Target target,
        @Nullable Impact impact,
        @Nullable PressureSetting pressure,
        @Nullable CounterSetting counter,
        @Nullable Applicability applicability,
        Optional<Ranking> ranking) {

    public Stance {
        estates = Set.copyOf(estates);
        answers = Map.copyOf(answers);
        controls = List.copyOf(controls);
    }

    /** Whether it applies to the company. */
    public boolean applies() {
        return applicability == null || applicability.applies();
    }

    /** The functions of which nothing is recorded: neither an answer nor an assessed control. */
    public Set<ControlFunction> unrecorded() {
        var missing = EnumSet.allOf(ControlFunction.class);
        missing.removeAll(answers.keySet());
        controls.stream()
                .filter(control -> control.assessment() != null)
                .map(ControlInPlace::function)
                .forEach(missing::remove);
        return missing;
    }

    /** Empty when it was not recorded. */
    public Optional<Answer> answer(ControlFunction function) {
        return Optional.ofNullable(answers.get(function));
    }

    /** The controls of one function. */
    public List<ControlInPlace> controls(ControlFunction function) {
        return controls.stream()
                .filter(control -> control.function() == function)
                .toList();
    }

    /** The same with these controls instead. */
    public Stance with(List<ControlInPlace> others) {
        return new Stance(
                threat, kind, estates, answers, others, target, impact, pressure, counter, applicability, ranking);
    }
}
