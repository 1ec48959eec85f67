package dev.kamae.demo;

import dev.kamae.core.Holidays;
import dev.kamae.demo.traffic.DemoTraffic;
import dev.kamae.demo.traffic.DemoWebAcl;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says of the fictional company's web ACLs what their logs cannot tell; what somebody has declared since stays. */
@Component
@Order(20)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoProfiles implements ApplicationRunner {

    /** CloudFront appends the address that connected to it. */
    private static final int LAST = 1;

    private final WebAclProfiles profiles;
    private final List<DemoWebAcl> acls;

    DemoProfiles(WebAclProfiles profiles, Holidays holidays, Clock clock) {
        this.profiles = profiles;
        this.acls = new DemoTraffic(DemoLogs.SEED, clock.getZone(), 1, holidays).webAcls();
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        JobIdentity.as("demo", Set.of(Capability.VIEW, Capability.ADMIN), () -> {
            acls.forEach(this::declare);
            return true;
        });
    }

    private void declare(DemoWebAcl acl) {
        var id = new WebAclId(acl.arn());
        if (profiles.find(id).isEmpty()) {
            profiles.declare(id, 0, profile(acl));
        }
    }

    private ProfileDraft profile(DemoWebAcl acl) {
        var ownApps = acl.ownAppAgents().stream()
                .map(agent -> new OwnAppPattern(OwnAppPattern.Where.USER_AGENT, TextMatch.PREFIX, agent))
                .toList();
        return new ProfileDraft(
                null,
                path(acl),
                Logging.ALL,
                BotControl.valueOf(acl.botControl().name()),
                ownApps,
                acl.loginPaths(),
                acl.homeCountry());
    }

    private TrafficPath path(DemoWebAcl acl) {
        return switch (acl.path()) {
            case DIRECT -> TrafficPath.DIRECT;
            case BEHIND_CLOUDFRONT -> new TrafficPath(TrafficPath.Kind.CLOUDFRONT, LAST, inFront(acl));
        };
    }

    private @Nullable WebAclId inFront(DemoWebAcl origin) {
        return acls.stream()
                .filter(acl ->
                        acl.scope() == DemoWebAcl.Scope.CLOUDFRONT && acl.host().equals(origin.host()))
                .findFirst()
                .map(acl -> new WebAclId(acl.arn()))
                .orElse(null);
    }
}
