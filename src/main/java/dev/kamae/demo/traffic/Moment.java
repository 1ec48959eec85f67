package dev.kamae.demo.traffic;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * One minute at one web ACL.
 *
 * @param seed of the whole demo
 * @param factor how much of everything there is; 1 makes some 15,000 lines a day
 * @param acl whose log it is
 * @param local when it begins, in the company's zone
 * @param wave how busy the minute is in the course of its day; 1 on an average weekday
 * @param isDayOff whether its date is a weekend or a holiday
 * @param headline what its date is remembered for
 */
record Moment(
        long seed,
        double factor,
        String acl,
        ZonedDateTime local,
        double wave,
        boolean isDayOff,
        Playbill.Headline headline) {

    static final int LENGTH = 60_000;

    Moment at(String otherAcl) {
        return new Moment(seed, factor, otherAcl, local, wave, isDayOff, headline);
    }

    LocalDate date() {
        return local.toLocalDate();
    }

    /** Minutes since 1970. */
    long number() {
        return Math.floorDiv(local.toEpochSecond(), 60);
    }

    /** For what happens in this minute here; each purpose has its own, so that no actor disturbs another. */
    Dice dice(String purpose) {
        return Dice.of(seed, Dice.word(acl), Dice.word(purpose), number());
    }

    /** For what holds longer or elsewhere too: attackers of a night are the same at every ACL. */
    Dice dice(String purpose, long during) {
        return Dice.of(seed, Dice.word(purpose), during);
    }

    /** A moment within the minute, in epoch milliseconds. */
    long sometime(Dice dice) {
        return number() * LENGTH + dice.below(LENGTH);
    }

    /** A little later, but still in the same minute. */
    static long later(long at, int millis) {
        return Math.min(at + millis, at / LENGTH * LENGTH + LENGTH - 1);
    }

    /** Whole minutes since that time of this day; negative before it. */
    long minutesSince(LocalTime time) {
        return Math.floorDiv(Duration.between(time, local.toLocalTime()).toSeconds(), 60);
    }
}
