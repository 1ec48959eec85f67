package dev.kamae.demo;

import dev.kamae.core.TeamClock;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.DrillKind;
import dev.kamae.threats.Drills;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The drills and tests that the fictional team has held, from {@code drills.tsv}, each recorded on the day after. */
@Component
@Order(18)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoDrills implements ApplicationRunner {

    private final Drills drills;
    private final DemoTeam team;
    private final Clock clock;

    DemoDrills(Drills drills, DemoTeam team, Clock clock) {
        this.drills = drills;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce(
                "drills", () -> drills.all().isEmpty(), Set.of(DemoTeam.ANALYST), () -> team.asAnalyst(this::write));
    }

    private boolean write() throws Exception {
        for (var line : lines()) {
            var cells = line.split("\t", -1);
            var held = LocalDate.now(clock).minusDays(Long.parseLong(cells[0]));
            var content = new DrillContent(
                    DrillKind.valueOf(cells[1]),
                    held,
                    Stream.of(cells[2].split(" ")).map(ControlId::new).collect(Collectors.toSet()),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    cells[5],
                    "");
            var recorded = held.plusDays(1).atTime(LocalTime.of(10, 30)).atZone(clock.getZone());
            TeamClock.at(recorded.toInstant(), () -> drills.record(content));
        }
        return true;
    }

    private static List<String> lines() throws IOException {
        var file = new ClassPathResource("drills.tsv", DemoDrills.class);
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
