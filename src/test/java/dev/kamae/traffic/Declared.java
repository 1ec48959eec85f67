package dev.kamae.traffic;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Profiles for tests. */
final class Declared {

    static final OwnAppPattern APP = new OwnAppPattern(OwnAppPattern.Where.USER_AGENT, TextMatch.PREFIX, "ShopApp/");

    private Declared() {}

    static ProfileDraft direct() {
        return of(null, TrafficPath.DIRECT);
    }

    static ProfileDraft behindCloudFront() {
        return of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, null));
    }

    static ProfileDraft of(@Nullable Instant from, TrafficPath path) {
        return new ProfileDraft(from, path, Logging.ALL, BotControl.TARGETED, List.of(APP), List.of("/login"), "JP");
    }

    static ProfileDraft with(Logging logging) {
        return new ProfileDraft(null, TrafficPath.DIRECT, logging, BotControl.TARGETED, List.of(APP), List.of(), "JP");
    }

    static ProfileDraft with(BotControl botControl) {
        return new ProfileDraft(null, TrafficPath.DIRECT, Logging.ALL, botControl, List.of(APP), List.of(), "JP");
    }

    /** As if these had been declared, each the first of its web ACL. */
    static Profiles profiles(WebAclId acl, ProfileDraft draft) {
        return new Profiles(List.of(version(acl, 1, draft)));
    }

    static ProfileVersion version(WebAclId acl, int version, ProfileDraft draft) {
        return new ProfileVersion(acl, version, Instant.parse("2026-01-01T00:00:00Z"), null, Actor.job("test"), draft);
    }
}
