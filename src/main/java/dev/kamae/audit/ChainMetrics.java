package dev.kamae.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How far the trail is sealed, and whether it was whole when it was last followed. */
@Component
class ChainMetrics implements MeterBinder {

    private final Chain chain;
    private final Clock clock;

    ChainMetrics(Chain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "kamae.audit.sealed.position",
                        chain,
                        known -> known.last().position())
                .description("How many rows of the audit trail are sealed")
                .register(registry);
        Gauge.builder("kamae.audit.unsealed.age", this, ChainMetrics::unsealed)
                .baseUnit("seconds")
                .description("How long the oldest row waits for its seal; 0 while none does")
                .register(registry);
        Gauge.builder("kamae.audit.check.age", this, ChainMetrics::checked)
                .baseUnit("seconds")
                .description("How long ago the chain was last followed")
                .register(registry);
        Gauge.builder("kamae.audit.whole", this, ChainMetrics::whole)
                .description("1 while the last check found nothing, 0 after it found a break")
                .register(registry);
    }

    private double unsealed() {
        return chain.oldestWaiting()
                .map(at -> (double) Duration.between(at, clock.instant()).toSeconds())
                .orElse(0.0);
    }

    private double checked() {
        return chain.lastCheck()
                .map(check ->
                        (double) Duration.between(check.at(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }

    private double whole() {
        return chain.lastCheck().map(check -> check.isWhole() ? 1.0 : 0.0).orElse(Double.NaN);
    }
}
