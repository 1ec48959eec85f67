package dev.kamae.demo.traffic;

import dev.kamae.demo.traffic.DemoWebAcl.BotControl;
import dev.kamae.demo.traffic.DemoWebAcl.Path;
import dev.kamae.demo.traffic.DemoWebAcl.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * ひなたマーケット's four web ACLs: their rules, grown over years as rules do, and who comes.
 *
 * <p>The account number is one that AWS uses in its documentation.
 */
final class Company {

    private static final String ACCOUNT = "111122223333";
    private static final List<String> OURS = List.of(Addresses.OFFICE, Addresses.MONITORS);

    private final WebAcl live = live();

    /** The site, its API for the apps, and ひなたライブ: at CloudFront, and at the load balancer behind. */
    List<WebAcl> webAcls() {
        return List.of(site(), api(), live, liveOrigin());
    }

    private static WebAcl site() {
        var profile = regional(
                "hinata-www",
                "5b0d7c1e-41f2-4a86-9f1c-2d6e8a9b0c11",
                Shop.HOST,
                "4f1a2b3c5d6e7f80",
                Path.DIRECT,
                BotControl.TARGETED,
                List.of(Shop.LOGIN));
        return new WebAcl(
                profile,
                List.of(
                        MatchRule.allow("allow-office-and-monitors", Company::isOurs),
                        // asked for by the SEO team: also lets through whoever only says so
                        MatchRule.allow(
                                "allow-crawler-ua",
                                request ->
                                        request.uri().startsWith("/items/") && request.claims("Googlebot", "bingbot")),
                        ManagedGroup.of(Finding.Group.REPUTATION),
                        rate(profile, "rate-limit-overseas", 100, "BLOCK", request -> !isHome(request), true),
                        rate(profile, "rate-limit-domestic", 1_000, "BLOCK", Company::isHome, true),
                        // new, and still watched
                        rate(
                                profile,
                                "count-login-overseas",
                                10,
                                "COUNT",
                                request -> request.isPost(Shop.LOGIN) && !isHome(request),
                                true),
                        rate(profile, "rate-limit-login", 30, "BLOCK", request -> request.isPost(Shop.LOGIN), false),
                        ManagedGroup.of(Finding.Group.BAD_INPUTS),
                        ManagedGroup.of(Finding.Group.COMMON, Finding.Kind.BIG_BODY),
                        // excluded years ago, and nobody dared to touch it since
                        new ManagedGroup(Finding.Group.SQL, Set.of(), Set.of(Finding.Kind.SQL_BODY)),
                        new MatchRule(
                                "count-cart-no-referer",
                                "COUNT",
                                request -> request.isPost("/cart/items") && request.referer() == null,
                                "awswaf:" + ACCOUNT + ":webacl:hinata-www:cart:no-referer",
                                new Header("x-amzn-waf-cart-no-referer", "true")),
                        new PuzzleRule(
                                "challenge-login",
                                Puzzle.CHALLENGE,
                                request -> request.uri().equals(Shop.LOGIN)),
                        new PuzzleRule(
                                "captcha-signup-overseas",
                                Puzzle.CAPTCHA,
                                request -> request.isPost("/signup") && !isHome(request)),
                        new BotRules(
                                true,
                                Set.of(
                                        "CategoryAI",
                                        "SignalNonBrowserUserAgent",
                                        "SignalKnownBotDataCenter",
                                        BotRules.NO_TOKEN))),
                List.of(
                        new Customers(),
                        new Monitors("/health"),
                        new Crawlers(0.5, List.of("/", "/sitemap.xml", "/robots.txt", "/categories/hobby")),
                        new AiCrawlers(),
                        new FakeGooglebots(),
                        new Scrapers(0.25),
                        new Resellers(),
                        new CredentialStuffing(Shop.LOGIN, 5),
                        new OverseasBurst(),
                        new TvSpot(),
                        new WeekendAttack(),
                        new SlowScanner(),
                        new HostileTexts()));
    }

    private static WebAcl api() {
        var profile = regional(
                "hinata-api",
                "c2a9e6d4-7b31-4e0f-8a55-90d1f3b7e622",
                AppUsers.HOST,
                "9e8d7c6b5a4f3e21",
                Path.DIRECT,
                BotControl.COMMON,
                List.of(AppUsers.SESSION));
        var shared = "arn:aws:wafv2:ap-northeast-1:" + ACCOUNT
                + ":regional/rulegroup/hinata-csirt/7d1f0a52-3c94-4f6b-b7a8-15e2c4d68f90";
        return new WebAcl(
                profile,
                List.of(
                        MatchRule.allow("allow-office-and-monitors", Company::isOurs),
                        ManagedGroup.of(Finding.Group.REPUTATION),
                        rate(profile, "rate-limit-api", 2_000, "BLOCK", request -> true, false),
                        new OwnGroup(
                                "hinata-csirt",
                                shared,
                                "block-retired-apps",
                                request -> request.claims("HinataMarket/6."),
                                426),
                        ManagedGroup.of(Finding.Group.BAD_INPUTS),
                        ManagedGroup.of(Finding.Group.COMMON, Finding.Kind.BIG_BODY, Finding.Kind.NO_AGENT),
                        ManagedGroup.of(Finding.Group.SQL),
                        new BotRules(false, Set.of("CategoryHttpLibrary", "SignalNonBrowserUserAgent"))),
                List.of(
                        new AppUsers(),
                        new Monitors("/api/v2/health"),
                        new Scrapers(0.06),
                        new CredentialStuffing(AppUsers.SESSION, 10)));
    }

