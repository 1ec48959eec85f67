package dev.kamae.wellarchitected;

import java.time.Instant;
import java.util.Optional;

/**
 * How far one question is, or all of them, over every workload that has it.
 *
 * @param questions how many questions were looked at, one for each workload
 * @param answered how many of them have an answer, those that do not concern the workload included
 * @param selected practices that are established
 * @param applicable practices of answered questions that concern the workload, established or not
 * @param high questions at high risk
 * @param medium questions at medium risk
 * @param oldest the date of the oldest snapshot among them
 */
public record SecStanding(
        int questions, int answered, int selected, int applicable, int high, int medium, Instant oldest) {

    /** How far one answer is, as of the date of its snapshot. */
    public static SecStanding of(Answer answer, Instant date) {
        var unanswered = answer.risk() == Risk.UNANSWERED;
        var selected = (int) answer.count(PracticeState.SELECTED);
        return new SecStanding(
                1,
                unanswered ? 0 : 1,
                selected,
                selected + (int) answer.count(PracticeState.UNSELECTED),
                answer.risk() == Risk.HIGH ? 1 : 0,
                answer.risk() == Risk.MEDIUM ? 1 : 0,
                date);
    }

    SecStanding plus(SecStanding other) {
        return new SecStanding(
                questions + other.questions,
                answered + other.answered,
                selected + other.selected,
                applicable + other.applicable,
                high + other.high,
                medium + other.medium,
                oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }

    /** Practices established among those that could be, 0 to 1; empty when there are none, as for questions without an answer. */
    public Optional<Double> share() {
        return applicable == 0 ? Optional.empty() : Optional.of((double) selected / applicable);
    }
}
