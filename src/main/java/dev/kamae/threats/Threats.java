package dev.kamae.threats;

import dev.kamae.identity.Capability;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of threats. */
@Service
@Transactional(readOnly = true)
public class Threats {

    private final JdbcClient jdbc;

    Threats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every threat in the catalogue's order, external ones first, retired ones included. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    public List<ThreatSummary> all() {
        return jdbc.sql("""
                        select id, source, name_ja, name_en, retired_at is not null as retired
                          from threat
                         order by source, position
                        """)
                .query((row, number) -> new ThreatSummary(
                        new ThreatId(row.getString("id")),
                        ThreatSource.valueOf(row.getString("source")),
                        row.getString("name_ja"),
                        row.getString("name_en"),
                        row.getBoolean("retired")))
                .list();
    }

    /** Refuses ids that the catalogue does not have; for modules that keep references to threats. */
    public void check(Collection<ThreatId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var asked = ids.stream().map(ThreatId::value).collect(Collectors.toSet());
        var known = jdbc.sql("select count(*) from threat where id in (:ids)")
                .param("ids", asked)
                .query(Integer.class)
                .single();
        if (known != asked.size()) {
            throw new IllegalArgumentException("Not all of %s are threats of the catalogue".formatted(asked));
        }
    }
}
