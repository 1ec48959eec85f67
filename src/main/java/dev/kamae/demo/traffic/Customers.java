package dev.kamae.demo.traffic;

import java.util.function.Consumer;

/** People who shop with a browser. */
final class Customers implements Actor {

    private static final double PAGES_A_MINUTE = 2.8;

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("customers");
        for (int left = dice.around(PAGES_A_MINUTE * moment.wave() * moment.factor()); left > 0; left--) {
            var person = People.visitor(moment, PAGES_A_MINUTE, dice);
            Shop.visit(person, moment.sometime(dice), dice, stage);
        }
    }
}
