package dev.kamae.issues;

import dev.kamae.calendar.BusinessCalendar;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues that have happened: when, what came of it, and who has to be told by when. */
@Service
@Transactional
public class Incidents {

    private final Issues issues;
    private final BusinessCalendar calendar;
    private final Identity identity;
    private final Clock clock;

    Incidents(Issues issues, BusinessCalendar calendar, Identity identity, Clock clock) {
        this.issues = issues;
        this.calendar = calendar;
        this.identity = identity;
        this.clock = clock;
    }

    /** Raises an issue that has happened, with what is known of it. */
    @RolesAllowed(Capability.EDIT)
    public IssueVersion raise(IssueDraft draft, Incident incident) {
        incident.check(clock.instant(), today());
        return issues.raise(draft, null, incident);
    }

    /**
     * Says what is known of an incident by now; an issue that was none becomes one.
     *
     * @param seen the version that it was said of; refuses with {@link IssueChangedMeanwhile} when it is no longer the current
     *     one
     */
    @RolesAllowed({Capability.EDIT, Capability.OWN})
    public IssueVersion record(IssueId id, int seen, Incident incident) {
        var now = clock.instant();
        incident.check(now, today());
        var current = issues.editable(id, seen);
        return issues.append(current, current.record(incident, identity.actor(), now));
    }

    /**
     * By when the commission is to be told of an incident; none where it need not be, nor of what turned out to be no issue, and
     * empty while that cannot be said, as nobody knows when it was noticed.
     */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public Optional<List<ReportingClock>> clocks(IssueVersion issue) {
        var incident = issue.incident();
        return incident == null || issue.status() == IssueStatus.NOT_AN_ISSUE
                ? Optional.of(List.of())
                : ReportingClock.of(incident, noticed(incident), calendar);
    }

    private @Nullable LocalDate noticed(Incident incident) {
        var noticed = incident.noticed();
        return noticed == null ? null : LocalDate.ofInstant(noticed, clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
