package dev.kamae.demo.traffic;

import java.util.List;
import java.util.function.Consumer;

/** Those who have found the load balancer and go round CloudFront, where the other ACL does not see them. */
final class OriginHunters implements Actor {

    private static final double A_MINUTE = 0.03;

    private static final List<String> PATHS = List.of("/", "/robots.txt", "/health", "/api/rooms", "/login");

    @Override
    public void play(Moment moment, Consumer<Request> stage) {
        var dice = moment.dice("origin hunters");
        for (int left = dice.around(A_MINUTE * moment.factor()); left > 0; left--) {
            var client = Client.bot(
                    Addresses.hosted(30 + dice.below(6)),
                    Place.somewhere("US"),
                    Agent.tool("go", "Mozilla/5.0 zgrab/0.x").withoutTls(),
                    Bot.library("go_http"));
            stage.accept(Request.get(client, moment.sometime(dice), dice.of(PATHS)));
        }
    }
}
