package dev.kamae.uikit;

import com.vaadin.flow.component.UI;
import dev.kamae.core.Formats;
import dev.kamae.core.Holidays;
import dev.kamae.core.Language;
import dev.kamae.core.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How the reader in front of the screen wants dates and figures. */
@Component
public final class Formatting {

    private final Clock clock;
    private final Holidays holidays;

    Formatting(Clock clock, Holidays holidays) {
        this.clock = clock;
        this.holidays = holidays;
    }

    /** The formats of the reader's language, in the team's zone. */
    public Formats formats() {
        return new Formats(language(), clock.getZone(), holidays);
    }

    public Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    /** Today in the team's zone. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A date in a list, without the year while it is this year's. */
    public String shortDate(LocalDate date) {
        return formats().shortDate(date, today());
    }

    /** A moment in a feed, without the year while it is this year's. */
    public String shortMoment(Instant instant) {
        return formats().shortMoment(instant, today());
    }

    /** A moment with its weekday, and with the year unless it is this one. */
    public String dayMoment(Instant instant) {
        return formats().dayMoment(instant, today());
    }

    /** From when to when, with the year unless it is this one. */
    public String stretch(TimeRange range) {
        return formats().stretch(range, today());
    }

    /** How long ago that was; nothing for what lies ahead. */
    public Duration since(Instant instant) {
        var since = Duration.between(instant, clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    /** The time of day, with the day in front unless it is today. */
    public String dayTime(Instant instant) {
        var day = instant.atZone(clock.getZone()).toLocalDate();
        var time = formats().clock(instant);
        return day.equals(today()) ? time : formats().shortDate(day, today()) + " " + time;
    }

    /** The clock by which everything on the page is reckoned, in the team's zone. */
    public Clock clock() {
        return clock;
    }
}
