package dev.kamae.demo.traffic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;

/** A programme shows the shop, and within two minutes everybody looks: people at home, and no attack. */
final class TvSpot implements Actor {

    static final String PAGE = "/features/tv-";

    private static final int MINUTES = 40;
    private static final double PEAK = 85;

    /** When the programme of that date begins. */
    static LocalTime begins(long seed, LocalDate date) {
        var day = Dice.of(seed, Dice.word("tv"), date.toEpochDay());
        return LocalTime.of(19 + day.below(3), day.below(12));
    }

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        if (moment.headline() != Playbill.Headline.TV_SPOT) {
            return;
        }
        var minute = moment.minutesSince(begins(moment.seed(), moment.date()));
        if (minute < 0 || minute >= MINUTES) {
            return;
        }
        var dice = moment.dice("tv");
        var crowd = minute < 2 ? (minute + 1) / 3.0 : StrictMath.exp(-(minute - 2) / 9.0);
        for (int left = dice.around(PEAK * crowd * moment.factor()); left > 0; left--) {
            var person = People.visitor(moment, PEAK * crowd, dice);
            if (person.place().isHome()) {
                look(person, moment, dice, stage);
            }
        }
    }

    private static void look(Client person, Moment moment, Dice dice, Consumer<Request> stage) {
        var at = moment.sometime(dice);
        switch (dice.below(4)) {
            case 0 -> stage.accept(Request.get(person, at, "/"));
            case 1 -> stage.accept(Request.get(person, at, PAGE + moment.date().getDayOfYear()));
            case 2 -> stage.accept(Shop.search(person, at, dice));
            default -> Shop.visit(person, at, dice, stage);
        }
    }
}
