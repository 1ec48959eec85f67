package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Consumer;

/** Those who read prices by program: some say which library they use, some pose as a browser and are given away by signals. */
final class Scrapers implements Actor {

    private static final Weighted<Client> ALL = new Weighted<Client>()
            .with(4, library("python_requests", "python-requests/2.32.3", "US", 1))
            .with(3, library("python_aiohttp", "Python/3.12 aiohttp/3.11.2", "VN", 2))
            .with(3, library("go_http", "Go-http-client/2.0", "DE", 3))
            .with(2, library("curl", "curl/8.11.0", "JP", 4))
            .with(2, scrapy())
            .with(1, unnamed())
            .with(6, disguised("signal:known_bot_data_center", "US", 6))
            .with(3, disguised("signal:automated_browser", "NL", 7))
            .with(2, disguised("signal:cloud_service_provider:aws", "SG", 8));

    private final double pagesAMinute;

    /** @param pagesAMinute at factor 1 */
    Scrapers(double pagesAMinute) {
        this.pagesAMinute = pagesAMinute;
    }

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("scrapers");
        for (int left = dice.around(pagesAMinute * moment.factor()); left > 0; left--) {
            var client = ALL.pick(dice);
            var at = moment.sometime(dice);
            var page = dice.chance(0.6) ? Shop.search(client, at, dice) : Shop.item(client, at, dice);
            var found = page.findable(Finding.of(Finding.Kind.HOSTING));
            stage.accept(
                    client.agent().userAgent() == null ? found.findable(Finding.of(Finding.Kind.NO_AGENT)) : found);
        }
    }

    private static Client library(String name, String agent, String country, int number) {
        return Client.bot(
                Addresses.hosted(number), Place.somewhere(country), Agent.tool(name, agent), Bot.library(name));
    }

    private static Client scrapy() {
        var bot = new Bot("scrapy", "scraping_framework", null, null, Bot.Identity.UNVERIFIED, List.of());
        return Client.bot(
                Addresses.hosted(5),
                Place.somewhere("FR"),
                Agent.tool("scrapy", "Scrapy/2.12 (+https://scrapy.example)"),
                bot);
    }

    private static Client unnamed() {
        return Client.bot(
                Addresses.hosted(9),
                Place.UNKNOWN,
                Agent.tool("unnamed", null),
                Bot.nameless("signal:non_browser_user_agent"));
    }

    private static Client disguised(String signal, String country, int number) {
        var browser = Agents.browser(Dice.of(Dice.word("disguise"), number));
        return Client.bot(Addresses.hosted(number), Place.somewhere(country), browser, Bot.nameless(signal));
    }
}
