package dev.kamae.roadmap;

import dev.kamae.core.Score;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The roadmap as it stands, beside what was agreed.
 *
 * @param at as of when
 * @param firstMonth of the fiscal years that its quarters divide
 * @param current the quarter that runs
 * @param revision of the measures; whoever agrees to them names it
 * @param agreement that everything is compared with; empty while nobody has agreed to anything
 * @param agreed the numbers of all agreements, the newest first
 * @param measures earliest quarter first; those that were dropped included
 * @param threats that measures raise, in the catalogue's order, external ones first
 */
public record Outlook(
        Instant at,
        Month firstMonth,
        Quarter current,
        int revision,
        Optional<Agreement> agreement,
        List<Agreement> agreed,
        List<Quarter> quarters,
        List<Planned> measures,
        List<Row> threats) {

    /** How far back and ahead anybody plans. */
    public static final int MOST_QUARTERS = 8;

    /**
     * A measure, beside what was agreed of it.
     *
     * @param agreed null for one that came in later, and while nobody has agreed to anything
     * @param slip by how many quarters it comes later than agreed, negative where earlier; null where the two cannot be compared
     * @param now how far its control has come; null where nobody has said
     * @param threats that it raises
     * @param moves by how many points it alone would move the Counter of a threat now, where that shows
     */
    public record Planned(
            Measure measure,
            @Nullable Measure agreed,
            @Nullable Integer slip,
            @Nullable Maturity now,
            Set<ThreatId> threats,
            Map<ThreatId, Double> moves) {

        /** Whether it is said to be done, and its control has not been judged to be as far. */
        public boolean isUnproven() {
            var expected = measure.content().maturity();
            return measure.content().state() == MeasureState.DONE
                    && expected != null
                    && (now == null || now.level() < expected.level());
        }

        /** Whether nobody has agreed to it, though it is not given up either. */
        public boolean isAdded() {
            return agreed == null && measure.content().state() != MeasureState.DROPPED;
        }

        /** Whether it was still to come when somebody agreed to it. */
        public boolean isAgreed() {
            return agreed != null && agreed.content().state().isOpen();
        }

        public boolean isLate() {
            return slip != null && slip > 0;
        }

        /** Whether somebody agreed to it and has planned it otherwise since, or it came in later. */
        public boolean isOtherThanAgreed() {
            var before = agreed == null ? null : agreed.content();
            var after = measure.content();
            return before == null
                    || !before.quarter().equals(after.quarter())
                    || after.state() == MeasureState.DROPPED
                    || !Objects.equals(before.control(), after.control())
                    || !Objects.equals(before.maturity(), after.maturity())
                    || !before.issues().equals(after.issues());
        }
    }

    /**
     * A threat from quarter to quarter.
     *
     * @param target null where there is none
     * @param now its Counter as of the outlook; null while it is not known
     */
    public record Row(
            ThreatSummary threat,
            @Nullable Score target,
            @Nullable Score now,
            List<Cell> cells) {}

    /**
     * A threat at a quarter's end.
     *
     * @param over whether the quarter has ended
     * @param agreed what was expected of it; empty where nothing was
     * @param counter what it was then, or what is expected now
     */
    public record Cell(Quarter quarter, boolean over, Optional<Value> agreed, Value counter) {

        /** By how much it lies above what was agreed, both as screens print them; empty where one of the two is not there or not known. */
        public Optional<Double> difference() {
            var score = counter.score();
            return agreed.map(Value::score).filter(_ -> score != null).map(expected ->
                    (double) (Math.round(Objects.requireNonNull(score).value()) - Math.round(expected.value())));
        }
    }

    /** @param score null while it is not known */
    public record Value(@Nullable Score score) {}
}
