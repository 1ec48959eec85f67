package dev.kamae.threats;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about the threats: the controls of the catalogue and the team's own, and how far each has come. */
@Service
@Transactional
public class Controls {

    private final JdbcClient jdbc;
    private final Threats threats;
    private final Judgements judgements;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Controls(
            JdbcClient jdbc,
            Threats threats,
            Judgements judgements,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.threats = threats;
        this.judgements = judgements;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Every control, the catalogue's and the team's own, retired ones included, by name. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public List<ControlSummary> all() {
        return jdbc.sql("""
                        select id, name_ja, name_en, retired_at is not null as retired,
                               array(select distinct threat from threat_control where control = id) as threats
                          from control
                         order by name_en, id
                        """)
                .query((row, number) -> new ControlSummary(
                        new ControlId(row.getString("id")),
                        row.getString("name_ja"),
                        row.getString("name_en"),
                        Stream.of((String[]) row.getArray("threats").getArray())
                                .map(ThreatId::new)
                                .collect(Collectors.toSet()),
                        row.getBoolean("retired")))
                .list();
    }

    /** Refuses ids that there are no controls of; for modules that keep references to controls. Retired ones are known. */
    @Transactional(readOnly = true)
    public void check(Collection<ControlId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var asked = ids.stream().map(ControlId::value).collect(Collectors.toSet());
        var known = jdbc.sql("select count(*) from control where id in (:ids)")
                .param("ids", asked)
                .query(Integer.class)
                .single();
        if (known != asked.size()) {
            throw new IllegalArgumentException("Not all of %s are controls".formatted(asked));
        }
    }

    /**
     * Judges how far a control has come, for every threat that it serves.
     *
     * @param seen the version that this was made from, 0 when there was none; refuses with {@link JudgedMeanwhile} when it is
     *     no longer the current one
     */
    @RolesAllowed(Capability.EDIT)
    public Assessment assess(ControlId control, int seen, Maturity maturity, String note) {
        if (isRetired(control)) {
            throw new ControlNoLongerUsed();
        }
        return judgements.assess(control, seen, maturity, note);
    }

    /** Every assessment of a control, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Assessment> assessments(ControlId control) {
        return judgements.assessments().history(List.of(control.value()));
    }

    /** Adds a control of the team's own. */
    @RolesAllowed(Capability.EDIT)
    public ControlId add(ControlDraft draft) {
        threats.check(List.of(draft.threat()));
        var id = new ControlId("own-" + UUID.randomUUID());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into control (id, name_ja, name_en, practices, estate, own, added_at)
                        values (:id, :name, :name, '{}', :estate, true, :now)
                        """)
                .param("id", id.value())
                .param("name", draft.name())
                .param("estate", draft.estate().name())
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("""
                        insert into threat_control (threat, control, function, weight, mandatory)
                        values (:threat, :id, :function, :weight, :mandatory)
                        """)
                .param("threat", draft.threat().value())
                .param("id", id.value())
                .param("function", draft.function().name())
                .param("weight", draft.weight())
                .param("mandatory", draft.mandatory())
                .update();
        events.publishEvent(new ControlAdded(id, draft, identity.actor(), now));
        return id;
    }

    /** Counts a control no longer, for any threat; what was recorded of it stays. Does nothing when it was retired before. */
    @RolesAllowed(Capability.EDIT)
    public void retire(ControlId control) {
        check(List.of(control));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var retired = jdbc.sql("update control set retired_at = :now where id = :id and retired_at is null")
                .param("now", Timestamp.from(now))
                .param("id", control.value())
                .update();
        if (retired == 1) {
            events.publishEvent(new ControlRetired(control, identity.actor(), now));
        }
    }

    private boolean isRetired(ControlId control) {
        return jdbc.sql("select retired_at is not null from control where id = :id")
                .param("id", control.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No control " + control));
    }
}
