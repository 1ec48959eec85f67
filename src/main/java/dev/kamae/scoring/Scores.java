package dev.kamae.scoring;

import dev.kamae.core.MonthAt;
import dev.kamae.identity.Capability;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Threats;
import dev.kamae.wellarchitected.WellArchitected;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How well every threat is countered.
 *
 * <p>A Counter is a function of a moment: whoever asks for the same moment gets the same, since everything that it is made of
 * is kept as it was from one change to the next. The official value is that of the last 17:00 in the team's zone, and the
 * live one is indicative.
 */
@Service
@Transactional(readOnly = true)
public class Scores {

    /** When the official value changes. */
    public static final LocalTime OFFICIAL = LocalTime.of(17, 0);

    /** How many months a trend has, the last one still running. */
    public static final int TREND_MONTHS = 13;

    private final Gathering gathering;
    private final Threats threats;
    private final WellArchitected reviews;
    private final Clock clock;

    Scores(Gathering gathering, Threats threats, WellArchitected reviews, Clock clock) {
        this.gathering = gathering;
        this.threats = threats;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Every threat as of a moment of the past, or now; nobody knows what is still to come. */
    @RolesAllowed(Capability.VIEW)
    public Scoreboard at(Instant moment) {
        refuseToCome(moment);
        return gathering.at(moment);
    }

    /**
     * Every threat as it would be at a moment of the past, or now, if what somebody expects had been done: a board for each
     * expectation, by the same formula as every other Counter and with the evidence of that moment.
     */
    @RolesAllowed(Capability.VIEW)
    public List<Scoreboard> expected(Instant moment, List<Expectation> expectations) {
        refuseToCome(moment);
        return gathering.at(moment, expectations);
    }

    /** The last 17:00 in the team's zone. */
    @RolesAllowed(Capability.VIEW)
    public Instant official() {
        var now = ZonedDateTime.now(clock);
        var today = now.with(OFFICIAL);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    /**
     * As of when the stance is shown where nobody asks for a moment: the last official one, and on the first day now. That day
     * lasts until a 17:00 by which a threat had been assessed or a review imported. Issues do not end it, since a register that
     * is taken over begins long before Kamae.
     */
    @RolesAllowed(Capability.VIEW)
    public Instant shown() {
        var official = official();
        if (begun(official)) {
            return official;
        }
        var now = clock.instant();
        return begun(now) ? now : official;
    }

    private boolean begun(Instant moment) {
        return threats.catalogue(moment).stream()
                        .anyMatch(stance -> stance.unrecorded().size() < ControlFunction.values().length)
                || !reviews.reviews(moment).isEmpty();
    }

    /** The ends of the twelve months before a moment, and the moment itself, each with the scores of then; oldest first. */
    @RolesAllowed(Capability.VIEW)
    public List<Scoreboard> trend(Instant moment) {
        var boards = new ArrayList<Scoreboard>();
        var month = MonthAt.of(moment, clock.getZone()).month();
        for (var back = TREND_MONTHS - 2; back >= 0; back--) {
            boards.add(gathering.at(new MonthAt(month.minusMonths(back), clock.getZone()).start()));
        }
        boards.add(gathering.at(moment));
        return boards;
    }

    private void refuseToCome(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            throw new IllegalArgumentException("%s is still to come".formatted(moment));
        }
    }
}
