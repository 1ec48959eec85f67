package dev.kamae.demo.traffic;

import static dev.kamae.demo.traffic.DemoLines.acl;
import static dev.kamae.demo.traffic.DemoLines.action;
import static dev.kamae.demo.traffic.DemoLines.elements;
import static dev.kamae.demo.traffic.DemoLines.header;
import static dev.kamae.demo.traffic.DemoLines.request;
import static dev.kamae.demo.traffic.DemoLines.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What there is to see in the demo, each by what it leaves in the log. */
enum Scene {
    CREDENTIALS_TRIED(line -> acl(line).equals("hinata-api")
            && request(line, "uri").equals("/api/v2/session")
            && List.of("VN", "ID", "BR", "RU", "IN", "UA").contains(request(line, "country"))),
    SIGN_IN_CHALLENGED(line ->
            rule(line).equals("challenge-login") && request(line, "httpMethod").equals("POST")),
    SIGN_IN_LIMITED(line -> rule(line).equals("rate-limit-login")),
    HOLES_PROBED(line -> rule(line).endsWith("SQLiRuleSet")),
    BURST_STOPPED(line -> rule(line).equals("rate-limit-overseas")),
    TELEVISION(line -> request(line, "uri").startsWith("/features/tv-")),
    SLOW_SCAN(line -> request(line, "uri").equals("/graphql") && action(line).equals("ALLOW")),
    HOSTILE_TEXT(line -> header(line, "user-agent").contains("\u202E")),
    FAKE_GOOGLEBOT(line -> isGooglebot(line) && hasLabel(line, "bot:unverified")),
    GOOGLEBOT(line -> isGooglebot(line) && hasLabel(line, "bot:verified")),
    ALLOWED_BY_NAME(
            line -> rule(line).equals("allow-crawler-ua") && line.path("labels").isMissingNode()),
    ASSISTANT(line -> hasLabel(line, "bot:user_triggered:verified")),
    LINK_PREVIEW(line -> header(line, "user-agent").contains("line-poker") && hasLabel(line, "bot:verified")),
    AI_CRAWLER(line -> hasLabel(line, "bot:category:ai") && hasLabel(line, "bot:unverified")),
    SCRAPER(line -> hasLabel(line, "bot:name:python_requests")),
    RESELLER(line -> hasLabel(line, "cart:no-referer")),
    RETIRED_APP(line ->
            rule(line).equals("hinata-csirt") && line.path("responseCodeSent").intValue() == 426),
    MONITOR(line -> header(line, "user-agent").startsWith("HinataWatch")),
    COUNTED_BY_OVERRIDE(line -> elements(line.path("ruleGroupList"))
            .flatMap(group -> elements(group.path("nonTerminatingMatchingRules")))
            .anyMatch(match -> match.path("action").stringValue().equals("COUNT") && match.has("overriddenAction"))),
    COUNTED_BY_EXCLUSION(line -> elements(line.path("ruleGroupList"))
            .flatMap(group -> elements(group.path("excludedRules")))
            .anyMatch(rule -> rule.path("exclusionType").stringValue().equals("EXCLUDED_AS_COUNT"))),
    COUNTED_BY_OWN_RULE(line -> elements(line.path("nonTerminatingMatchingRules"))
            .anyMatch(match -> match.path("ruleId").stringValue().equals("count-login-overseas"))),
    CHALLENGE_SOLVED(line -> solved(line, "challengeResponse") > 0),
    CAPTCHA_SENT(line -> line.path("captchaResponse").has("failureReason")),
    CAPTCHA_SOLVED(line -> solved(line, "captchaResponse") > 0),
    COUNTRY_UNKNOWN(line -> request(line, "country").equals("-") && hasLabel(line, "geo:country:XX")),
    NOT_ENCRYPTED(line -> line.path("ja4Fingerprint").isMissingNode()
            && request(line, "scheme").equals("http"));

    private final Predicate<JsonNode> leaves;

    Scene(Predicate<JsonNode> leaves) {
        this.leaves = leaves;
    }

    static Set<Scene> of(JsonNode line) {
        var scenes = EnumSet.noneOf(Scene.class);
        for (var scene : values()) {
            if (scene.leaves.test(line)) {
                scenes.add(scene);
            }
        }
        return scenes;
    }

    private static boolean isGooglebot(JsonNode line) {
        return header(line, "user-agent").contains("Googlebot");
    }

    private static boolean hasLabel(JsonNode line, String end) {
        return DemoLines.labels(line).stream().anyMatch(label -> label.endsWith(end));
    }

    private static long solved(JsonNode line, String puzzle) {
        return line.path(puzzle).path("solveTimestamp").asLong(0);
    }
}
