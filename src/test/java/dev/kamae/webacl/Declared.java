package dev.kamae.webacl;

import dev.kamae.core.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Profiles for tests. */
public final class Declared {

    public static final OwnAppPattern APP =
            new OwnAppPattern(OwnAppPattern.Where.USER_AGENT, TextMatch.PREFIX, "ShopApp/");

    /** Before a load balancer. */
    public static final WebAclId SHOP = new WebAclId(
            "arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/shop/11111111-2222-3333-4444-555555555555");

    /** Before a distribution of CloudFront. */
    public static final WebAclId CDN = new WebAclId(
            "arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop-cdn/99999999-2222-3333-4444-555555555555");

    private Declared() {}

    public static ProfileDraft direct() {
        return of(null, TrafficPath.DIRECT);
    }

    public static ProfileDraft behindCloudFront() {
        return of(null, new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, null));
    }

    public static ProfileDraft of(@Nullable Instant from, TrafficPath path) {
        return new ProfileDraft(from, path, Logging.ALL, BotControl.TARGETED, List.of(APP), List.of("/login"), "JP");
    }

    public static ProfileDraft with(Logging logging) {
        return new ProfileDraft(null, TrafficPath.DIRECT, logging, BotControl.TARGETED, List.of(APP), List.of(), "JP");
    }

    public static ProfileDraft with(BotControl botControl) {
        return new ProfileDraft(null, TrafficPath.DIRECT, Logging.ALL, botControl, List.of(APP), List.of(), "JP");
    }

    /** From now on no web ACL is known. */
    public static void forget(JdbcClient sql) {
        sql.sql("truncate web_acl, profile_version").update();
    }

    public static Profiles nothing() {
        return new Profiles(List.of());
    }

    /** As if these had been declared, each the first of its web ACL. */
    public static Profiles profiles(WebAclId acl, ProfileDraft draft) {
        return new Profiles(List.of(version(acl, 1, draft)));
    }

    public static ProfileVersion version(WebAclId acl, int version, ProfileDraft draft) {
        return new ProfileVersion(acl, version, Instant.parse("2026-01-01T00:00:00Z"), null, Actor.job("test"), draft);
    }
}
