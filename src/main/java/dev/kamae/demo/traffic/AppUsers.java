package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Consumer;

/** People who shop with the company's own app. Bot Control takes it for a program, which it is. */
final class AppUsers implements Actor {

    static final String HOST = "api.hinata-market.example.jp";
    static final String SESSION = "/api/v2/session";

    private static final double CALLS_A_MINUTE = 2.2;

    private static final Bot ON_IPHONE = Bot.nameless("signal:non_browser_user_agent");
    private static final Bot ON_ANDROID = Bot.library("okhttp");

    private static final Weighted<String> CALLS = new Weighted<String>()
            .with(34, "/api/v2/items/")
            .with(24, "/api/v2/search")
            .with(14, "/api/v2/home")
            .with(10, "/api/v2/notifications")
            .with(6, "/api/v2/me")
            .with(5, "/api/v2/likes")
            .with(3, SESSION)
            .with(2, "/api/v2/orders")
            .with(2, "/api/v2/images");

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("app users");
        for (int left = dice.around(CALLS_A_MINUTE * moment.wave() * moment.factor()); left > 0; left--) {
            var person = People.visitor(moment, CALLS_A_MINUTE, dice);
            stage.accept(call(onApp(person), moment.sometime(dice), dice));
        }
    }

    /** With the app that this person always uses. */
    static Client onApp(Client person) {
        var app = Agents.app(Dice.of(Dice.word(person.session())));
        return new Client(person.address(), person.place(), app, Token.ABSENT, person.session(), bot(app));
    }

    static Bot bot(Agent app) {
        return String.valueOf(app.userAgent()).contains("okhttp") ? ON_ANDROID : ON_IPHONE;
    }

    private static Request call(Client phone, long at, Dice dice) {
        var path = CALLS.pick(dice);
        return switch (path) {
            case "/api/v2/items/" -> Request.get(phone, at, path + Words.item(dice));
            case "/api/v2/search" -> Request.get(phone, at, path).asking(Words.search(dice) + "&limit=30");
            case SESSION -> Request.post(phone, at, path, dice.between(120, 180));
            case "/api/v2/likes", "/api/v2/orders" -> Request.post(phone, at, path, dice.between(40, 600));
            case "/api/v2/images" ->
                Request.post(phone, at, path, dice.between(120_000, 2_800_000))
                        .findable(Finding.of(Finding.Kind.BIG_BODY));
            default -> Request.get(phone, at, path).asking(dice.of(List.of("", "", "lang=ja", "since=0")));
        };
    }
}
