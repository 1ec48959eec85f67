package dev.kamae.scoring;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weights that Counter is reckoned with, and their history. What was reckoned before a change stays as it was, since a
 * moment is reckoned with the weights of that moment.
 */
@Service
@Transactional(readOnly = true)
public class Weights {

    private final Formulas formulas;
    private final Gathering gathering;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Weights(Formulas formulas, Gathering gathering, Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.formulas = formulas;
        this.gathering = gathering;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Every version, the one that holds first. */
    @RolesAllowed(Capability.VIEW)
    public List<FormulaVersion> all() {
        return formulas.versions();
    }

    /** What every threat would be as of now with other weights; nothing is kept. */
    @RolesAllowed(Capability.DECIDE)
    public FormulaPreview preview(ProposedWeights proposed) {
        var now = clock.instant();
        return new FormulaPreview(gathering.at(now), gathering.at(now, formulas.proposed(proposed)));
    }

    /**
     * Reckons with other weights from now on, and says why.
     *
     * @param seen the version that the person has seen; refuses with {@link FormulaChangedMeanwhile} when it is no longer the
     *     one that holds
     */
    @RolesAllowed(Capability.DECIDE)
    @Transactional
    public FormulaVersion set(int seen, ProposedWeights proposed, String reason) {
        if (reason.isBlank() || reason.length() > FormulaRefused.LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw FormulaRefused.reason();
        }
        formulas.lock();
        var holding = formulas.versions().getFirst();
        if (holding.version() != seen) {
            throw new FormulaChangedMeanwhile(holding);
        }
        if (holding.differences(proposed.weights()).isEmpty()) {
            throw FormulaRefused.unchanged();
        }
        // clocks of two replicas differ a little
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = now.isBefore(holding.at()) ? holding.at() : now;
        var next = new FormulaVersion(seen + 1, at, identity.actor(), reason.strip(), proposed.weights());
        formulas.append(next, proposed);
        events.publishEvent(new FormulaChanged(holding, next));
        return next;
    }

    /** Whether the person may change them. */
    public boolean maySet() {
        return identity.may(Capability.DECIDE);
    }
}
