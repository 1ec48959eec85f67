package dev.kamae.demo.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * AWS's Bot Control, as the company has added it.
 *
 * @param targeted whether it also looks at sessions and tokens
 * @param counted rules that the company has set to count
 */
record BotRules(boolean targeted, Set<String> counted) implements Rule {

    private static final String ID = "AWSManagedRulesBotControlRuleSet";
    private static final String LABEL = "awswaf:managed:aws:bot-control:";

    /** From so many requests in five minutes on, one is expected to have a token. */
    private static final int MANY_WITHOUT_TOKEN = 5;

    static final String NO_TOKEN = "TGT_VolumetricIpTokenAbsent";
    static final String LONG_SESSION = "TGT_VolumetricSession";

    /** Bots that say who they are are blocked by category unless they could be verified; signals are blocked as such. */
    private static final Map<String, String> CATEGORIES = Map.of(
            "search_engine", "CategorySearchEngine",
            "ai", "CategoryAI",
            "http_library", "CategoryHttpLibrary",
            "scraping_framework", "CategoryScrapingFramework",
            "social_media", "CategorySocialMedia",
            "page_preview", "CategoryPagePreview",
            "content_fetcher", "CategoryContentFetcher",
            "monitoring", "CategoryMonitoring",
            "seo", "CategorySeo");

    private static final Map<String, String> SIGNALS = Map.of(
            "signal:non_browser_user_agent", "SignalNonBrowserUserAgent",
            "signal:known_bot_data_center", "SignalKnownBotDataCenter",
            "signal:automated_browser", "SignalAutomatedBrowser",
            "targeted:aggregate:volumetric:session:high", LONG_SESSION,
            "targeted:aggregate:volumetric:ip:token_absent", NO_TOKEN);

    @Override
    public boolean inspect(Request request, Inspection inspection) {
        var token = request.client().token();
        var matching = new ArrayList<String>();
        var bot = request.client().bot();
        if (bot != null) {
            label(bot, inspection);
            if (!bot.isVerified()) {
                matching.addAll(rules(bot));
            }
        }
        label(token, inspection);
        if (targeted && bot == null && !token.isAccepted() && request.recent() >= MANY_WITHOUT_TOKEN) {
            inspection.label(LABEL + "targeted:aggregate:volumetric:ip:token_absent");
            matching.add(NO_TOKEN);
        }
        return decide(matching, token, inspection);
    }

    private boolean decide(List<String> matching, Token token, Inspection inspection) {
        var counting = new ArrayList<Match>();
        for (var rule : matching) {
            var action = action(rule);
            if (counted.contains(rule)) {
                counting.add(Match.counted(rule, action, List.of()));
                continue;
            }
            var match = Match.of(rule, action, null);
            var ending = Ending.of("AWS-" + ID, "MANAGED_RULE_GROUP", action);
            if (rule.equals(LONG_SESSION)) {
                var answer = Puzzle.CAPTCHA.answer(token);
                inspection.answer(Puzzle.CAPTCHA, answer);
                match = Puzzle.CAPTCHA.match(rule, answer);
                ending = new Ending("AWS-" + ID, "MANAGED_RULE_GROUP", action, List.of(), answer.responseCode());
                if (answer.failureReason() == null) {
                    counting.add(match);
                    continue;
                }
            }
            inspection.report(new GroupReport("AWS#" + ID, match, counting, List.of()));
            inspection.end(ending);
            return true;
        }
        inspection.report(new GroupReport("AWS#" + ID, null, counting, List.of()));
        return false;
    }

    private static void label(Bot bot, Inspection inspection) {
        if (bot.category() != null) {
            inspection.label(LABEL + "bot:category:" + bot.category());
        }
        if (bot.name() != null) {
            inspection.label(LABEL + "bot:name:" + bot.name());
        }
        if (bot.organization() != null) {
            inspection.label(LABEL + "bot:organization:" + bot.organization());
        }
        if (bot.intent() != null) {
            inspection.label(LABEL + "bot:intent:" + bot.intent());
        }
        if (bot.identity() != Bot.Identity.NONE) {
            inspection.label(LABEL + bot.identity().label());
        }
        bot.signals().forEach(signal -> inspection.label(LABEL + signal));
    }

    private static void label(Token token, Inspection inspection) {
        switch (token.state()) {
            case ACCEPTED -> {
                inspection.label("awswaf:managed:token:accepted");
                inspection.label("awswaf:managed:token:id:" + token.id());
            }
            case ABSENT -> inspection.label("awswaf:managed:token:absent");
            case EXPIRED -> {
                inspection.label("awswaf:managed:token:rejected");
                inspection.label("awswaf:managed:token:rejected:expired");
            }
        }
        if (token.captcha() > 0) {
            inspection.label("awswaf:managed:captcha:accepted");
        }
    }

    private static List<String> rules(Bot bot) {
        var rules = new ArrayList<String>();
        if (bot.category() != null && CATEGORIES.containsKey(bot.category())) {
            rules.add(CATEGORIES.get(bot.category()));
        }
        for (var signal : bot.signals()) {
            if (SIGNALS.containsKey(signal)) {
                rules.add(SIGNALS.get(signal));
            }
        }
        return rules;
    }

    private static String action(String rule) {
        return switch (rule) {
            case NO_TOKEN -> "CHALLENGE";
            case LONG_SESSION -> "CAPTCHA";
            default -> "BLOCK";
        };
    }
}
