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
 * @param other empty where nothing is compared
 */
record RuleSpans(Rules now, Optional<Rules> other) {

    static RuleSpans ask(Traffic traffic, OverviewAddress address, Clock clock) {
        var now = traffic.rules(WholeHours.around(address.period(), clock), address.acls());
        var beside = WholeHours.compared(address.period(), clock);
        var over = over(now, clock);
        if (beside.isEmpty() || !over.isAfter(now.period().from())) {
            return new RuleSpans(now, Optional.empty());
        }
        if (!over.isBefore(now.period().until())) {
            return new RuleSpans(now, Optional.of(traffic.rules(beside.get(), address.acls())));
        }
        var length = Duration.between(now.period().from(), over);
        return new RuleSpans(
                traffic.rules(cut(now.period(), over, clock), address.acls()),
                Optional.of(traffic.rules(cut(beside.get(), beside.get().from().plus(length), clock), address.acls())));
    }

    /** Up to when every hour or day of it is over and in history. */
    private static Instant over(Rules now, Clock clock) {
        var live = now.completeness().live();
        var over = live.isEmpty() ? now.period().until() : live.getFirst();
        return live.isEmpty() || now.period().step() == Step.HOUR
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
