package dev.kamae.demo.traffic;

import dev.kamae.demo.traffic.Bot.Identity;
import java.util.function.Consumer;

/** Those who read the shop to train a model; nothing proves that they are who they say. */
final class AiCrawlers implements Actor {

    private static final double PAGES_A_MINUTE = 0.16;

    private static final Weighted<Client> ALL = new Weighted<Client>()
            .with(5, crawler("bytespider", "bytedance", "Bytespider; spider-feedback@bytedance.example", "SG", 11))
            .with(3, crawler("ccbot", "common_crawl", "CCBot/2.0; +https://commoncrawl.org/faq/", "US", 12))
            .with(3, crawler("gptbot", "openai", "GPTBot/1.3; +https://openai.com/gptbot", "US", 13))
            .with(2, crawler("claudebot", "anthropic", "ClaudeBot/1.0; +claudebot@anthropic.example", "US", 14))
            .with(
                    2,
                    crawler(
                            "amazonbot",
                            "amazon",
                            "Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot",
                            "US",
                            15));

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("ai crawlers");
        for (int left = dice.around(PAGES_A_MINUTE * moment.factor()); left > 0; left--) {
            stage.accept(Shop.item(ALL.pick(dice), moment.sometime(dice), dice));
        }
    }

    private static Client crawler(String name, String organization, String agent, String country, int number) {
        var bot = Bot.crawler(name, "ai", organization, Identity.UNVERIFIED).meaning("train_ai");
        return Client.bot(
                Addresses.abroad(country, number),
                Place.somewhere(country),
                Agent.crawler(name, "Mozilla/5.0 (compatible; " + agent + ")"),
                bot);
    }
}
