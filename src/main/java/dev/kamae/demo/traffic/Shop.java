package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Consumer;

/** The pages of the shop, and what people do there. */
final class Shop {

    static final String HOST = "www.hinata-market.example.jp";
    static final String LOGIN = "/login";

    private static final String HOME = "https://" + HOST + "/";

    /** What one visit to a page leads to. */
    private interface Step {

        void take(Client person, long at, Dice dice, Consumer<Request> stage);
    }

    private static final Weighted<Step> STEPS = new Weighted<Step>()
            .with(300, (person, at, dice, stage) -> stage.accept(item(person, at, dice)))
            .with(210, (person, at, dice, stage) -> stage.accept(search(person, at, dice)))
            .with(110, (person, at, dice, stage) -> stage.accept(Request.get(person, at, "/")))
            .with(90, (person, at, dice, stage) -> stage.accept(suggestion(person, at, dice)))
            .with(
                    80,
                    (person, at, dice, stage) ->
                            stage.accept(Request.get(person, at, "/categories/" + Words.category(dice))
                                    .from(HOME)))
            .with(
                    45,
                    (person, at, dice, stage) ->
                            stage.accept(Request.get(person, at, "/mypage").from(HOME)))
            .with(40, Shop::buy)
            .with(35, Shop::logIn)
            .with(30, Shop::sell)
            .with(20, (person, at, dice, stage) -> stage.accept(Request.get(person, at, "/favicon.ico")))
            .with(
                    15,
                    (person, at, dice, stage) -> stage.accept(Request.get(
                            person, at, "/help/" + dice.of(List.of("shipping", "payment", "return", "safety")))))
            .with(6, Shop::signUp);

    private Shop() {}

    static void visit(Client person, long at, Dice dice, Consumer<Request> stage) {
        STEPS.pick(dice).take(person, at, dice, stage);
    }

    static Request item(Client client, long at, Dice dice) {
        var page = Request.get(client, at, "/items/" + Words.item(dice));
        return dice.chance(0.7) ? page.from(HOME + "search?" + Words.search(dice)) : page;
    }

    static Request search(Client client, long at, Dice dice) {
        var query = Words.search(dice) + (dice.chance(0.3) ? "&page=" + dice.between(2, 9) : "");
        return Request.get(client, at, "/search").asking(query).from(HOME);
    }

    private static Request suggestion(Client person, long at, Dice dice) {
        return Request.get(person, at, "/api/suggest")
                .asking(Words.search(dice))
                .from(HOME);
    }

    private static void buy(Client person, long at, Dice dice, Consumer<Request> stage) {
        var cart = HOME + "cart";
        stage.accept(Request.post(person, at, "/cart/items", dice.between(60, 240))
                .from(HOME + "items/" + Words.item(dice)));
        stage.accept(Request.get(person, Moment.later(at, 2_000), "/cart").from(HOME));
        if (dice.chance(0.4)) {
            stage.accept(
                    Request.get(person, Moment.later(at, 9_000), "/checkout").from(cart));
            stage.accept(Request.post(person, Moment.later(at, 31_000), "/checkout/confirm", dice.between(400, 900))
                    .from(HOME + "checkout"));
        }
    }

    /** Who has no token is given one by the challenge, without noticing, and comes again with it. */
    private static void logIn(Client person, long at, Dice dice, Consumer<Request> stage) {
        stage.accept(Request.get(person, at, LOGIN).from(HOME));
        var tested = person;
        var next = Moment.later(at, 1_400);
        if (!person.token().isAccepted()) {
            tested = person.with(Token.solved(People.uuid(dice), at / 1000 + 1));
            stage.accept(Request.get(tested, next, LOGIN).from(HOME));
        }
        stage.accept(Request.post(tested, Moment.later(next, dice.between(4_000, 20_000)), LOGIN, dice.between(90, 140))
                .from(HOME + "login"));
    }

    /** Pictures are bigger than the common rules like, and descriptions now and then read like SQL. */
    private static void sell(Client person, long at, Dice dice, Consumer<Request> stage) {
        var page = HOME + "sell";
        stage.accept(Request.get(person, at, "/sell").from(HOME));
        stage.accept(Request.post(person, Moment.later(at, 8_000), "/sell/images", dice.between(180_000, 4_200_000))
                .from(page)
                .findable(Finding.of(Finding.Kind.BIG_BODY)));
        var text = Request.post(person, Moment.later(at, 26_000), "/sell/items", dice.between(700, 4_000))
                .from(page);
        stage.accept(
                dice.chance(0.12)
                        ? text.findable(
                                new Finding(Finding.Kind.SQL_BODY, List.of("select", "--", "1+1=2"), "description"))
                        : text);
    }

    private static void signUp(Client person, long at, Dice dice, Consumer<Request> stage) {
        stage.accept(Request.get(person, at, "/signup").from(HOME));
        var form = Request.post(person, Moment.later(at, 17_000), "/signup", dice.between(220, 420))
                .from(HOME + "signup");
        stage.accept(form);
        if (!person.place().isHome() && dice.chance(0.6)) {
            var again = Moment.later(form.at(), 12_000);
            var token = Token.solved(People.uuid(dice), at / 1000).withCaptcha(again / 1000 - 2);
            stage.accept(form.by(person.with(token), again));
        }
    }
}
