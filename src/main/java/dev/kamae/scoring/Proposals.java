package dev.kamae.scoring;

import dev.kamae.core.Actor;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Maturity;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The assessments that evidence speaks against, and what people decided about them. They are found whenever somebody looks;
 * none is kept, and nothing is changed but by a person.
 */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private static final int MOST_DECISIONS = 50;

    private final Gathering gathering;
    private final Controls controls;
    private final JdbcClient jdbc;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Proposals(
            Gathering gathering,
            Controls controls,
            JdbcClient jdbc,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.gathering = gathering;
        this.controls = controls;
        this.jdbc = jdbc;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Those that nobody has decided about, furthest from the assessment first. */
    @RolesAllowed(Capability.VIEW)
    public List<Proposal> open() {
        var now = clock.instant();
        var before = new HashMap<ControlId, Proposal.Standing>();
        gathering
                .automatic(now.minus(Proposal.STANDING))
                .forEach(known -> before.put(known.control().id(), known.standing()));
        var newest = newest();
        return gathering.automatic(now).stream()
                .flatMap(
                        known -> Proposal.of(
                                known.control(),
                                known.standing(),
                                Optional.ofNullable(before.get(known.control().id())))
                                .stream())
                .filter(proposal -> Optional.ofNullable(newest.get(proposal.id()))
                        .filter(proposal::isAnsweredBy)
                        .isEmpty())
                .sorted(Comparator.comparingDouble((Proposal proposal) ->
                                Math.abs(proposal.mean() - proposal.from().effectiveness()))
                        .reversed()
                        .thenComparing(proposal -> proposal.id().value()))
                .toList();
    }

    /** What was decided, newest first. */
    @RolesAllowed(Capability.VIEW)
    public List<ProposalDecision> decided() {
        return jdbc.sql("select * from proposal_decision order by id desc limit :most")
                .param("most", MOST_DECISIONS)
                .query(Proposals::decision)
                .list();
    }

    /**
     * Assesses the control as proposed.
     *
     * @param shown as the person has seen it
     * @param note of the assessment: what the evidence says
     */
    @RolesAllowed(Capability.EDIT)
    @Transactional
    public void accept(Proposal shown, String note) {
        var proposal = still(shown);
        controls.assess(proposal.id(), proposal.assessment(), proposal.to(), note);
        decide(proposal, true, note.strip());
    }

    /** Leaves the assessment as it is, and says why; it does not come back until the evidence says something else. */
    @RolesAllowed(Capability.EDIT)
    @Transactional
    public void decline(Proposal shown, String reason) {
        if (reason.isBlank() || reason.length() > FormulaRefused.LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw FormulaRefused.reason();
        }
        decide(still(shown), false, reason.strip());
    }

    /** Whether the person may accept and decline. */
    public boolean mayDecide() {
        return identity.may(Capability.EDIT);
    }

    /** One at a time; readers need not wait. */
    private Proposal still(Proposal shown) {
        jdbc.sql("lock table proposal_decision in exclusive mode").update();
        return open().stream()
                .filter(proposal -> proposal.id().equals(shown.id())
                        && proposal.assessment() == shown.assessment()
                        && proposal.to().equals(shown.to())
                        && proposal.sayings().equals(shown.sayings()))
                .findFirst()
                .orElseThrow(ProposalGone::new);
    }

    private void decide(Proposal proposal, boolean accepted, String reason) {
        var decision = new ProposalDecision(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                identity.actor(),
                proposal.id(),
                proposal.from(),
                proposal.to(),
                proposal.mean(),
                proposal.sayings(),
                accepted,
                reason);
        jdbc.sql("""
                        insert into proposal_decision
                            (at, actor, control, from_level, to_level, mean, evidence, accepted, reason)
                        values (:at, :actor, :control, :from, :to, :mean, :evidence, :accepted, :reason)
                        """)
                .param("at", Timestamp.from(decision.at()))
                .param("actor", decision.by().toString())
                .param("control", decision.control().value())
                .param("from", decision.from().level())
                .param("to", decision.to().level())
                .param("mean", decision.mean())
                .param("evidence", decision.evidence().stream().sorted().toArray(String[]::new))
                .param("accepted", accepted)
                .param("reason", reason)
                .update();
        events.publishEvent(new ProposalDecided(decision));
    }

    private Map<ControlId, ProposalDecision> newest() {
        var newest = new HashMap<ControlId, ProposalDecision>();
        jdbc.sql("select distinct on (control) * from proposal_decision order by control, id desc")
                .query(Proposals::decision)
                .list()
                .forEach(decision -> newest.put(decision.control(), decision));
        return newest;
    }

    private static ProposalDecision decision(ResultSet row, int number) throws SQLException {
        return new ProposalDecision(
                row.getTimestamp("at").toInstant(),
                Actor.parse(row.getString("actor")),
                new ControlId(row.getString("control")),
                new Maturity(row.getInt("from_level")),
                new Maturity(row.getInt("to_level")),
                row.getDouble("mean"),
                Set.of((String[]) row.getArray("evidence").getArray()),
                row.getBoolean("accepted"),
                row.getString("reason"));
    }
}
