package dev.kamae.waflog;

import java.util.List;

/** Crawlers whose operators say publicly how to tell the real one, so that one that was not confirmed gives itself out. */
final class Crawlers {

    private static final List<String> WORDS = List.of(
            "Googlebot",
            "AdsBot-Google",
            "Mediapartners-Google",
            "bingbot",
            "Applebot",
            "DuckDuckBot",
            "YandexBot",
            "Baiduspider",
            "Amazonbot",
            "GPTBot",
            "OAI-SearchBot",
            "PerplexityBot");

    /** The user agent claims to be one of them. */
    static final Condition CLAIMED = new Condition.Mentions("user_agent.original", WORDS);

    private Crawlers() {}
}
