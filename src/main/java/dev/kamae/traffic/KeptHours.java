package dev.kamae.traffic;

import dev.kamae.logstore.LogKeeper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What history has of the logs of AWS WAF. */
@Component
class KeptHours implements LogKeeper {

    private final JdbcClient sql;

    KeptHours(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Long> kept(String indices, Instant from, Instant until) {
        return sql.sql("""
                        select coalesce(sum(documents), 0) as lines,
                            count(*) filter (where asked_at is null or anew or asked_at < touched_at) as open,
                            coalesce((select arrivals_until >= :until from fold_progress), false) as looked
                        from folded_hour where hour >= :from and hour < :until
                        """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, _) -> row.getLong("open") > 0 || !row.getBoolean("looked")
                        ? Optional.<Long>empty()
                        : Optional.of(row.getLong("lines")))
                .single();
    }
}
