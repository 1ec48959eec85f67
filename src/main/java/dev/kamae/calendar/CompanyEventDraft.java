package dev.kamae.calendar;

import dev.kamae.core.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a program says about something that happened.
 *
 * @param name in a few words, at most 100 characters
 * @param begins to the minute
 * @param ends null for a moment
 * @param isUnusual whether the days it lies on are left out of what is usual
 * @param link to where one can read more, http or https; null for none
 * @param reference what a program calls it, at most 200 characters; null for what a person entered
 */
public record CompanyEventDraft(
        CompanyEvent.Kind kind,
        String name,
        Instant begins,
        @Nullable Instant ends,
        boolean isUnusual,
        @Nullable String link,
        @Nullable String reference) {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_LINK = 1000;
    static final int LONGEST_REFERENCE = 200;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366);

    public CompanyEventDraft {
        name = name.strip();
        link = link == null || link.isBlank() ? null : link.strip();
        reference = reference == null || reference.isBlank() ? null : reference.strip();
        begins = begins.truncatedTo(ChronoUnit.MINUTES);
        ends = ends == null ? null : ends.truncatedTo(ChronoUnit.MINUTES);
        if (name.isEmpty() || isUnfit(name, LONGEST_NAME)) {
            throw CompanyEventRefused.name();
        }
        if (begins.isBefore(EARLIEST) || !begins.isBefore(LATEST)) {
            throw CompanyEventRefused.year();
        }
        if (ends != null && !ends.isAfter(begins)) {
            throw CompanyEventRefused.order();
        }
        if (ends != null && Duration.between(begins, ends).compareTo(LONGEST) > 0) {
            throw CompanyEventRefused.tooLong();
        }
        if (link != null && !isOnTheWeb(link)) {
            throw CompanyEventRefused.link();
        }
        if (reference != null && isUnfit(reference, LONGEST_REFERENCE)) {
            throw CompanyEventRefused.reference();
        }
    }

    /** A moment counts as its minute. */
    TimeRange range() {
        return new TimeRange(begins, ends == null ? begins.plus(1, ChronoUnit.MINUTES) : ends);
    }

    private static boolean isUnfit(String text, int longest) {
        return text.length() > longest || text.chars().anyMatch(Character::isISOControl);
    }

    /** So that a click leads to a page and never to a script. */
    private static boolean isOnTheWeb(String link) {
        try {
            var address = URI.create(link);
            return link.length() <= LONGEST_LINK
                    && address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
