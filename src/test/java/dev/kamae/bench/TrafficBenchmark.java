package dev.kamae.bench;

import dev.kamae.core.Holidays;
import dev.kamae.core.TeamClock;
import dev.kamae.demo.traffic.DemoTraffic;
import dev.kamae.demo.traffic.DemoWebAcl;
import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.jobs.QuietRun;
import dev.kamae.jobs.RecurringJob;
import dev.kamae.logstore.BulkLoad;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogWriter;
import dev.kamae.traffic.OpenHourParts;
import dev.kamae.traffic.Period;
import dev.kamae.traffic.Traffic;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An overview of 24 hours with a million log lines in them: closed hours out of history, the open one out of the logs, and
 * eight weeks of history to compare with.
 */
final class TrafficBenchmark {

    /** A Tuesday noon in Tokyo; the hour that ends then is the open one, and full. */
    private static final Instant END = Instant.parse("2026-11-24T03:00:00Z");

    private static final int HOURS = 24;
    private static final int FACTOR = 66;
    private static final int WEEKS = 8;

    private final ApplicationContext portal;
    private final JdbcClient sql;
    private final Traffic traffic;
    private final DemoTraffic demo;

    TrafficBenchmark(ApplicationContext portal) {
        this.portal = portal;
        sql = portal.getBean(JdbcClient.class);
        traffic = portal.getBean(Traffic.class);
        demo = new DemoTraffic(1, ZoneId.of("Asia/Tokyo"), FACTOR, portal.getBean(Holidays.class));
    }

    void run() throws Exception {
        JobIdentity.as("bench", Set.of(Capability.VIEW, Capability.ADMIN), () -> {
            demo.webAcls().forEach(this::declare);
            return true;
        });
        var before = System.nanoTime();
        var lines = load();
        System.out.printf("%,d lines made and loaded in %d s%n", lines, seconds(before));
        fold();
        repeatInPast();
        withoutRequestCache();
        JobIdentity.as("bench", Set.of(Capability.VIEW, Capability.INVESTIGATE), () -> {
            measure();
            return true;
        });
    }

    private void measure() throws Exception {
        Timing.print("traffic: 24 h, the open hour from the logs", round -> at(round, () -> overview(round, HOURS)));
        Timing.print(
                "traffic: 23 h, all of them closed",
                round -> at(round, () -> traffic.overview(closed(round), Set.of())));
        Timing.print("traffic: the open hour alone", round -> at(round, () -> overview(round, 1)));
        for (var part : OpenHourParts.values()) {
            Timing.print("traffic: of the open hour, " + part, round -> () -> part.ask(portal, now(round)));
        }
        Timing.print(
                "traffic: detected attacks of a week",
                round -> () -> traffic.detectedAttacks(
                        AttackFamily.values()[round % 2], END.minus(Duration.ofDays(7 + round % 7)), END));
    }

    /** Another moment of the open hour each time, so that no two rounds ask for the same span. */
    private Callable<?> at(int round, Callable<?> work) {
        return () -> TeamClock.at(now(round), work);
    }

    private static Instant now(int round) {
        return END.minusSeconds(1 + round * 7L);
    }

    private Object overview(int round, int hours) {
        return traffic.overview(Period.lastHours(hours, now(round)), Set.of());
    }

    /** Of some past day, so that there is still something to compare with. */
    private static Period closed(int round) {
        var until = END.minus(Duration.ofHours(1 + round % 200));
        return Period.hours(until.minus(Duration.ofHours(HOURS - 1)), until);
    }

    private void declare(DemoWebAcl acl) {
        var apps = acl.ownAppAgents().stream()
                .map(agent -> new OwnAppPattern(OwnAppPattern.Where.USER_AGENT, TextMatch.PREFIX, agent))
                .toList();
        var draft = new ProfileDraft(
                null,
                acl.path() == DemoWebAcl.Path.DIRECT
                        ? TrafficPath.DIRECT
                        : new TrafficPath(TrafficPath.Kind.CLOUDFRONT, 1, null),
                Logging.ALL,
                BotControl.valueOf(acl.botControl().name()),
                apps,
                acl.loginPaths(),
                acl.homeCountry());
        portal.getBean(WebAclProfiles.class).declare(new WebAclId(acl.arn()), 0, draft);
    }

