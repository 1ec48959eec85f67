package dev.kamae.logstore;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The log store as a part of the portal's health: without it everything but single log lines works. */
@Component("logStoreHealthIndicator")
class LogStoreHealthPart implements HealthIndicator {

    private final LogStorePing ping;

    LogStoreHealthPart(LogStorePing ping) {
        this.ping = ping;
    }

    @Override
    public Health health() {
        if (!ping.configured()) {
            return Health.up().withDetail("configured", false).build();
        }
        return ping.refusal()
                .map(refusal -> Health.status("DEGRADED")
                        .withDetail("refusal", refusal.getClass().getSimpleName())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
