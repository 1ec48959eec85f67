package dev.kamae.traffic;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.logstore.LogStoreRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer is made of.
 *
 * @param newest the moment of the latest log line of the last hours; empty when there was none, or the logs are away
 * @param live the hours that were asked of the logs, because they are open or history does not have them yet
 * @param missing the hours that nothing is known of, oldest first
 * @param away why the logs could not be asked; empty when they could, or had not to be
 */
public record Completeness(
        Optional<Instant> newest, List<Instant> live, List<MissingHour> missing, Optional<LogStoreRefusal> away) {

    /** @param hour its beginning */
    public record MissingHour(Instant hour, HourLack lack) {

        /** Why, in words for the person who misses it. */
        public String sentence(Language language) {
            return Texts.text(language, "traffic.hour." + lack.name());
        }
    }

    /** Of the hours that history did not get to, some are told to have no line yet. */
    Completeness undelivered(Set<Instant> hours) {
        var told = missing.stream()
                .map(one -> one.lack() == HourLack.NOT_FOLDED && hours.contains(one.hour())
                        ? new MissingHour(one.hour(), HourLack.NOT_DELIVERED)
                        : one)
                .toList();
        return new Completeness(newest, live, told, away);
    }

    /** The hours that history did not get to. */
    List<Instant> notFolded() {
        return missing.stream()
                .filter(one -> one.lack() == HourLack.NOT_FOLDED)
                .map(MissingHour::hour)
                .toList();
    }

    /** Whether every hour is known, up to the latest line. */
    public boolean whole() {
        return missing.isEmpty();
    }
}
