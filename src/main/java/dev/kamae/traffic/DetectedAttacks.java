package dev.kamae.traffic;

import dev.kamae.requests.RequestFilter;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * In how many requests rule groups saw attacks, and how many of these were stopped: blocked, or answered with a CAPTCHA or a
 * challenge. Each request counts once, by what became of it in the end.
 *
 * @param from the first full hour
 * @param until the end of the last closed hour; the same as {@code from} when no hour of the span is closed
 * @param hours how many hours the figures are made of
 * @param allHours how many there are from {@code from} to {@code until}
 * @param acls whose requests are counted: those with such rule groups. Of two in a row only the one in front counts
 */
public record DetectedAttacks(
        AttackFamily family,
        Instant from,
        Instant until,
        int hours,
        int allHours,
        List<WebAclId> acls,
        Figure detected,
        Figure stopped) {

    /** With these a part is known as exactly as the whole: some hours, and paths that the log never has. */
    private static final Set<Lack.Reason> HARMLESS = Set.of(Lack.Reason.HOURS_MISSING, Lack.Reason.STATIC_EXCLUDED);

    /**
     * The part of the detected that was stopped, 0 to 1, in the hours that are known. Empty when nobody knows, as {@link
     * #lacks} says, when nothing was detected, and while more than a twentieth of the hours is missing: attacks come in waves,
     * and a few hours tell nothing of the others.
     */
    public OptionalDouble share() {
        var known = lacks().stream().allMatch(lack -> HARMLESS.contains(lack.reason()));
        return known && (allHours - hours) * 20 <= allHours && detected.atLeast() > 0
                ? OptionalDouble.of((double) stopped.atLeast() / detected.atLeast())
                : OptionalDouble.empty();
    }

    /** Why the figures are not fully known; empty when they are. */
    public List<Lack> lacks() {
        return detected.lacks();
    }

    /** The log lines of the detected; empty when no hour is closed. */
    public Optional<RequestFilter> lines() {
        return from.isBefore(until)
                ? Optional.of(RequestFilter.span(from, until).of(family, Set.copyOf(acls)))
                : Optional.empty();
    }
}
