package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Consumer;

/**
 * A few machines in one country that ask for search pages as fast as they can. The first two minutes pass, as the rate
 * rule needs that long to see them; from then on they are blocked.
 */
final class OverseasBurst implements Actor {

    private static final int MINUTES = 7;
    private static final int A_MINUTE = 60;
    private static final int MACHINES = 6;

    /** How far the rule's count lags behind. */
    private static final int LAG_SECONDS = 20;

    private static final List<String> COUNTRIES = List.of("VN", "CN", "BR", "RU", "IN", "ID");

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        if (moment.headline() != Playbill.Headline.OVERSEAS_BURST) {
            return;
        }
        var day = moment.dice("burst", moment.date().toEpochDay());
        var begin = day.between(6, 22) * 60 + day.below(50);
        var minute = moment.local().getHour() * 60 + moment.local().getMinute() - begin;
        if (minute < 0 || minute >= MINUTES) {
            return;
        }
        var country = day.of(COUNTRIES);
        var first = day.below(1_500);
        var machines = (int) Math.max(2, Math.round(MACHINES * moment.factor()));
        for (int number = 0; number < machines; number++) {
            var client = Client.stranger(
                    Addresses.abroad(country, first + number), Place.somewhere(country), Agents.browser(day));
            flood(moment, client, minute, number % 2 == 0, stage);
        }
    }

    private static void flood(Moment moment, Client client, int minute, boolean isListed, Consumer<Request> stage) {
        var dice = moment.dice("burst " + client.address());
        for (int sent = 0; sent < A_MINUTE; sent++) {
            var at = moment.number() * Moment.LENGTH + sent * 1_000L + dice.below(900);
            var search = Shop.search(client, at, dice).after(Math.max(0, minute * A_MINUTE + sent - LAG_SECONDS));
            stage.accept(isListed ? search.findable(Finding.of(Finding.Kind.DDOS_ADDRESS)) : search);
        }
    }
}
