package dev.kamae.botsamples;

import dev.kamae.botsamples.SampledBots.Standing;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fetches each hour what AWS WAF has sampled of the bots of web ACLs that are said to have no Bot Control. */
@Component
@ConditionalOnProperty("kamae.cloudwatch.regions")
class SampleJob implements RecurringJob {

    static final String NAME = "botsamples.fetch";

    /** Of older metrics CloudWatch does not tell that they are there. */
    private static final Duration REACH = Duration.ofDays(14);

    /** A metric of an hour may come some time after it. */
    private static final Duration LATE = Duration.ofHours(3);

    private final SampleSource source;
    private final SampleHours hours;
    private final WebAclProfiles profiles;
    private final Clock clock;

    SampleJob(SampleSource source, SampleHours hours, WebAclProfiles profiles, Clock clock) {
        this.source = source;
        this.hours = hours;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(Capability.VIEW);
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run(Run run) {
        run(run, region -> new CloudWatchSamples(source, region, null, null));
    }

    /** One region that does not answer keeps no other from being asked. */
    void run(Run run, Function<String, CloudWatchSamples> opening) {
        var wanted = wanted();
        var troubles = new ArrayList<SamplesNotFetched>();
        var done = 0L;
        for (var region : source.regions()) {
            var there = wanted.stream()
                    .filter(acl -> acl.region().filter(region::equals).isPresent())
                    .toList();
            if (there.isEmpty() || run.stopRequested()) {
                continue;
            }
            try (var metrics = opening.apply(region)) {
                fetch(metrics, there);
            } catch (SamplesNotFetched trouble) {
                there.forEach(acl -> hours.failed(acl, trouble.standing(), clock.instant()));
                troubles.add(trouble);
            }
            done += there.size();
            run.progress(done, wanted.size());
        }
        if (!troubles.isEmpty()) {
            throw troubles.getFirst();
        }
        run.note("botsamples.fetch.done", done);
    }

    private List<WebAclId> wanted() {
        return profiles.list().stream()
                .filter(acl -> acl.profile()
                        .filter(profile -> profile.content().botControl() == BotControl.NONE)
                        .isPresent())
                .map(WebAclSummary::id)
                .toList();
    }

    /** The name is not enough: another account may have a web ACL of the same. */
    private void fetch(CloudWatchSamples metrics, List<WebAclId> acls) {
        var account = metrics.account();
        for (var acl : acls) {
            var now = clock.instant();
            if (acl.account().filter(account::equals).isEmpty()) {
                hours.failed(acl, Standing.OTHER_ACCOUNT, now);
            } else {
                var span = span(acl, now);
                hours.taken(acl, span, metrics.samples(acl, span), now);
            }
        }
    }

    private TimeRange span(WebAclId acl, Instant now) {
        var until = now.truncatedTo(ChronoUnit.HOURS);
        var furthest = until.minus(REACH);
        var from = hours.look(acl)
                .flatMap(SampleHours.Look::known)
                .map(known -> known.to().minus(LATE))
                .filter(furthest::isBefore)
                .orElse(furthest);
        return new TimeRange(from, until);
    }
}
