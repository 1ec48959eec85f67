package dev.kamae.traffic;

import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.ProfileDeclared;
import dev.kamae.webacl.WebAclProfiles;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps history up to date: finds the hours that something was added to, and asks for each of them that is closed.
 *
 * <p>What is to be done stands in the ledger before it is done, and each hour is done in one transaction. So a run may break
 * off anywhere, and two may go on at once.
 */
@Component
class Folding implements RecurringJob {

    private static final Duration PAUSE = Duration.ofMinutes(2);

    /** Fewer are nothing to tell: an hour gets lines for some minutes after its end. */
    private static final int WORTH_TELLING = 5;

    private final LogStore logs;
    private final Arrivals arrivals;
    private final FoldLedger ledger;
    private final LogHours hours;
    private final History history;
    private final WebAclProfiles declared;
    private final Clock clock;

    Folding(
            LogStore logs,
            Arrivals arrivals,
            FoldLedger ledger,
            LogHours hours,
            History history,
            WebAclProfiles declared,
            Clock clock) {
        this.logs = logs;
        this.arrivals = arrivals;
        this.ledger = ledger;
        this.hours = hours;
        this.history = history;
        this.declared = declared;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "traffic.fold";
    }

    @Override
    public Set<String> capabilities() {
        return Set.of();
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(PAUSE);
    }

    @Override
    public void run(Run run) {
        if (!logs.configured()) {
            return;
        }
        history.followZone();
        try {
            arrive();
            fold(run, ledger.due(clock.instant()));
        } catch (LogStoreRefusal refusal) {
            if (!refusal.passing()) {
                throw refusal;
            }
            // every page that misses them says that the logs are away; the next run goes on
        }
        history.sumMonths(clock.instant(), run::stopRequested);
    }

    /** What people say of a web ACL is also about the past. */
    @EventListener
    void declared(ProfileDeclared declaration) {
        ledger.countAnew(declaration.content().from(), clock.instant());
    }

    /** Hours without a line come last: what they mean is told by the hours around them. */
    private void fold(Run run, List<LogHour> due) {
        var empty = new ArrayList<LogHour>();
        var done = 0;
        for (var hour : due) {
            if (run.stopRequested()) {
                return;
            }
            if (isEmpty(hour)) {
                empty.add(hour);
            } else {
                fold(hour);
                told(run, ++done, due);
            }
        }
        for (var hour : empty) {
            if (run.stopRequested()) {
                return;
            }
            fold(hour);
            told(run, ++done, due);
        }
    }

    private static void told(Run run, int done, List<LogHour> due) {
        if (due.size() >= WORTH_TELLING) {
            run.progress(done, due.size());
            if (done == due.size()) {
                run.note("traffic.folded", done);
            }
        }
    }

    private boolean isEmpty(LogHour hour) {
        try {
            return hours.lines(hour) == 0;
        } catch (HourNotWhole lacking) {
            return false;
        }
    }

    private void arrive() {
        var answer = arrivals.since(ledger.arrivalsUntil());
        if (answer.whole()) {
            ledger.arrived(answer.value(), answer.asOf(), clock.getZone().getId());
        }
    }

    /** Asks for an hour and stores the answer; one that is not whole is noted, and what is stored stays. */
    void fold(LogHour hour) {
        // before anything is looked at, so that whatever changes meanwhile makes the hour due again
        var begun = clock.instant();
        try {
            var stored = ledger.stored(hour);
            if (stored.isPresent()
                    && stored.get().whole()
                    && !stored.get().anew()
                    && hours.lines(hour) == stored.get().documents()) {
                // a line never changes, so as many lines are the same lines
                ledger.same(hour, begun);
                return;
            }
            var profiles = declared.profiles();
            history.replace(hours.ask(hour, profiles, begun), profiles);
        } catch (HourNotWhole lacking) {
            ledger.notTaken(hour, lacking.lack(), begun);
        } catch (LogStoreRefusal refusal) {
            ledger.notTaken(hour, HourLack.LOGS_AWAY, begun);
            throw refusal;
        }
    }
}
