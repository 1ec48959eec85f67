package dev.kamae.demo.traffic;

/** The customers: always the same people, on the same phones and lines. */
final class People {

    private static final int QUARTER_HOUR = 15;
    private static final int PAGES_A_VISIT = 6;

    private static final Weighted<String> ABROAD = new Weighted<String>()
            .with(30, "US")
            .with(18, "TW")
            .with(12, "KR")
            .with(12, "HK")
            .with(8, "CN")
            .with(6, "SG")
            .with(6, "TH")
            .with(3, "GB")
            .with(3, "FR")
            .with(2, "DE");

    private People() {}

    /** Somebody who is there in this quarter of an hour, so that a visit has several pages. */
    static Client visitor(Moment moment, double perMinute, Dice dice) {
        var there = Math.max(3, (int) (perMinute * moment.wave() * moment.factor() * QUARTER_HOUR / PAGES_A_VISIT));
        return visitor(moment, dice.below(there));
    }

    private static Client visitor(Moment moment, int number) {
        var everybody = (int) Math.max(2_000, 30_000 * moment.factor());
        var quarter = Dice.of(moment.seed(), Dice.word("visit"), moment.number() / QUARTER_HOUR, number);
        return person(moment, quarter.below(everybody));
    }

    private static Client person(Moment moment, int number) {
        var dice = moment.dice("person", number);
        var session = dice.hex(24);
        var token = token(moment, dice);
        if (dice.chance(0.03)) {
            var country = ABROAD.pick(dice);
            var address = Addresses.abroad(country, dice.below(8 * 254));
            return Client.person(address, Place.somewhere(country), Agents.browser(dice), token, session);
        }
        var place = Place.inJapan(dice);
        return Client.person(line(dice), place, Agents.browser(dice), token, session);
    }

    private static String line(Dice dice) {
        var kind = dice.share();
        if (kind < 0.55) {
            return Addresses.mobile(dice);
        }
        return kind < 0.75 ? Addresses.home6(dice) : Addresses.home(dice);
    }

    /** Most have been here before; the page script renews their token every few minutes. */
    private static Token token(Moment moment, Dice dice) {
        var kind = dice.share();
        var id = uuid(dice);
        if (kind < 0.86) {
            return Token.solved(id, moment.number() * 60 - 10 - dice.below(280));
        }
        return kind < 0.98 ? Token.ABSENT : Token.expired(id);
    }

    static String uuid(Dice dice) {
        return dice.hex(8) + "-" + dice.hex(4) + "-4" + dice.hex(3) + "-a" + dice.hex(3) + "-" + dice.hex(12);
    }
}
