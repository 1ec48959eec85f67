package dev.kamae.demo.traffic;

import java.util.function.Consumer;

/** People who watch ひなたライブ, where sellers show their goods live; most of them in the evening. */
final class LiveViewers implements Actor {

    static final String HOST = "live.hinata-market.example.co.jp";

    private static final double CALLS_A_MINUTE = 1.0;

    private static final Weighted<String> CALLS = new Weighted<String>()
            .with(30, "/api/rooms/%s/comments")
            .with(24, "/rooms/%s")
            .with(22, "/assets/player.4f1c9a.js")
            .with(14, "/")
            .with(10, "/api/rooms/%s/hearts");

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("live viewers");
        var evening = moment.wave() * (0.4 + 0.4 * moment.wave());
        for (int left = dice.around(CALLS_A_MINUTE * evening * moment.factor()); left > 0; left--) {
            var person = People.visitor(moment, CALLS_A_MINUTE, dice);
            stage.accept(call(person, moment.sometime(dice), moment.date().getDayOfYear(), dice));
        }
    }

    /** A dozen rooms a day. */
    private static Request call(Client person, long at, int day, Dice dice) {
        var room = "r" + (2_000 + 12 * day + dice.below(12));
        var path = CALLS.pick(dice).formatted(room);
        var page = "https://" + HOST + "/rooms/" + room;
        if (path.endsWith("/hearts") || path.endsWith("/comments") && dice.chance(0.3)) {
            return Request.post(person, at, path, dice.between(20, 260)).from(page);
        }
        var call = Request.get(person, at, path);
        return dice.chance(0.5) ? call.from(page) : call;
    }
}
