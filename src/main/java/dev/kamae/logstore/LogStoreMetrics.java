package dev.kamae.logstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether the log store answers; how fast it does is counted by {@link LogStoreConnection}. */
@Component
class LogStoreMetrics implements MeterBinder {

    private final LogStorePing ping;

    LogStoreMetrics(LogStorePing ping) {
        this.ping = ping;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kamae.logstore.up", ping, LogStoreMetrics::up)
                .description("1 while the log store answers; not a number where there is none")
                .register(registry);
    }

    private static double up(LogStorePing ping) {
        if (!ping.configured()) {
            return Double.NaN;
        }
        return ping.refusal().isEmpty() ? 1 : 0;
    }
}
