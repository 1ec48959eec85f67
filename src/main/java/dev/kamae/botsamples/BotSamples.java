package dev.kamae.botsamples;

import dev.kamae.botsamples.SampledBots.Standing;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.webacl.WebAclId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What AWS WAF samples of bots. Nobody who counts may add it up with what the logs say. */
@Service
@EnableConfigurationProperties(SampleSource.class)
public class BotSamples {

    private final SampleSource source;
    private final SampleHours hours;

    BotSamples(SampleSource source, SampleHours hours) {
        this.source = source;
        this.hours = hours;
    }

    /** The bots of a web ACL in whole hours of a span, out of what was fetched; CloudWatch is not asked. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public SampledBots of(WebAclId acl, Instant from, Instant until) {
        if (source.regions().isEmpty()) {
            return nothing(acl, Standing.NOT_SET, null);
        }
        if (acl.region().filter(source.regions()::contains).isEmpty()) {
            return nothing(acl, Standing.OTHER_REGION, null);
        }
        return hours.look(acl)
                .map(look -> of(acl, look, from, until))
                .orElseGet(() -> nothing(acl, Standing.NOT_YET, null));
    }

    /** What was fetched before something went wrong is still known. */
    private SampledBots of(WebAclId acl, SampleHours.Look look, Instant from, Instant until) {
        return look.known()
                .filter(known -> known.from().isBefore(until) && from.isBefore(known.to()))
                .map(known -> new TimeRange(
                        from.isAfter(known.from()) ? from : known.from(),
                        until.isBefore(known.to()) ? until : known.to()))
                .map(known -> new SampledBots(acl, look.standing(), known, look.at(), hours.categories(acl, known)))
                .orElseGet(() -> nothing(
                        acl, look.standing() == Standing.FETCHED ? Standing.NOT_YET : look.standing(), look.at()));
    }

    private static SampledBots nothing(WebAclId acl, Standing standing, @Nullable Instant at) {
        return new SampledBots(acl, standing, null, at, List.of());
    }
}
