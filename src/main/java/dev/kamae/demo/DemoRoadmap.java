package dev.kamae.demo;

import dev.kamae.core.TeamClock;
import dev.kamae.roadmap.Measure;
import dev.kamae.roadmap.MeasureContent;
import dev.kamae.roadmap.MeasureState;
import dev.kamae.roadmap.Quarter;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.Maturity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The roadmap of the fictional team, from {@code measures.tsv}: agreed at the beginning of the fiscal year or, while its first
 * quarter runs, of the half before it, and what became of it since.
 */
@Component
@Order(35)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoRoadmap implements ApplicationRunner {

    private static final int HALF = 2;
    private static final int DAYS_TO_AGREE = 9;
    private static final Duration DAY = Duration.ofDays(1);
    private static final String AGREED = "費用は部門予算の範囲とし、四半期ごとに進捗を確認する。";

    private final Roadmap roadmap;
    private final DemoTeam team;
    private final Clock clock;

    DemoRoadmap(Roadmap roadmap, DemoTeam team, Clock clock) {
        this.roadmap = roadmap;
        this.team = team;
        this.clock = clock;
    }

    /**
     * One line of the file; days are counted back from today, those ahead are negative.
     *
     * @param planned the day in whose quarter it was to be done
     * @param told how many days ago the team said what became of it, 0 for nothing yet
     * @param moved the day in whose quarter it is to be done since
     * @param isLater whether it came in after the agreement
     */
    private record Line(
            String title,
            ControlId control,
            Maturity maturity,
            String owner,
            int planned,
            int told,
            MeasureState state,
            int moved,
            boolean isLater,
            String reason) {

        static Line of(String text) {
            var cells = text.split("\t", -1);
            return new Line(
                    cells[0],
                    new ControlId(cells[1]),
                    new Maturity(Integer.parseInt(cells[2])),
                    cells[3],
                    Integer.parseInt(cells[4]),
                    Integer.parseInt(cells[5]),
                    MeasureState.valueOf(cells[6]),
                    Integer.parseInt(cells[7]),
                    cells[8].equals("later"),
                    cells[9]);
        }

        MeasureContent planned(DemoRoadmap demo, Quarter first) {
            return content(demo, demo.quarter(planned, first), MeasureState.PLANNED, "");
        }

        MeasureContent told(DemoRoadmap demo, Quarter first) {
            return content(demo, demo.quarter(moved, first), state, reason);
        }

        private MeasureContent content(DemoRoadmap demo, Quarter quarter, MeasureState state, String reason) {
            return new MeasureContent(title, control, maturity, demo.team.id(owner), quarter, state, reason, Set.of());
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce(
                "roadmap",
                this::isMissing,
                Set.of(DemoTeam.ANALYST, DemoTeam.EXECUTIVE),
                () -> team.asAnalyst(this::write));
    }

    /** Without a fiscal year there are no quarters to plan. */
    private boolean isMissing() {
        return roadmap.current().isPresent() && roadmap.outlook(null).measures().isEmpty();
    }

    private boolean write() throws Exception {
        var outlook = roadmap.outlook(null);
        var first = begins(outlook.current(), outlook.firstMonth());
        var agreed = noon(first.firstDay().plusDays(DAYS_TO_AGREE));
        var planned = new LinkedHashMap<Line, Measure>();
        for (var line : lines()) {
            if (!line.isLater()) {
                var content = line.planned(this, first);
                planned.put(line, TeamClock.at(agreed.minus(DAY), () -> roadmap.plan(content)));
            }
        }
        TeamClock.at(
                agreed,
                () -> team.asExecutive(() -> roadmap.agree(roadmap.outlook(null).revision(), AGREED)));
        for (var line : lines()) {
            var told = noon(day(line.told()));
            if (line.isLater()) {
                var content = line.planned(this, first);
                TeamClock.at(told, () -> roadmap.plan(content));
            } else if (line.told() > 0) {
                var content = line.told(this, first);
                var measure = Objects.requireNonNull(planned.get(line));
                TeamClock.at(
                        later(told, agreed.plus(DAY)), () -> roadmap.change(measure.id(), measure.version(), content));
            }
        }
        return true;
    }

    private static Quarter begins(Quarter current, Month firstMonth) {
        var quarter = current;
        while (quarter.first().getMonth() != firstMonth) {
            quarter = quarter.plus(-1);
        }
        return quarter.equals(current) ? current.plus(-HALF) : quarter;
    }

    /** That of a day so many days ago, and never before the first that was planned. */
    private Quarter quarter(int daysAgo, Quarter first) {
        var quarter = Quarter.of(day(daysAgo), first.first().getMonth());
        return quarter.compareTo(first) < 0 ? first : quarter;
    }

    private LocalDate day(int daysAgo) {
        return LocalDate.now(clock).minusDays(daysAgo);
    }

    /** Of a day, and never one that is still to come. */
    private Instant noon(LocalDate day) {
        var noon = day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant();
        var now = clock.instant();
        return noon.isAfter(now) ? now : noon;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Line> lines() throws IOException {
        var file = new ClassPathResource("measures.tsv", DemoRoadmap.class);
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Line::of)
                .toList();
    }
}
