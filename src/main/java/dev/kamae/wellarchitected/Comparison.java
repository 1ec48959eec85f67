package dev.kamae.wellarchitected;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became better, worse or another from one snapshot to a later one; practices are the same when their slugs are, whatever
 * number an edition gives them.
 */
public record Comparison(Snapshot before, Snapshot after, List<ChangedPractice> practices, List<RiskChange> risks) {

    private static final Set<PracticeState> NOT_ESTABLISHED =
            EnumSet.of(PracticeState.UNSELECTED, PracticeState.UNANSWERED);

    public Comparison {
        practices = List.copyOf(practices);
        risks = List.copyOf(risks);
    }

    static Comparison of(Review before, Review after) {
        var practices = new ArrayList<ChangedPractice>();
        var risks = new ArrayList<RiskChange>();
        for (var answer : after.answers()) {
            var old = before.answer(answer.question()).orElse(null);
            if (old != null && old.risk() != answer.risk()) {
                risks.add(new RiskChange(answer.question(), old.risk(), answer.risk()));
            }
            for (var practice : answer.practices()) {
                var was = old == null ? null : old.practice(practice.id()).orElse(null);
                change(was, practice)
                        .ifPresent(change -> practices.add(new ChangedPractice(answer.question(), practice, change)));
            }
        }
        for (var old : before.answers()) {
            old.practices().stream()
                    .filter(was -> after.practice(old.question(), was.id()).isEmpty())
                    .map(was -> new ChangedPractice(old.question(), was, PracticeChange.REMOVED_FROM_LENS))
                    .forEach(practices::add);
        }
        return new Comparison(before.snapshot(), after.snapshot(), practices, risks);
    }

    private static Optional<PracticeChange> change(@Nullable Practice was, Practice is) {
        if (was == null) {
            return Optional.of(PracticeChange.NEW_IN_LENS);
        }
        var established = is.state() == PracticeState.SELECTED;
        if (established && was.state() != PracticeState.SELECTED) {
            return Optional.of(PracticeChange.GAINED);
        }
        return was.state() == PracticeState.SELECTED && NOT_ESTABLISHED.contains(is.state())
                ? Optional.of(PracticeChange.LOST)
                : Optional.empty();
    }

    /** What became of a practice; empty when it is as it was. */
    public Optional<PracticeChange> of(QuestionId question, ChoiceId choice) {
        return practices.stream()
                .filter(changed -> changed.question().equals(question)
                        && changed.practice().id().equals(choice))
                .map(ChangedPractice::change)
                .findFirst();
    }

    public long count(PracticeChange change) {
        return practices.stream().filter(changed -> changed.change() == change).count();
    }
}
