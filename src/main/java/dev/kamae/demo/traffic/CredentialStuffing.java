package dev.kamae.demo.traffic;

import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * A night of trying out stolen passwords, from addresses abroad that change every ten minutes, so that no address tries
 * often enough for a rate rule. One greedy machine does, and is blocked.
 *
 * <p>On the site the challenge holds up all but the few that run a real browser. The sign-in of the apps has neither a
 * challenge nor a limit, and there the attempts pass: this is what {@code register.tsv} has an issue about.
 */
final class CredentialStuffing implements Actor {

    private static final LocalTime EARLIEST = LocalTime.of(0, 30);
    private static final int LATER = 80;
    private static final int MINUTES = 200;
    private static final int SLOW_START = 20;
    private static final int ROTATION = 10;
    private static final int ACTIVE = 12;

    private static final int GREEDY_EVERY = 30;
    private static final int GREEDY_MINUTES = 8;
    private static final int GREEDY_TRIES = 9;

    private static final List<String> COUNTRIES = List.of("VN", "ID", "BR", "RU", "IN", "UA", "TR", "PH", "BD", "CO");

    private static final Agent FAKE_APP =
            Agent.tool("okhttp", "HinataMarket-Android/7.9.0 (Android 12; Redmi Note 11) okhttp/4.9.3");

    private final String path;
    private final double triesAMinute;

    /**
     * @param path of the sign-in
     * @param triesAMinute at factor 1
     */
    CredentialStuffing(String path, double triesAMinute) {
        this.path = path;
        this.triesAMinute = triesAMinute;
    }

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var night = moment.dice("stuffing night", moment.date().toEpochDay());
        var minute = moment.minutesSince(EARLIEST.plusMinutes(night.below(LATER)));
        if (moment.headline() != Playbill.Headline.STUFFING_NIGHT || minute < 0 || minute >= MINUTES) {
            return;
        }
        var dice = moment.dice("stuffing");
        var heat = Math.min(1, (double) Math.min(minute + 1, MINUTES - minute) / SLOW_START);
        for (int left = dice.around(triesAMinute * heat * moment.factor()); left > 0; left--) {
            stage.accept(attempt(moment, minute, dice));
        }
        if (minute % GREEDY_EVERY < GREEDY_MINUTES) {
            greed(moment, (int) minute, dice, stage);
        }
    }

    private Request attempt(Moment moment, long minute, Dice dice) {
        var active = (int) Math.max(ACTIVE, ACTIVE * moment.factor());
        var number = (int) (minute / ROTATION) * active + dice.below(active);
        var at = moment.sometime(dice);
        return Request.post(machine(moment, number, at), at, path, dice.between(96, 133))
                .after(dice.below(14));
    }

    /** The same all night and at every ACL. */
    private Client machine(Moment moment, int number, long at) {
        var dice = Dice.of(moment.seed(), Dice.word("stuffer"), moment.date().toEpochDay(), number);
        var country = dice.of(COUNTRIES);
        var address = dice.chance(0.2)
                ? Addresses.hostile(1 + dice.below(254))
                : Addresses.abroad(country, dice.below(8 * 254));
        // an address is in one country
        var place = Place.somewhere(address.startsWith("203.") ? "RO" : country);
        if (path.equals(AppUsers.SESSION) && dice.chance(0.5)) {
            return Client.bot(address, place, FAKE_APP, AppUsers.bot(FAKE_APP));
        }
        var client = Client.stranger(address, place, Agents.browser(dice));
        return dice.chance(0.25) ? client.with(Token.solved(People.uuid(dice), at / 1000 - 60)) : client;
    }

    /** From the fourth minute on it is over the limit of its five minutes. */
    private void greed(Moment moment, int minute, Dice dice, Consumer<Request> stage) {
        var since = minute % GREEDY_EVERY;
        var client = Client.stranger(
                        Addresses.hostile(1 + minute / GREEDY_EVERY % 254),
                        Place.somewhere("RO"),
                        Agents.browser(moment.dice("greedy", minute / GREEDY_EVERY)))
                .with(Token.solved(People.uuid(moment.dice("greedy", minute)), moment.number() * 60 - 90));
        for (int tried = 0; tried < GREEDY_TRIES; tried++) {
            var at = moment.number() * Moment.LENGTH + tried * (Moment.LENGTH / GREEDY_TRIES) + dice.below(4_000);
            var counted = Math.min(5, since) * GREEDY_TRIES + tried - 4;
            stage.accept(Request.post(client, at, path, dice.between(96, 133)).after(counted));
        }
    }
}
