package dev.kamae.calendar;

import dev.kamae.core.Language;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.uikit.Marker;
import dev.kamae.uikit.MarkerSource;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened in the company, on every chart over time. */
@Component
class EventMarkers implements MarkerSource {

    private final CompanyEvents happened;
    private final Identity identity;

    EventMarkers(CompanyEvents happened, Identity identity) {
        this.happened = happened;
        this.identity = identity;
    }

    @Override
    public List<Marker> markers(TimeRange range, Language language) {
        return identity.may(Capability.VIEW)
                ? happened.within(range).stream()
                        .map(event -> marker(event.said(), range))
                        .toList()
                : List.of();
    }

    /** What began before stands at the beginning of the chart. */
    private static Marker marker(CompanyEventDraft said, TimeRange range) {
        Instant at = said.begins().isBefore(range.from()) ? range.from() : said.begins();
        return new Marker(at, Marker.Kind.COMPANY, said.name());
    }
}
