package dev.kamae.demo;

import dev.kamae.core.TeamClock;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.Issues;
import dev.kamae.threats.ThreatId;
import dev.kamae.wellarchitected.Answer;
import dev.kamae.wellarchitected.ImportFile;
import dev.kamae.wellarchitected.Practice;
import dev.kamae.wellarchitected.SnapshotId;
import dev.kamae.wellarchitected.WellArchitected;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The reviews of the fictional company, two of them milestones, each a little better than the one before, imported when they were
 * made, and a few practices that became issues.
 */
@Component
@Order(30)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoReview implements ApplicationRunner {

    private static final int FIRST_DAYS_AGO = 243;
    private static final int BETWEEN_DAYS_AGO = 152;
    private static final int SECOND_DAYS_AGO = 62;
    private static final int RAISED_DAYS_AGO = 55;
    private static final int CURRENT_DAYS_AGO = 7;
    private static final int DAYS_LEFT = 30;

    private static final Set<String> MISSING = Set.of(
            "SEC01-BP08",
            "SEC02-BP03",
            "SEC02-BP05",
            "SEC03-BP04",
            "SEC03-BP05",
            "SEC03-BP06",
            "SEC03-BP07",
            "SEC04-BP03",
            "SEC04-BP04",
            "SEC05-BP03",
            "SEC05-BP04",
            "SEC10-BP03",
            "SEC10-BP04",
            "SEC10-BP07",
            "SEC10-BP08",
            "SEC11-BP02",
            "SEC11-BP03",
            "SEC11-BP07");

    /** Established since the second review; one was established then and no longer is. */
    private static final Set<String> MENDED_SINCE_SECOND =
            Set.of("SEC01-BP06", "SEC02-BP02", "SEC04-BP02", "SEC10-BP05");

    private static final String LOST_SINCE_SECOND = "SEC03-BP07";

    private static final Set<String> MENDED_SINCE_FIRST =
            Set.of("SEC02-BP04", "SEC05-BP02", "SEC08-BP04", "SEC10-BP01", "SEC11-BP01");

    /** Of those, what was established when somebody looked in the middle, without a milestone. */
    private static final Set<String> MENDED_BETWEEN = Set.of("SEC02-BP04", "SEC08-BP04");

    private static final Map<String, Set<ThreatId>> ISSUES = new TreeMap<>(Map.of(
            "SEC02-BP05", threats("stale-accounts", "cloud-keys"),
            "SEC05-BP03", threats("injection", "bots"),
            "SEC10-BP07", threats("ransomware", "ddos"),
            "SEC11-BP03", threats("injection", "vulnerability-exploitation")));

    private final WellArchitected reviews;
    private final Issues issues;
    private final DemoTeam team;
    private final Clock clock;

    DemoReview(WellArchitected reviews, Issues issues, DemoTeam team, Clock clock) {
        this.reviews = reviews;
        this.issues = issues;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce("reviews", this::isMissing, Set.of(DemoTeam.ANALYST), () -> team.asAnalyst(this::write));
    }

    private boolean isMissing() {
        return reviews.snapshots().stream().noneMatch(snapshot -> snapshot.milestone() == 0);
    }

    private boolean write() throws Exception {
        var pages = new DemoReviewPages(reviews.catalogue());
        var second = new TreeSet<>(MISSING);
        second.addAll(MENDED_SINCE_SECOND);
        second.remove(LOST_SINCE_SECOND);
        var first = new TreeSet<>(second);
        first.addAll(MENDED_SINCE_FIRST);
        var recorded = new TreeMap<Integer, Instant>();
        recorded.put(1, at(FIRST_DAYS_AGO));
        importAt(FIRST_DAYS_AGO, pages.answers(1, first), pages.milestones(recorded));
        var between = new TreeSet<>(first);
        between.removeAll(MENDED_BETWEEN);
        importAt(BETWEEN_DAYS_AGO, pages.answers(0, between));
        recorded.put(2, at(SECOND_DAYS_AGO));
        var snapshot = importAt(SECOND_DAYS_AGO, pages.answers(2, second), pages.milestones(recorded));
        TeamClock.at(at(RAISED_DAYS_AGO), () -> raise(snapshot));
        importAt(CURRENT_DAYS_AGO, pages.answers(0, MISSING));
        return true;
    }

    private SnapshotId importAt(int daysAgo, ImportFile... files) throws Exception {
        var report = TeamClock.at(at(daysAgo), () -> reviews.importFiles(List.of(files)));
        return report.snapshots().getFirst().snapshot().id();
    }

    private boolean raise(SnapshotId snapshot) {
        for (var answer : reviews.review(snapshot).orElseThrow().answers()) {
            for (var practice : answer.practices()) {
                practice.code()
                        .map(code -> ISSUES.get(code.value()))
                        .ifPresent(threats -> raise(snapshot, answer, practice, threats));
            }
        }
        return true;
    }

    private void raise(SnapshotId snapshot, Answer answer, Practice practice, Set<ThreatId> threats) {
        var raised = reviews.raise(
                snapshot,
                answer.question(),
                practice.id(),
                reviews.proposal(snapshot, answer.question(), practice.id()));
        var content = raised.content();
        issues.change(
                raised.id(),
                raised.version(),
                new IssueDraft(
                        content.title(),
                        content.description(),
                        content.severity(),
                        null,
                        Due.on(LocalDate.now(clock).plusDays(RAISED_DAYS_AGO + DAYS_LEFT)),
                        threats));
    }

    private Instant at(int daysAgo) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone())
                .minusDays(daysAgo)
                .atTime(LocalTime.of(15, 30))
                .atZone(clock.getZone())
                .toInstant();
    }

    private static Set<ThreatId> threats(String... ids) {
        return Set.of(ids).stream().map(ThreatId::new).collect(Collectors.toSet());
    }
}
