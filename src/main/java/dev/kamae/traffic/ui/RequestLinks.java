package dev.kamae.traffic.ui;

import com.vaadin.flow.component.html.Anchor;
import dev.kamae.core.TimeRange;
import dev.kamae.requests.RequestAddress;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.ui.RequestsAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leads to the requests that a figure is made of, for those who may see them. */
record RequestLinks(boolean allowed) {

    static final String TERRITORY = "territory";
    static final String ACTION = "action";

    /** Everything that an overview looks at. */
    Link of(OverviewReading reading) {
        return of(reading, reading.range());
    }

    Link of(OverviewReading reading, TimeRange range) {
        var span = RequestFilter.span(range.from(), range.to());
        var clock = reading.formatting().clock();
        var acls = Set.copyOf(reading.overview().acls());
        return new Link(allowed, new RequestsAddress(RequestAddress.write(span, clock.getZone()), clock).with(acls));
    }

    /** One link. */
    record Link(boolean allowed, RequestsAddress address) {

        Link with(String part, String value) {
            return new Link(allowed, address.with(part, value));
        }

        /** Relative to the portal's root; null for those who would be turned away. */
        @Nullable
        String href() {
            return allowed ? address.href() : null;
        }

        void lead(Anchor anchor) {
            var href = href();
            if (href != null) {
                anchor.setHref(href);
            }
        }
    }
}
