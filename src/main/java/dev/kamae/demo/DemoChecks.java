package dev.kamae.demo;

import dev.kamae.core.TeamClock;
import dev.kamae.threats.Checks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Prowler found in the fictional company's account on the first morning of each of the last thirteen months, from
 * {@code checks.tsv}: how many resources passed at first, and how many do now; the months between lie between.
 */
@Component
@Order(19)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoChecks implements ApplicationRunner {

    private static final int MONTHS = 13;
    private static final String ACCOUNT = "111122223333";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Checks checks;
    private final DemoTeam team;
    private final Clock clock;

    DemoChecks(Checks checks, DemoTeam team, Clock clock) {
        this.checks = checks;
        this.team = team;
        this.clock = clock;
    }

    /** One line of the file. */
    private record Line(
            String check,
            String title,
            String severity,
            String practice,
            int resources,
            int passedFirst,
            int passedNow) {

        static Line of(String text) {
            var cells = text.split("\t", -1);
            return new Line(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    Integer.parseInt(cells[4]),
                    Integer.parseInt(cells[5]),
                    Integer.parseInt(cells[6]));
        }

        int passed(int month) {
            return passedFirst + (passedNow - passedFirst) * month / (MONTHS - 1);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce(
                "check results",
                () -> checks.imports().isEmpty(),
                Set.of(DemoTeam.ANALYST),
                () -> team.asAnalyst(this::write));
    }

    private boolean write() throws Exception {
        var lines = lines();
        for (var month = 0; month < MONTHS; month++) {
            var ran = ran(YearMonth.now(clock).minusMonths(MONTHS - 1L - month));
            var file = file(lines, month, ran);
            var name = "prowler-output-%s.ocsf.json".formatted(LocalDate.ofInstant(ran, clock.getZone()));
            TeamClock.at(ran.plusSeconds(1800), () -> checks.importFile(name, file));
        }
        return true;
    }

    /** The first morning of a month, and never one that is still to come. */
    private Instant ran(YearMonth month) {
        var morning = month.atDay(1)
                .atTime(LocalTime.of(6, 0))
                .atZone(clock.getZone())
                .toInstant();
        var latest = clock.instant().minusSeconds(3600);
        return morning.isAfter(latest) ? latest : morning;
    }

    private static byte[] file(List<Line> lines, int month, Instant ran) {
        var findings = new ArrayList<Map<String, Object>>();
        for (var line : lines) {
            for (var resource = 0; resource < line.resources(); resource++) {
                findings.add(finding(line, resource, resource < line.passed(month), ran));
            }
        }
        return MAPPER.writeValueAsBytes(findings);
    }

    private static Map<String, Object> finding(Line line, int resource, boolean passed, Instant ran) {
        return Map.of(
                "metadata", Map.of("event_code", line.check(), "product", Map.of("name", "Prowler")),
                "severity", line.severity(),
                "status", "New",
                "status_code", passed ? "PASS" : "FAIL",
                "finding_info", Map.of("title", line.title()),
                "time_dt", ran.toString(),
                "resources", List.of(Map.of("uid", "arn:aws:demo:%s/%d".formatted(line.check(), resource + 1))),
                "cloud", Map.of("account", Map.of("uid", ACCOUNT), "provider", "aws"),
                "unmapped",
                        Map.of(
                                "compliance",
                                Map.of("AWS-Well-Architected-Framework-Security-Pillar", List.of(line.practice()))));
    }

    private static List<Line> lines() throws IOException {
        var file = new ClassPathResource("checks.tsv", DemoChecks.class);
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Line::of)
                .toList();
    }
}
