package dev.kamae.demo;

import dev.kamae.core.Score;
import dev.kamae.core.TeamClock;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Judgement;
import dev.kamae.threats.Maturity;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the fictional team has judged of its threats so far, from {@code stance.tsv}, oldest first. Web skimming is left
 * without answers, so that one sees what is not recorded.
 */
@Component
@Order(15)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoStance implements ApplicationRunner {

    private final Threats threats;
    private final Controls controls;
    private final DemoTeam team;
    private final Clock clock;

    DemoStance(Threats threats, Controls controls, DemoTeam team, Clock clock) {
        this.threats = threats;
        this.controls = controls;
        this.team = team;
        this.clock = clock;
    }

    private enum Kind {
        ANSWER,
        ASSESSMENT,
        TARGET,
        IMPACT,
        PRESSURE
    }

    /**
     * One line of the file.
     *
     * @param more which question is answered, or for how many days from today a pressure holds
     */
    private record Line(int daysAgo, Kind kind, String subject, String more, int value, String words) {

        static Line of(String text) {
            var cells = text.split("\t", -1);
            return new Line(
                    Integer.parseInt(cells[0]),
                    Kind.valueOf(cells[1]),
                    cells[2],
                    cells[3],
                    Integer.parseInt(cells[4]),
                    cells[5]);
        }

        List<String> judged() {
            return kind == Kind.ANSWER ? List.of(kind.name(), subject, more) : List.of(kind.name(), subject);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce(
                "stance",
                this::isEmpty,
                Set.of(DemoTeam.ANALYST, DemoTeam.EXECUTIVE),
                () -> team.asAnalyst(this::write));
    }

    private boolean isEmpty() {
        return threats.stances(clock.instant()).stream().allMatch(DemoStance::isUnrecorded);
    }

    private static boolean isUnrecorded(Stance stance) {
        return stance.answers().isEmpty()
                && stance.target() == null
                && stance.impact() == null
                && stance.pressure() == null
                && stance.controls().stream().allMatch(control -> control.assessment() == null);
    }

    private boolean write() throws Exception {
        Map<List<String>, Integer> versions = new HashMap<>();
        for (var line : lines()) {
            var seen = versions.getOrDefault(line.judged(), 0);
            var recorded = TeamClock.at(at(line.daysAgo()), () -> record(line, seen));
            versions.put(line.judged(), recorded.version());
        }
        return true;
    }

    private Judgement record(Line line, int seen) throws Exception {
        return switch (line.kind()) {
            case ANSWER ->
                threats.answer(
                        new ThreatId(line.subject()),
                        ControlFunction.valueOf(line.more()),
                        seen,
                        new Maturity(line.value()),
                        line.words());
            case ASSESSMENT ->
                controls.assess(new ControlId(line.subject()), seen, new Maturity(line.value()), line.words());
            case TARGET ->
                team.asExecutive(() ->
                        threats.target(new ThreatId(line.subject()), seen, new Score(line.value()), line.words()));
            case IMPACT -> threats.impact(new ThreatId(line.subject()), seen, line.value(), line.words());
            case PRESSURE ->
                threats.pressure(
                        new ThreatId(line.subject()),
                        seen,
                        line.value(),
                        line.words(),
                        LocalDate.now(clock).plusDays(Integer.parseInt(line.more())));
        };
    }

    /** In the afternoon of a past day. */
    private Instant at(int daysAgo) {
        return LocalDate.now(clock)
                .minusDays(daysAgo)
                .atTime(LocalTime.of(15, 40))
                .atZone(clock.getZone())
                .toInstant();
    }

    private static List<Line> lines() throws IOException {
        var file = new ClassPathResource("stance.tsv", DemoStance.class);
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Line::of)
                .toList();
    }
}
