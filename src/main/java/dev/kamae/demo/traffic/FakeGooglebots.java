package dev.kamae.demo.traffic;

import dev.kamae.demo.traffic.Bot.Identity;
import java.util.List;
import java.util.function.Consumer;

/**
 * Those who call themselves Googlebot on rented machines. On item pages the rule that allows crawlers by their name lets
 * them through unseen; everywhere else Bot Control finds that the name is all they have.
 */
final class FakeGooglebots implements Actor {

    private static final double PAGES_A_MINUTE = 0.12;

    private static final Bot UNVERIFIED = Bot.crawler("googlebot", "search_engine", "google", Identity.UNVERIFIED)
            .meaning("search");
    private static final Agent AGENT = Agent.tool("python", Crawlers.GOOGLEBOT);
    private static final List<String> COUNTRIES = List.of("DE", "NL", "US", "RU", "SG");

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("fake googlebots");
        for (int left = dice.around(PAGES_A_MINUTE * moment.factor()); left > 0; left--) {
            var number = dice.below(20);
            var place = Place.somewhere(COUNTRIES.get(number % COUNTRIES.size()));
            var client = Client.bot(Addresses.hosted(64 + number), place, AGENT, UNVERIFIED);
            var at = moment.sometime(dice);
            stage.accept(dice.chance(0.6) ? Shop.item(client, at, dice) : Shop.search(client, at, dice));
        }
    }
}
