package dev.kamae.threats;

import dev.kamae.core.Score;
import dev.kamae.identity.Capability;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The catalogue of threats, and what people record about each: answers to three plain questions, the target, the impact and
 * how hard it is being tried. Nothing here reckons a score.
 *
 * <p>Whoever records something names the version that they have seen, 0 where there was none; {@link JudgedMeanwhile}
 * refuses it when that is no longer the current one. To record the same again confirms it, and makes a version too.
 */
@Service
@Transactional
public class Threats {

    private final JdbcClient jdbc;
    private final StanceReading reading;
    private final Judgements judgements;

    Threats(JdbcClient jdbc, StanceReading reading, Judgements judgements) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.judgements = judgements;
    }

    /** Every threat in the catalogue's order, external ones first, retired ones included. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public List<ThreatSummary> all() {
        return jdbc.sql("""
                        select id, source, name_ja, name_en, retired_at is not null as retired
                          from threat
                         order by source, position
                        """).query((row, number) -> summary(row)).list();
    }

    /** Refuses ids that the catalogue does not have; for modules that keep references to threats. */
    @Transactional(readOnly = true)
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

    /**
     * What had been recorded about every threat that applied at a moment, in the catalogue's order; those retired by then left
     * out.
     */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Stance> stances(Instant at) {
        return catalogue(at).stream().filter(Stance::applies).toList();
    }

    /** The same with those that did not apply. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Stance> catalogue(Instant at) {
        return reading.at(at).stream()
                .filter(stance -> !stance.threat().retired())
                .toList();
    }

    /** The judgements of threats that applied at a moment at which somebody should have looked again by then, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Stale> stale(Instant at) {
        return Stale.of(stances(at), at);
    }

    /** What had been recorded about one threat at a moment, retired or not; empty when the catalogue does not have it. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Optional<Stance> stance(ThreatId threat, Instant at) {
        return reading.at(at).stream()
                .filter(stance -> stance.threat().id().equals(threat))
                .findFirst();
    }

    /** Answers one of the three plain questions. */
    @RolesAllowed(Capability.EDIT)
    public Answer answer(ThreatId threat, ControlFunction function, int seen, Maturity maturity, String note) {
        known(threat);
        return judgements.answer(threat, function, seen, maturity, note);
    }

    /** Decides which Counter score is enough, and says why. */
    @RolesAllowed(Capability.DECIDE)
    public Target target(ThreatId threat, int seen, Score score, String reason) {
        known(threat);
        return judgements.target(threat, seen, score, reason);
    }

    /**
     * Judges how much it would hurt, and says why.
     *
     * @param level 1 to {@value Impact#HIGHEST}
     */
    @RolesAllowed(Capability.EDIT)
    public Impact impact(ThreatId threat, int seen, int level, String reason) {
        known(threat);
        return judgements.impact(threat, seen, level, reason);
    }

    /**
     * Sets how hard it is being tried, and says why.
     *
     * @param step 1 to {@value PressureSetting#HIGHEST}
     * @param expires the last day on which it holds, from today to {@value PressureSetting#LONGEST_DAYS} days ahead
     */
    @RolesAllowed(Capability.EDIT)
    public PressureSetting pressure(ThreatId threat, int seen, int step, String reason, LocalDate expires) {
        known(threat);
        return judgements.pressure(threat, seen, step, reason, expires);
    }

    /**
     * Holds a threat to have another Counter than the reckoned one, and says why; both are shown, and the reckoned one is what
     * counts. Who is measured by it does not set it, so this takes a decision.
     *
     * @param expires the last day on which it holds, from today to {@value CounterSetting#LONGEST_DAYS} days ahead
     */
    @RolesAllowed(Capability.DECIDE)
    public CounterSetting counter(ThreatId threat, int seen, Score score, String reason, LocalDate expires) {
        known(threat);
        return judgements.counter(threat, seen, score, reason, expires);
    }

    /** Ends it before its last day, and says why. */
    @RolesAllowed(Capability.DECIDE)
    public CounterSetting endCounter(ThreatId threat, int seen, String reason) {
        known(threat);
        return judgements.endCounter(threat, seen, reason);
    }

    /** Decides whether a threat applies to the company; that it does not needs a reason. */
    @RolesAllowed(Capability.EDIT)
    public Applicability applicability(ThreatId threat, int seen, boolean applies, String reason) {
        known(threat);
        return judgements.applicability(threat, seen, applies, reason);
    }

    /** Decides that every threat applies that nobody has decided about. */
    @RolesAllowed(Capability.EDIT)
    public void applyTheRest() {
        var decided = judgements.applicabilities().current();
        all().stream()
                .filter(threat -> !threat.retired())
                .filter(threat -> !decided.containsKey(List.of(threat.id().value())))
                .forEach(threat -> judgements.applicability(threat.id(), 0, true, ""));
    }

    /** Every answer to a question, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Answer> answers(ThreatId threat, ControlFunction function) {
        return judgements.answers().history(List.of(threat.value(), function.name()));
    }

    /** Every target, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Target> targets(ThreatId threat) {
        return judgements.targets().history(List.of(threat.value()));
    }

    /** Every impact, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Impact> impacts(ThreatId threat) {
        return judgements.impacts().history(List.of(threat.value()));
    }

    /** Every setting of the pressure, oldest first, also those that have expired. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<PressureSetting> pressures(ThreatId threat) {
        return judgements.pressures().history(List.of(threat.value()));
    }

    /** Every Counter that a person set or ended, oldest first, also those that have expired. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<CounterSetting> counters(ThreatId threat) {
        return judgements.counters().history(List.of(threat.value()));
    }

    /** Every decision whether a threat applies, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Applicability> applicabilities(ThreatId threat) {
        return judgements.applicabilities().history(List.of(threat.value()));
    }

    private void known(ThreatId threat) {
        jdbc.sql("select id from threat where id = :id")
                .param("id", threat.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No threat " + threat));
    }

    static ThreatSummary summary(ResultSet row) throws SQLException {
        return new ThreatSummary(
                new ThreatId(row.getString("id")),
                ThreatSource.valueOf(row.getString("source")),
                row.getString("name_ja"),
                row.getString("name_en"),
                row.getBoolean("retired"));
    }
}
