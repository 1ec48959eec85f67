package dev.kamae.issues;

import dev.kamae.identity.Capability;
import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens issues again whose risk was accepted until yesterday. */
@Component
class AcceptanceExpiry implements RecurringJob {

    static final String NAME = "issues.reopen";
    private static final int NAMED = 20;

    private final Acceptances acceptances;

    AcceptanceExpiry(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(Capability.VIEW, Capability.EDIT);
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(0, 5));
    }

    @Override
    public void run(Run run) {
        var over = acceptances.over();
        var opened = new ArrayList<IssueNumber>();
        for (var id : over) {
            if (run.stopRequested()) {
                break;
            }
            try {
                acceptances.reopen(id).ifPresent(issue -> opened.add(issue.number()));
            } catch (IssueChangedMeanwhile meanwhile) {
                continue; // somebody is at it; whatever they left is looked at the next time
            }
            run.progress(opened.size(), over.size());
        }
        if (!opened.isEmpty()) {
            run.note(
                    "issues.acceptance.reopened",
                    opened.size(),
                    opened.stream().limit(NAMED).map(IssueNumber::toString).collect(Collectors.joining(", ")));
        }
    }
}
