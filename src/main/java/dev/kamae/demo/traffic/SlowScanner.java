package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Consumer;

/**
 * Somebody patient: one request every few minutes for four days of each week, each for another path that a browser would
 * never ask for. No rule finds anything, and the count of any hour looks as usual.
 */
final class SlowScanner implements Actor {

    private static final int DAYS = 4;
    private static final double A_MINUTE = 0.22;

    private static final List<String> PATHS = List.of(
            "/old/",
            "/test/",
            "/dev/api/",
            "/staging/",
            "/admin/users",
            "/internal/metrics",
            "/api/v1/debug",
            "/api/v2/swagger.json",
            "/server-status",
            "/backup/",
            "/export/orders",
            "/console/",
            "/jenkins/login",
            "/graphql",
            "/.well-known/security.txt",
            "/api/internal/coupons",
            "/cgi-bin/status",
            "/config.json.old");

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var monday = Playbill.monday(moment.date());
        var week = moment.dice("scanner", monday.toEpochDay());
        var day = moment.date().toEpochDay() - monday.toEpochDay() - week.below(7 - DAYS + 1);
        var dice = moment.dice("scanner");
        if (day < 0 || day >= DAYS || !dice.chance(A_MINUTE)) {
            return;
        }
        var client = Client.stranger(
                Addresses.hosted(200 + week.below(40)),
                Place.somewhere(week.of(List.of("NL", "LT", "US"))),
                Agents.browser(week));
        var path = dice.of(PATHS);
        stage.accept(Request.get(client, moment.sometime(dice), path.endsWith("/") ? path + dice.hex(4) : path));
    }
}
