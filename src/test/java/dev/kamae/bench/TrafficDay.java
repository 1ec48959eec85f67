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
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogWriter;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day of the demo's web ACLs with a million log lines, in the log store and, but for its last hour, in history. */
final class TrafficDay {

    /** A Tuesday noon in Tokyo; the hour that ends then is the open one, and full. */
    static final Instant END = Instant.parse("2026-11-24T03:00:00Z");

    static final Duration LENGTH = Duration.ofHours(24);

    private static final int FACTOR = 66;

    private final ApplicationContext portal;
    private final DemoTraffic demo;

    TrafficDay(ApplicationContext portal) {
        this.portal = portal;
        demo = new DemoTraffic(1, ZoneId.of("Asia/Tokyo"), FACTOR, portal.getBean(Holidays.class));
    }

    boolean isLoaded() {
        return portal.getBean(LogStore.class)
                        .ask(Question.count(LogHour.LOGS, LogHour.between(END.minus(LENGTH), END)))
                        .value()
                > 0;
    }

    void load() throws Exception {
        JobIdentity.as("bench", Set.of(Capability.VIEW, Capability.ADMIN), () -> {
            demo.webAcls().forEach(this::declare);
            return true;
        });
        var before = System.nanoTime();
        System.out.printf("%,d lines made and loaded in %d s%n", lines(), seconds(before));
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

    private long lines() {
        var loading = new Loading(new LogWriter(portal.getBean(LogStoreConnection.class)));
        var documents = new Documents(Clock.fixed(END, ZoneOffset.UTC), Redaction.STANDARD, GeoIp.none());
        for (var minute = END.minus(LENGTH); minute.isBefore(END); minute = minute.plusSeconds(60)) {
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
    void fold() throws Exception {
        var before = System.nanoTime();
        TeamClock.at(END.minusSeconds(60), () -> {
            for (var job : portal.getBeansOfType(RecurringJob.class).values()) {
                if (job.name().equals("traffic.fold")) {
                    job.run(QuietRun.untilDone());
                }
            }
            return true;
        });
        var hours = portal.getBean(JdbcClient.class)
                .sql("select count(*) from folded_hour where whole and hour >= :from")
                .param("from", Timestamp.from(END.minus(LENGTH)))
                .query(Integer.class)
                .single();
        if (hours != LENGTH.toHours() - 1) {
            throw new IllegalStateException("Only %d hours were folded".formatted(hours));
        }
        System.out.printf("%d hours folded, in %d s%n", hours, seconds(before));
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
