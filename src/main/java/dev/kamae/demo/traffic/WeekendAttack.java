package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Consumer;

/** On a day off, when nobody looks: bursts of everything that might open a hole. Most of it is blocked, not all. */
final class WeekendAttack implements Actor {

    /** Not at the same hours each week: what comes every week is usual. */
    private static final int EVERY_HOURS = 5;

    private static final int MINUTES = 12;
    private static final double PROBES_A_MINUTE = 28;
    private static final int MACHINES = 20;

    private static final List<String> COUNTRIES = List.of("NL", "RU", "US", "SG", "RO", "BG", "LT", "IR");

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var minute = moment.local().getMinute() - 17;
        if (moment.headline() != Playbill.Headline.WEEKEND_ATTACK || minute < 0 || minute >= MINUTES) {
            return;
        }
        var first = moment.dice("weekend", moment.date().toEpochDay()).below(EVERY_HOURS);
        if (moment.local().getHour() % EVERY_HOURS != first) {
            return;
        }
        var dice = moment.dice("weekend");
        for (int left = dice.around(PROBES_A_MINUTE * moment.factor()); left > 0; left--) {
            var number = dice.below(MACHINES);
            var place = Place.somewhere(COUNTRIES.get(number % COUNTRIES.size()));
            var agent = Agents.browser(moment.dice("attacker", number));
            var client = Client.stranger(Addresses.hosted(128 + number), place, agent);
            var probe = dice.of(Probe.ALL).by(client, moment.sometime(dice));
            stage.accept(
                    switch (number) {
                        case 0 -> probe.findable(Finding.of(Finding.Kind.BAD_ADDRESS));
                        case 1 -> probe.findable(Finding.of(Finding.Kind.SCANNER_ADDRESS));
                        default -> probe;
                    });
        }
    }
}
