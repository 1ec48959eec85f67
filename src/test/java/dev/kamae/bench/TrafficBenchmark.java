package dev.kamae.bench;

import dev.kamae.clients.Client;
import dev.kamae.clients.Clients;
import dev.kamae.core.TeamClock;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.RequestTerm;
import dev.kamae.requests.Requests;
import dev.kamae.requests.Verdicts;
import dev.kamae.traffic.OpenHourParts;
import dev.kamae.traffic.Period;
import dev.kamae.traffic.Traffic;
import dev.kamae.waflog.AttackFamily;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the traffic screens ask, on the server: 24 hours with a million log lines in them, the open hour out of the logs, and
 * thirteen months of a history as wide as 60 million lines a day make it. Every round asks for another moment or span.
 */
final class TrafficBenchmark {

    private static final Instant END = TrafficDay.END;

    private final ApplicationContext portal;
    private final RawLogStore logs;
    private final Traffic traffic;
    private final Requests requests;
    private final Clients clients;

    TrafficBenchmark(ApplicationContext portal, RawLogStore logs) {
        this.portal = portal;
        this.logs = logs;
        traffic = portal.getBean(Traffic.class);
        requests = portal.getBean(Requests.class);
        clients = portal.getBean(Clients.class);
    }

    void run() throws Exception {
        JobIdentity.as("bench", Set.of(Capability.VIEW, Capability.INVESTIGATE), () -> {
            overview();
            bots();
            rules();
            clients();
            requests();
            new PanelsBenchmark(logs)
                    .print(round -> at(round, () -> overview(round)).call());
            return true;
        });
    }

    /** Makes what there is to ask about, unless an earlier run has. */
    void fill() throws Exception {
        var day = new TrafficDay(portal);
        if (!day.isLoaded()) {
            day.load();
            // else OpenSearch itself would answer from memory: nothing arrives in it here
            logs.send("PUT", "log-aws-waf-*/_settings", "{\"index.requests.cache.enable\":false}");
        }
        day.fold();
        var history = new TrafficHistory(portal.getBean(JdbcClient.class));
        if (!history.isThere()) {
            history.fill();
            // months are summed up at the end of a run
            day.fold();
        }
    }

    private void overview() throws Exception {
        print("overview, 24 h", round -> overview(round));
        print("overview, 13 months", round -> traffic.overview(months(round), Set.of()));
        print("of 24 h, the 23 closed hours", round -> traffic.overview(closed(round), Set.of()));
        print("of 24 h, the open hour", round -> traffic.overview(Period.lastHours(1, now(round)), Set.of()));
        for (var part : OpenHourParts.values()) {
            print("of the open hour, " + part, round -> part.ask(portal, now(round)));
        }
        print(
                "detected attacks, one to two weeks",
                round -> traffic.detectedAttacks(
                        AttackFamily.values()[round % 2], END.minus(Duration.ofDays(7 + round % 7)), END));
    }

    private void bots() throws Exception {
        print("bots, 24 h", round -> traffic.bots(Period.lastHours(24, now(round)), Set.of()));
        print("bots, 13 months", round -> traffic.bots(months(round), Set.of()));
        print("bots, from the logs of 24 h", round -> traffic.loggedBots(Period.lastHours(24, now(round)), Set.of()));
    }

    private void rules() throws Exception {
        var verdicts = portal.getBean(Verdicts.class);
        print("rules, 24 h", round -> traffic.rules(Period.lastHours(24, now(round)), Set.of()));
        print("rules, 13 months", round -> traffic.rules(months(round), Set.of()));
        print("rules, from the logs of 24 h", round -> traffic.loggedRules(Period.lastHours(24, now(round)), Set.of()));
        print(
                "rules, false blocks of 13 months",
                round -> verdicts.byRule(END.minus(Duration.ofDays(395)), now(round)));
    }

    private void clients() throws Exception {
        var client = new Client(Client.Kind.ADDRESS, "198.51.100.7");
        print("clients, 24 h", round -> clients.most(from(round), now(round), Set.of()));
        print("a client, 24 h", round -> clients.picture(client, from(round), now(round), Set.of()));
        print("a client's paths, first page", round -> clients.trail(client, from(round), now(round), Set.of(), 50));
    }

    private void requests() throws Exception {
        print("requests, 24 h, first page", round -> page(all(round)));
        print("requests, 24 h, count", round -> requests.count(all(round)));
        print("requests, 24 h, blocked, first page", round -> page(blocked(round)));
        print("requests, 24 h, blocked, count", round -> requests.count(blocked(round)));
        print(
                "requests, 24 h, an agent has a word, count",
                round -> requests.count(all(round).with(RequestTerm.of(RequestPart.AGENT, "chrome"))));
        print("breakdown, 24 h", round -> requests.breakdown(all(round)));
        print("breakdown, 24 h, blocked", round -> requests.breakdown(blocked(round)));
        print("notable lines, 24 h", round -> requests.notable(from(round), now(round), Set.of()));
    }

    private Object page(RequestFilter filter) {
        try (var pages = requests.lines(filter, 50)) {
            return pages.next();
        }
    }

    private interface Question {

        Object of(int round) throws Exception;
    }

    private static void print(String name, Question question) throws Exception {
        Timing.print("traffic: " + name, round -> at(round, () -> question.of(round)));
    }

    private static Callable<?> at(int round, Callable<?> work) {
        return () -> TeamClock.at(now(round), work);
    }

    /** Another moment of the open hour each time, so that no two rounds ask for the same span. */
    private static Instant now(int round) {
        return END.minusSeconds(1 + round * 7L);
    }

    private static Instant from(int round) {
        return now(round).minus(TrafficDay.LENGTH);
    }

    private Object overview(int round) {
        return traffic.overview(Period.lastHours(24, now(round)), Set.of());
    }

    /** Of some past day. */
    private static Period closed(int round) {
        var until = END.minus(Duration.ofHours(1 + round % 200));
        return Period.hours(until.minus(Duration.ofHours(23)), until);
    }

    private static Period months(int round) {
        var last = LocalDate.of(2026, 11, 24).minusDays(round % 3);
        return Period.days(last.minusDays(395 - round % 8), last, now(round), ZoneId.of("Asia/Tokyo"));
    }

    private static RequestFilter all(int round) {
        return RequestFilter.span(from(round), now(round));
    }

    private static RequestFilter blocked(int round) {
        return all(round).with(RequestTerm.of(RequestPart.ACTION, "BLOCK"));
    }
}
