package dev.kamae.demo.traffic;

import java.util.function.Consumer;

/** The company's own watch from outside, at every fifth minute, and its own people at the office. */
final class Monitors implements Actor {

    private static final int EVERY_MINUTES = 5;

    private static final Client MONITOR = Client.stranger(
            Addresses.known(17),
            Place.TOKYO,
            Agent.tool("monitor", "HinataWatch/1.2 (+https://status.hinata-market.example.jp/)"));

    private final String path;

    /** @param path that it looks at */
    Monitors(String path) {
        this.path = path;
    }

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("monitors");
        if (moment.number() % EVERY_MINUTES == 0) {
            stage.accept(Request.get(MONITOR, moment.number() * Moment.LENGTH + 2_000 + dice.below(400), path));
        }
        var hour = moment.local().getHour();
        if (hour >= 9 && hour < 19 && !moment.isDayOff() && dice.chance(0.06)) {
            var office = Client.person(
                    Addresses.known(9 + dice.below(3)), Place.TOKYO, Agents.browser(dice), Token.ABSENT, dice.hex(24));
            stage.accept(Request.get(office, moment.sometime(dice), "/"));
        }
    }
}
