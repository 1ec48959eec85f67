package dev.kamae.demo.traffic;

import dev.kamae.demo.traffic.Bot.Identity;
import java.util.List;
import java.util.function.Consumer;

/** Search engines, link previews and assistants that fetch for somebody: all verified, and all wanted. */
final class Crawlers implements Actor {

    static final String GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    private static final Place AMERICA = Place.somewhere("US");

    private static final Weighted<Crawler> ALL = new Weighted<Crawler>()
            .with(44, search("googlebot", "google", GOOGLEBOT).from(AMERICA, 32, 32))
            .with(
                    20,
                    search(
                                    "bingbot",
                                    "microsoft",
                                    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)")
                            .from(AMERICA, 64, 16))
            .with(
                    8,
                    search(
                                    "applebot",
                                    "apple",
                                    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)")
                            .from(AMERICA, 80, 8))
            .with(
                    10,
                    search("yahoo", "yahoo", "Mozilla/5.0 (compatible; Y!J-WSC/1.0; +https://support.yahoo-net.jp/)")
                            .from(Place.TOKYO, 96, 8))
            .with(
                    8,
                    preview("line", "line", "facebookexternalhit/1.1;line-poker/1.0")
                            .from(Place.TOKYO, 88, 8))
            .with(
                    4,
                    preview(
                                    "facebook",
                                    "meta",
                                    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)")
                            .from(AMERICA, 104, 4))
            .with(
                    5,
                    crawler(
                                    Bot.crawler("chatgpt_user", "ai", "openai", Identity.USER_TRIGGERED)
                                            .meaning("ai_assistant"),
                                    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot")
                            .from(AMERICA, 112, 8))
            .with(
                    1,
                    crawler(
                                    Bot.crawler(
                                            "google_read_aloud", "content_fetcher", "google", Identity.USER_TRIGGERED),
                                    "Mozilla/5.0 (Linux; Android 11; Pixel 5) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36 (compatible; Google-Read-Aloud; +https://support.google.com/webmasters/answer/1061943)")
                            .from(AMERICA, 120, 4));

    private final double pagesAMinute;
    private final List<String> entrances;

    /**
     * @param pagesAMinute at factor 1
     * @param entrances paths apart from those of items
     */
    Crawlers(double pagesAMinute, List<String> entrances) {
        this.pagesAMinute = pagesAMinute;
        this.entrances = entrances;
    }

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("crawlers");
        for (int left = dice.around(pagesAMinute * moment.factor()); left > 0; left--) {
            var client = ALL.pick(dice).client(dice);
            var path = dice.chance(0.55) ? "/items/" + Words.item(dice) : dice.of(entrances);
            stage.accept(Request.get(client, moment.sometime(dice), path));
        }
    }

    private static Crawler search(String name, String organization, String agent) {
        return crawler(
                Bot.crawler(name, "search_engine", organization, Identity.VERIFIED)
                        .meaning("search"),
                agent);
    }

    private static Crawler preview(String name, String organization, String agent) {
        return crawler(Bot.crawler(name, "page_preview", organization, Identity.VERIFIED), agent);
    }

    private static Crawler crawler(Bot bot, String agent) {
        return new Crawler(bot, Agent.crawler(String.valueOf(bot.name()), agent), AMERICA, 0, 0);
    }

    /**
     * One of them.
     *
     * @param first of its addresses among the known ones
     * @param addresses how many it has
     */
    private record Crawler(Bot bot, Agent agent, Place place, int first, int addresses) {

        Crawler from(Place home, int number, int count) {
            return new Crawler(bot, agent, home, number, count);
        }

        Client client(Dice dice) {
            return Client.bot(Addresses.known(first + dice.below(addresses)), place, agent, bot);
        }
    }
}