    private static WebAcl live() {
        var name = "hinata-live-cdn";
        var profile = new DemoWebAcl(
                name,
                ACCOUNT,
                "arn:aws:wafv2:us-east-1:" + ACCOUNT + ":global/webacl/" + name
                        + "/e07b4a19-5d28-4c63-a1f7-6b3c9d8e2f45",
                Scope.CLOUDFRONT,
                LiveViewers.HOST,
                "E2QX7HNTLV9DK4",
                Path.DIRECT,
                BotControl.COMMON,
                Place.HOME,
                Agents.OWN_APPS,
                List.of(),
                OURS,
                List.of());
        return new WebAcl(
                profile,
                List.of(
                        ManagedGroup.of(Finding.Group.REPUTATION),
                        ManagedGroup.of(Finding.Group.ANONYMOUS, Finding.Kind.HOSTING),
                        rate(profile, "rate-limit-all", 1_000, "BLOCK", request -> true, false),
                        ManagedGroup.of(Finding.Group.COMMON),
                        new BotRules(false, Set.of("SignalNonBrowserUserAgent"))),
                List.of(
                        new LiveViewers(),
                        new Crawlers(0.12, List.of("/", "/rooms/r2001")),
                        new Scrapers(0.04),
                        new HostileTexts()));
    }

    private WebAcl liveOrigin() {
        var profile = regional(
                "hinata-live-alb",
                "1f6c8e30-92ab-4d75-8c0e-a4b7d3f51968",
                LiveViewers.HOST,
                "0a1b2c3d4e5f6071",
                Path.BEHIND_CLOUDFRONT,
                BotControl.NONE,
                List.of());
        return new WebAcl(
                profile,
                List.of(
                        new MatchRule(
                                "count-not-from-cloudfront",
                                "COUNT",
                                request -> request.extra().stream()
                                        .noneMatch(header -> header.name().equals("x-amz-cf-id")),
                                null,
                                null),
                        new RateRule(
                                "rate-limit-forwarded",
                                rateId(profile, "rate-limit-forwarded"),
                                "FORWARDED_IP",
                                1_000,
                                "BLOCK",
                                request -> true,
                                false),
                        ManagedGroup.of(Finding.Group.COMMON, Finding.Kind.BIG_BODY)),
                List.of(new ThroughCloudFront(live), new OriginHunters()));
    }

    private static DemoWebAcl regional(
            String name, String id, String host, String balancer, Path path, BotControl bots, List<String> logins) {
        return new DemoWebAcl(
                name,
                ACCOUNT,
                "arn:aws:wafv2:ap-northeast-1:" + ACCOUNT + ":regional/webacl/" + name + "/" + id,
                Scope.REGIONAL,
                host,
                ACCOUNT + "-app/" + name + "/" + balancer,
                path,
                bots,
                Place.HOME,
                Agents.OWN_APPS,
                logins,
                OURS,
                path == Path.BEHIND_CLOUDFRONT ? List.of(Addresses.EDGES) : List.of());
    }

    private static RateRule rate(
            DemoWebAcl acl, String name, int limit, String action, Predicate<Request> scope, boolean asksCountry) {
        return new RateRule(name, rateId(acl, name), "IP", limit, action, scope, asksCountry);
    }

    /** AWS keeps the addresses over the limit in a set of its own, whose name is made from the ids of ACL and rule. */
    private static String rateId(DemoWebAcl acl, String rule) {
        var arn = acl.arn();
        var kind = arn.indexOf("/webacl/");
        var id = arn.substring(arn.lastIndexOf('/') + 1);
        var ruleId = People.uuid(Dice.of(Dice.word(acl.name()), Dice.word(rule)));
        return arn.substring(0, kind).replace(ACCOUNT, ACCOUNT + "_MANAGED") + "/ipset/" + id + "_" + ruleId + "_IPV4/"
                + ruleId;
    }

    private static boolean isOurs(Request request) {
        return Addresses.areOurs(request.client().address());
    }

    private static boolean isHome(Request request) {
        return request.client().place().isHome();
    }
}
