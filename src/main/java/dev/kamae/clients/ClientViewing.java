package dev.kamae.clients;

import dev.kamae.core.PeriodAddress;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Identity;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves a trace of who looked at which clients, before they are looked at. */
@Component
class ClientViewing {

    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClientViewing(Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void of(Client client, Instant from, Instant until, Set<WebAclId> acls) {
        publish("client:%s:%s".formatted(client.kind().key(), client.value()), from, until, acls);
    }

    @Transactional
    void ofMost(Instant from, Instant until, Set<WebAclId> acls) {
        publish("clients:most", from, until, acls);
    }

    private void publish(String subject, Instant from, Instant until, Set<WebAclId> acls) {
        var detail = new LinkedHashMap<String, String>();
        PeriodAddress.write(new TimeRange(from, until), clock.getZone())
                .forEach((name, values) -> detail.put(name, String.join(" ", values)));
        if (!acls.isEmpty()) {
            detail.put("acl", acls.stream().sorted().map(WebAclId::value).collect(Collectors.joining(" ")));
        }
        events.publishEvent(new ClientViewed(subject, detail, identity.actor(), clock.instant()));
    }
}
