package dev.kamae.traffic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How far history is behind the logs. */
@Component
class FoldingMetrics implements MeterBinder {

    private final FoldLedger ledger;
    private final Clock clock;

    FoldingMetrics(FoldLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kamae.traffic.folding.lag", ledger, known -> known.waiting(clock.instant()))
                .baseUnit("hours")
                .description("Closed hours of logs that history does not have as they are now")
                .register(registry);
        Gauge.builder("kamae.traffic.arrivals.age", this, FoldingMetrics::arrivals)
                .baseUnit("seconds")
                .description("How long ago it was last looked for what has arrived")
                .register(registry);
    }

    private double arrivals() {
        return ledger.arrivalsUntil()
                .map(until -> (double) Duration.between(until, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