    private long load() {
        var loading = new Loading(new LogWriter(portal.getBean(LogStoreConnection.class)));
        var documents = new Documents(Clock.fixed(END, ZoneOffset.UTC), Redaction.STANDARD, GeoIp.none());
        for (var minute = END.minus(Duration.ofHours(HOURS)); minute.isBefore(END); minute = minute.plusSeconds(60)) {
            for (var acl : demo.webAcls()) {
                documents.read(file(acl), new ByteArrayInputStream(demo.lines(acl, minute)), loading);
            }
        }
        return loading.finish();
    }

    private static LogFile file(DemoWebAcl acl) {
        return new LogFile(
                "logs",
                "AWSLogs/%1$s/WAFLogs/%2$s/%3$s/%1$s_waflogs_%2$s_%3$s.log"
                        .formatted(acl.account(), acl.scope().region(), acl.name()));
    }

    /** A minute before the end, so that the last hour is the open one. */
    private void fold() throws Exception {
        var before = System.nanoTime();
        TeamClock.at(END.minusSeconds(60), () -> {
            for (var job : portal.getBeansOfType(RecurringJob.class).values()) {
                if (job.name().equals("traffic.fold")) {
                    job.run(QuietRun.untilDone());
                }
            }
            return true;
        });
        var hours = sql.sql("select count(*) from folded_hour where whole")
                .query(Integer.class)
                .single();
        System.out.printf("%d hours folded in %d s%n", hours, seconds(before));
    }

    /** The same day again and again: what it says matters little, how much there is to read does. */
    private void repeatInPast() {
        sql.sql("""
                insert into folded_hour (hour, touched_at, asked_at, whole, attacks, documents)
                select hour - day * interval '1 day', touched_at, asked_at, whole, attacks, documents
                  from folded_hour, generate_series(1, :days) as day where whole on conflict do nothing
                """).param("days", WEEKS * 7).update();
        for (var table : List.of("traffic", "attack")) {
            var columns = table.equals("traffic")
                    ? "acl, action, territory, class, requests, evaluated, counted, would_block"
                    : "acl, family, action, requests, evaluated";
            sql.sql("""
                    insert into %1$s_hour select hour - day * interval '1 day', %2$s
                      from %1$s_hour, generate_series(1, :days) as day on conflict do nothing
                    """.formatted(table, columns)).param("days", WEEKS * 7).update();
            sql.sql("vacuum analyze %s_hour".formatted(table)).update();
        }
        sql.sql("update web_acl set first_hour = first_hour - :days * interval '1 day'")
                .param("days", WEEKS * 7)
                .update();
        System.out.printf(
                "%,d rows of traffic_hour%n",
                sql.sql("select count(*) from traffic_hour").query(Long.class).single());
    }

    /** Else OpenSearch itself would answer the open hour from memory: nothing arrives in it here. */
    private void withoutRequestCache() throws Exception {
        LogIndices.set(portal, "{\"index.requests.cache.enable\":false}");
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    /** Sends documents in loads of the usual size. */
    private static final class Loading implements DocumentSink {

        private final LogWriter writer;
        private BulkLoad load = new BulkLoad(BulkLoad.Operation.INDEX);
        private long sent;

        Loading(LogWriter writer) {
            this.writer = writer;
        }

        @Override
        public void document(String index, String id, byte[] json, int length, long number) {
            load.add(index, id, Arrays.copyOf(json, length));
            if (load.full()) {
                send();
            }
        }

        @Override
        public void rejected(Rejected rejected) {
            throw new IllegalStateException(rejected.toString());
        }

        private void send() {
            if (!writer.write(load).complete()) {
                throw new IllegalStateException("A load was not taken");
            }
            sent += load.size();
            load = new BulkLoad(BulkLoad.Operation.INDEX);
        }

        long finish() {
            if (!load.isEmpty()) {
                send();
            }
            writer.makeFindable("log-aws-waf-*");
            return sent;
        }
    }
}
