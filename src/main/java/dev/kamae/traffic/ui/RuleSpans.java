package dev.kamae.traffic.ui;

import dev.kamae.traffic.Period;
import dev.kamae.traffic.Period.Step;
import dev.kamae.traffic.Rules;
import dev.kamae.traffic.Traffic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What rules did in a span, and in the one beside it. Of a span that goes on, the hours or days that are over stand beside as
 * many of the other.
 *
 * @param whole as far as history goes
 * @param now what stands beside the other: all of it, or what is over
 * @param other empty where nothing is compared
 */
record RuleSpans(Rules whole, Rules now, Optional<Rules> other) {

    static RuleSpans ask(Traffic traffic, OverviewAddress address, Clock clock) {
        var whole = traffic.rules(WholeHours.around(address.period(), clock), address.acls());
        var beside = WholeHours.compared(address.period(), clock);
        var over = over(whole, clock);
        if (beside.isEmpty() || !over.isAfter(whole.period().from())) {
            return new RuleSpans(whole, whole, Optional.empty());
        }
        if (!over.isBefore(whole.period().until())) {
            return new RuleSpans(whole, whole, Optional.of(traffic.rules(beside.get(), address.acls())));
        }
        var length = Duration.between(whole.period().from(), over);
        return new RuleSpans(
                whole,
                traffic.rules(cut(whole.period(), over, clock), address.acls()),
                Optional.of(traffic.rules(cut(beside.get(), beside.get().from().plus(length), clock), address.acls())));
    }

    /** Whether any rule matched in either of them. */
    boolean isEmpty() {
        return whole.matched() == 0 && other.stream().allMatch(then -> then.matched() == 0);
    }

    /** Up to when every hour or day of it is over and in history. */
    private static Instant over(Rules whole, Clock clock) {
        var live = whole.completeness().live();
        var over = live.isEmpty() ? whole.period().until() : live.getFirst();
        return live.isEmpty() || whole.period().step() == Step.HOUR
                ? over
                : over.atZone(clock.getZone())
                        .toLocalDate()
                        .atStartOfDay(clock.getZone())
                        .toInstant();
    }

    private static Period cut(Period whole, Instant end, Clock clock) {
        if (!end.isBefore(whole.until())) {
            return whole;
        }
        return whole.step() == Step.HOUR
                ? Period.hours(whole.from(), end)
                : Period.days(
                        LocalDate.ofInstant(whole.from(), clock.getZone()),
                        LocalDate.ofInstant(end.minusNanos(1), clock.getZone()),
                        clock.instant(),
                        clock.getZone());
    }
}
