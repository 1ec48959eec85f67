package dev.kamae.threats;

import dev.kamae.identity.Capability;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drills and tests that were held: dated evidence of whether controls work. What was recorded is corrected by another
 * version and never overwritten; whoever corrects names the version that they have seen, and {@link JudgedMeanwhile} refuses
 * it when that is no longer the current one.
 */
@Service
@Transactional
public class Drills {

    private final Judgements judgements;
    private final Controls controls;
    private final Clock clock;

    Drills(Judgements judgements, Controls controls, Clock clock) {
        this.judgements = judgements;
        this.controls = controls;
        this.clock = clock;
    }

    /** Records a drill that was held today or before. */
    @RolesAllowed(Capability.EDIT)
    public Drill record(DrillContent content) {
        check(content);
        return judgements.drill("threats.drillRecorded", new DrillId(UUID.randomUUID()), 0, content, false);
    }

    /** Says anew what was recorded wrongly. */
    @RolesAllowed(Capability.EDIT)
    public Drill correct(DrillId drill, int seen, DrillContent content) {
        check(content);
        refuseWithdrawn(drill);
        return judgements.drill("threats.drillCorrected", drill, seen, content, false);
    }

    /** Takes back what should not have been recorded. */
    @RolesAllowed(Capability.EDIT)
    public Drill withdraw(DrillId drill, int seen) {
        var current = refuseWithdrawn(drill);
        return judgements.drill("threats.drillWithdrawn", drill, seen, current.content(), true);
    }

    /** All of them, withdrawn ones left out, the newest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Drill> all() {
        return judgements.drills().current().values().stream()
                .filter(drill -> !drill.withdrawn())
                .sorted(Comparator.comparing((Drill drill) -> drill.content().heldOn())
                        .thenComparing(Drill::at)
                        .reversed())
                .toList();
    }

    /** Every version of one, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<Drill> history(DrillId drill) {
        return judgements.drills().history(List.of(drill.toString()));
    }

    private void check(DrillContent content) {
        controls.check(content.controls());
        if (content.heldOn().isAfter(LocalDate.now(clock))) {
            throw new DrillNotHeldYet();
        }
    }

    private Drill refuseWithdrawn(DrillId drill) {
        var current = judgements
                .drills()
                .current(List.of(drill.toString()))
                .orElseThrow(() -> new NoSuchElementException("No drill " + drill));
        if (current.withdrawn()) {
            throw new DrillWithdrawn();
        }
        return current;
    }
}
