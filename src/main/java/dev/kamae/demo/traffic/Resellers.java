package dev.kamae.demo.traffic;

import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * Those who buy up what is popular the moment it goes on sale, each day at noon: many addresses, one program, hence one
 * fingerprint. Some solve the CAPTCHA, by hand or for money.
 */
final class Resellers implements Actor {

    private static final LocalTime SALE = LocalTime.NOON;
    private static final int MINUTES = 5;
    private static final double TRIES_A_MINUTE = 14;

    private static final Bot LONG_SESSION = Bot.nameless("targeted:aggregate:volumetric:session:high");
    private static final Agent PROGRAM = Agent.of(
            Agent.Kind.CHROMIUM,
            "reseller",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36",
            List.of());

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var minute = moment.minutesSince(SALE);
        if (minute < 0 || minute >= MINUTES) {
            return;
        }
        var dice = moment.dice("resellers");
        var item =
                "/items/" + Words.item(moment.dice("item on sale", moment.date().toEpochDay()));
        for (int left = dice.around(TRIES_A_MINUTE * moment.factor()); left > 0; left--) {
            var at = moment.sometime(dice);
            var client = reseller(moment, dice, at);
            stage.accept(Request.get(client, at, item));
            stage.accept(Request.post(client, Moment.later(at, 300), "/cart/items", 118));
        }
    }

    private static Client reseller(Moment moment, Dice dice, long at) {
        var person = moment.dice("reseller", dice.below((int) Math.max(6, 30 * moment.factor())));
        var address = Addresses.home(person);
        var session = person.hex(24);
        var token = Token.solved(People.uuid(person), at / 1000 - 40);
        var solved = person.chance(0.35) ? token.withCaptcha(at / 1000 - 31) : token;
        return new Client(address, Place.inJapan(person), PROGRAM, solved, session, LONG_SESSION);
    }
}
