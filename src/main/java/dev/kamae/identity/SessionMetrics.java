package dev.kamae.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many people are signed in; how sign-ins end is counted by {@link SignInTrail}. */
@Component
class SessionMetrics implements MeterBinder {

    private final Sessions sessions;

    SessionMetrics(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kamae.sessions", sessions, Sessions::count)
                .description("Sessions that are signed in, on all replicas")
                .register(registry);
    }
}
