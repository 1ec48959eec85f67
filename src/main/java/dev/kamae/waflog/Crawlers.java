package dev.kamae.waflog;

import java.util.List;

/** Crawlers whose operators say publicly how to tell the real one, so that one that was not confirmed gives itself out. */
public final class Crawlers {

    /** The words by which user agents claim to be them. */
    public static final List<String> WORDS = List.of(
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
    public static final Condition CLAIMED = claimed(WORDS);

    private Crawlers() {}

    /** The user agent claims to be this one. */
    public static Condition claimed(String word) {
        return claimed(List.of(word));
    }

    private static Condition claimed(List<String> words) {
        return new Condition.Mentions("user_agent.original", words);
    }
}
