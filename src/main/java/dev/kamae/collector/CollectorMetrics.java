package dev.kamae.collector;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether logs still come in, from where, and what of them is left behind. What is not known is not a number. */
@Component
class CollectorMetrics implements MeterBinder {

    private final JdbcClient sql;
    private final CollectorSettings settings;
    private final S3Places places;
    private final Clock clock;

    CollectorMetrics(JdbcClient sql, CollectorSettings settings, S3Places places, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Arrays.stream(Ledger.Source.values()).forEach(source -> {
            var name = source.name().toLowerCase(Locale.ROOT);
            Gauge.builder("kamae.collector.last.loaded.age", source, this::age)
                    .tag("source", name)
                    .baseUnit("seconds")
                    .description("How long ago a file of this source was last loaded")
                    .register(registry);
            Gauge.builder("kamae.collector.files.waiting", source, this::waiting)
                    .tag("source", name)
                    .description("Files of this source that are known and not loaded")
                    .register(registry);
        });
        settings.s3()
                .forEach(place -> Gauge.builder("kamae.collector.bucket.listed.age", place, this::listed)
                        .tag("place", place.address(place.prefix()))
                        .baseUnit("seconds")
                        .description("How long ago this part of a bucket was last listed to its end")
                        .register(registry));
        Gauge.builder("kamae.collector.rejected.records", this, CollectorMetrics::rejected)
                .description("Records that became no document, and have not been recovered")
                .register(registry);
    }

    private double age(Ledger.Source source) {
        return sql.sql("select max(ended) from collected_file where source = :source and state = 'LOADED'")
                .param("source", source.name())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(at -> seconds(Duration.between(at.toInstant(), clock.instant())))
                .orElse(Double.NaN);
    }

    private double waiting(Ledger.Source source) {
        var known = sql.sql("""
                        select count(*) from collected_file
                         where source = :source and state <> 'LOADED' and failure is distinct from :gone
                        """)
                .param("source", source.name())
                .param("gone", S3Fault.GONE.text())
                .query(Double.class)
                .single();
        return source == Ledger.Source.S3 ? Math.max(known, onTheirWay()) : known;
    }

    private double onTheirWay() {
        return settings.s3().stream()
                .flatMap(place -> places.state(place).map(S3PlaceState::onTheirWay).stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private double listed(S3Place place) {
        return places.state(place)
                .map(S3PlaceState::lookedAt)
                .map(at -> seconds(Duration.between(at, clock.instant())))
                .orElse(Double.NaN);
    }

    private double rejected() {
        return sql.sql("""
                        select coalesce(sum(rejected), 0)
                               - (select count(*) from rejected_record where recovered_at is not null)
                          from collected_file
                        """).query(Double.class).single();
    }

    private static double seconds(Duration age) {
        return age.toSeconds();
    }
}
