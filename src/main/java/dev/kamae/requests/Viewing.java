package dev.kamae.requests;

import dev.kamae.identity.Identity;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves a trace of who looked at which log lines, before they are looked at. */
@Component
class Viewing {

    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Viewing(Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void of(RequestFilter filter) {
        events.publishEvent(new RequestsViewed("requests:list", detail(filter), identity.actor(), clock.instant()));
    }

    private Map<String, String> detail(RequestFilter filter) {
        var detail = new LinkedHashMap<String, String>();
        RequestAddress.write(filter, clock.getZone())
                .forEach((name, values) -> detail.put(name, String.join(" ", values)));
        return detail;
    }

    @Transactional
    void exported(RequestFilter filter) {
        events.publishEvent(new RequestsExported(detail(filter), identity.actor(), clock.instant()));
    }

    @Transactional
    void of(String index, String id) {
        var subject = "request:%s/%s".formatted(index, id);
        events.publishEvent(new RequestsViewed(subject, Map.of(), identity.actor(), clock.instant()));
    }
}
