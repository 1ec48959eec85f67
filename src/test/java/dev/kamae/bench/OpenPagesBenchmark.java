package dev.kamae.bench;

import dev.kamae.identity.Role;
import dev.kamae.identity.SignedInAs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

/** Fifty people who leave the overview open: each page asks again every ten seconds, over HTTP, as browsers do. */
final class OpenPagesBenchmark {

    private static final int PEOPLE = 50;
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration LENGTH = Duration.ofMinutes(2);
    private static final String PASSWORD = "correct-horse-battery";

    private final ApplicationContext portal;
    private final RawLogStore logs;
    private final String address;

    OpenPagesBenchmark(ApplicationContext portal, RawLogStore logs) {
        this.portal = portal;
        this.logs = logs;
        address = "http://127.0.0.1:" + portal.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** For this portal it is ten minutes before the day with a million lines is over, so that the open hour is nearly full. */
    static void withinTheDay(ConfigurableApplicationContext portal) {
        var shift = Duration.between(Instant.now(), TrafficDay.END.minus(Duration.ofMinutes(10)));
        var clock = Clock.offset(Clock.system(ZoneId.of("Asia/Tokyo")), shift);
        ((GenericApplicationContext) portal)
                .registerBean("clockOfTheDay", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    }

    void run() throws Exception {
        var sql = portal.getBean(JdbcClient.class);
        SignedInAs.person(sql, "bench", Role.values());
        sql.sql("update person set password_hash = :hash where login = 'bench'")
                .param("hash", portal.getBean(PasswordEncoder.class).encode(PASSWORD))
                .update();
        // as many once before, so that only what a session keeps is counted
        settle(open(PEOPLE));
        var before = heap();
        var pages = open(PEOPLE);
        settle(pages);
        var after = heap();
        System.out.printf("%nheap of a session with an open overview: %,d kB%n", (after - before) / PEOPLE / 1_000);
        refresh(pages);
    }

    private List<PortalPage> open(int count) throws Exception {
        var pages = new ArrayList<PortalPage>();
        for (int i = 0; i < count; i++) {
            var page = new PortalPage(address);
            page.signIn("bench", PASSWORD);
            page.open("traffic");
            pages.add(page);
        }
        return pages;
    }

    /** Until what they show is there. */
    private static void settle(List<PortalPage> pages) throws Exception {
        for (int i = 0; i < 5; i++) {
            Thread.sleep(300);
            for (var page : pages) {
                page.poll();
            }
        }
    }

    private void refresh(List<PortalPage> pages) throws Exception {
        var searches = searches();
        var rounds = (int) LENGTH.dividedBy(EVERY);
        var took = new double[PEOPLE * rounds];
        var done = new AtomicLong();
        var failed = new AtomicLong();
        try (var clocks = Executors.newScheduledThreadPool(PEOPLE)) {
            for (int i = 0; i < PEOPLE; i++) {
                var page = pages.get(i);
                clocks.scheduleAtFixedRate(
                        () -> {
                            var begun = System.nanoTime();
                            try {
                                page.poll();
                                var place = (int) done.getAndIncrement();
                                if (place < took.length) {
                                    took[place] = (System.nanoTime() - begun) / 1e6;
                                }
                            } catch (Exception away) {
                                if (failed.getAndIncrement() == 0 && !clocks.isShutdown()) {
                                    System.out.println(away);
                                }
                            }
                        },
                        i * EVERY.toMillis() / PEOPLE,
                        EVERY.toMillis(),
                        TimeUnit.MILLISECONDS);
            }
            Thread.sleep(LENGTH);
            clocks.shutdownNow();
        }
        var times = Arrays.copyOf(took, (int) Math.min(done.get(), took.length));
        Arrays.sort(times);
        System.out.printf(
                "%d pages for %d s: %d refreshes, %d failed; p50 %.1f ms, p95 %.1f ms, max %.1f ms; %d searches of shards%n",
                PEOPLE,
                LENGTH.toSeconds(),
                times.length,
                failed.get(),
                times[times.length / 2],
                times[(int) (times.length * 0.95)],
                times[times.length - 1],
                searches() - searches);
    }

    private long searches() {
        return JsonMapper.shared()
                .readTree(logs.send("GET", "log-aws-waf-*/_stats/search", ""))
                .at("/_all/primaries/search/query_total")
                .asLong();
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(400);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
