package dev.kamae.demo;

import dev.kamae.core.Severity;
import dev.kamae.core.TeamClock;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueId;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.Resolution;
import dev.kamae.threats.ThreatId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The register that the team of ひなたマーケット, a fictional marketplace, has kept so far, from {@code register.tsv}: days
 * are counted from today, so that the demo is as fresh in a year as it is now. Written once, through the front doors, as the
 * people whose work it is.
 */
@Component
@Order(10)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoRegister implements ApplicationRunner {

    private static final int ACCEPTED_DAYS_LEFT = 16;
    private static final int AGREED_DAYS_AGO = 121;

    /** Business days until an issue is to be done. */
    private static final Map<Severity, Integer> AGREED =
            Map.of(Severity.CRITICAL, 3, Severity.HIGH, 15, Severity.MEDIUM, 40, Severity.LOW, 80);

    private final Issues issues;
    private final Acceptances acceptances;
    private final IssuePolicies policies;
    private final DemoTeam team;
    private final Clock clock;

    DemoRegister(Issues issues, Acceptances acceptances, IssuePolicies policies, DemoTeam team, Clock clock) {
        this.issues = issues;
        this.acceptances = acceptances;
        this.policies = policies;
        this.team = team;
        this.clock = clock;
    }

    /**
     * One line of the file.
     *
     * @param doneDaysAgo when nobody worked on it any more; of no meaning while somebody does
     */
    private record Line(
            int raisedDaysAgo,
            Severity severity,
            IssueStatus status,
            String owner,
            String due,
            List<String> threats,
            String title,
            String description,
            String reason,
            int doneDaysAgo) {

        static Line of(String text) {
            var cells = text.split("\t", -1);
            var raised = Integer.parseInt(cells[0]);
            return new Line(
                    raised,
                    Severity.valueOf(cells[1]),
                    IssueStatus.valueOf(cells[2]),
                    cells[3],
                    cells[4],
                    Arrays.stream(cells[5].split(" "))
                            .filter(id -> !id.isEmpty())
                            .toList(),
                    cells[6],
                    cells[7],
                    cells[8],
                    cells.length > 9 ? Integer.parseInt(cells[9]) : raised / 3);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce(
                "register",
                this::isEmpty,
                Set.of(DemoTeam.ANALYST, DemoTeam.EXECUTIVE),
                () -> team.asAnalyst(this::write));
    }

    private boolean isEmpty() {
        return issues.count(IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL)) == 0;
    }

    private boolean write() throws Exception {
        if (policies.all().isEmpty()) {
            TeamClock.at(
                    at(AGREED_DAYS_AGO, 11), () -> team.asExecutive(() -> policies.set(0, AGREED, "四半期の方針会議で合意。")));
        }
        for (var line : lines()) {
            var draft = draft(line);
            var raised = TeamClock.at(at(line.raisedDaysAgo(), 10), () -> issues.raise(draft, null));
            if (line.status() != IssueStatus.OPEN) {
                TeamClock.at(at(Math.max(0, line.raisedDaysAgo() - 3), 14), () -> start(raised));
            }
            if (line.status() != IssueStatus.OPEN && line.status() != IssueStatus.IN_PROGRESS) {
                // counted from today, and not from the day on which it was accepted
                var until = today().plusDays(ACCEPTED_DAYS_LEFT);
                TeamClock.at(at(line.doneDaysAgo(), 17), () -> finish(raised, line, until));
            }
        }
        return true;
    }

    private IssueVersion start(IssueVersion raised) {
        return issues.move(raised.id(), raised.version(), IssueStatus.IN_PROGRESS, "");
    }

    private IssueVersion finish(IssueVersion raised, Line line, LocalDate acceptedUntil) throws Exception {
        issues.comment(raised.id(), line.reason());
        var seen = raised.version() + 1;
        return switch (line.status()) {
            case RISK_ACCEPTED -> accept(raised.id(), seen, acceptedUntil, line.reason());
            case RESOLVED -> issues.close(raised.id(), seen, Resolution.FIXED, line.reason());
            case NOT_AN_ISSUE -> issues.close(raised.id(), seen, Resolution.NOT_A_PROBLEM, line.reason());
            default -> issues.move(raised.id(), seen, line.status(), line.reason());
        };
    }

    private IssueVersion accept(IssueId id, int seen, LocalDate until, String why) throws Exception {
        var asked = acceptances.ask(id, seen, until, why);
        return team.asExecutive(() -> acceptances.approve(id, asked.version(), ""));
    }

    private IssueDraft draft(Line line) {
        return new IssueDraft(
                line.title(),
                line.description(),
                line.severity(),
                line.owner().isEmpty() ? null : team.id(line.owner()),
                due(line.due()),
                line.threats().stream().map(ThreatId::new).collect(Collectors.toSet()));
    }

    /** A number counts days from today; anything else is a date that nobody can read, as old sheets have them. */
    private Due due(String text) {
        if (text.isEmpty()) {
            return Due.NOT_SET;
        }
        return text.matches("-?\\d+") ? Due.on(today().plusDays(Integer.parseInt(text))) : Due.unreadable(text);
    }

    /** A moment of a past day, and never one that is still to come. */
    private Instant at(int daysAgo, int hour) {
        var moment = today().minusDays(daysAgo)
                .atTime(LocalTime.of(hour, 20))
                .atZone(clock.getZone())
                .toInstant();
        var now = clock.instant();
        return moment.isAfter(now) ? now : moment;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Line> lines() throws IOException {
        var file = new ClassPathResource("register.tsv", DemoRegister.class);
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Line::of)
                .toList();
    }
}
