package dev.kamae.demo;

import dev.kamae.calendar.CompanyEvent;
import dev.kamae.calendar.CompanyEventDraft;
import dev.kamae.calendar.CompanyEvents;
import dev.kamae.core.Holidays;
import dev.kamae.demo.traffic.DemoTraffic;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the fictional company did in the two weeks of its logs: a release a week, and the programmes that its traffic shows. */
@Component
@Order(25)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoEvents implements ApplicationRunner {

    private static final int DAYS = 14;
    private static final LocalTime RELEASE = LocalTime.of(10, 30);
    private static final Duration PROGRAMME = Duration.ofMinutes(40);

    private final CompanyEvents happened;
    private final DemoTeam team;
    private final DemoTraffic traffic;
    private final Clock clock;

    DemoEvents(CompanyEvents happened, DemoTeam team, Holidays holidays, Clock clock) {
        this.happened = happened;
        this.team = team;
        this.traffic = new DemoTraffic(DemoLogs.SEED, clock.getZone(), 1, holidays);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce(
                "company events",
                () -> happened.count() == 0,
                Set.of(DemoTeam.ANALYST),
                () -> team.asAnalyst(this::write));
    }

    private boolean write() {
        var today = LocalDate.now(clock);
        today.minusDays(DAYS).datesUntil(today).forEach(this::write);
        return true;
    }

    private void write(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
            var begins = date.atTime(RELEASE).atZone(clock.getZone()).toInstant();
            happened.enter(
                    new CompanyEventDraft(CompanyEvent.Kind.RELEASE, version(date), begins, null, false, null, null));
        }
        // a day of it is like others, but for its forty minutes
        traffic.televised(date)
                .ifPresent(begins -> happened.enter(new CompanyEventDraft(
                        CompanyEvent.Kind.TV, "情報番組で紹介", begins, begins.plus(PROGRAMME), false, null, null)));
    }

    private static String version(LocalDate date) {
        return "サイト %d.%d".formatted(date.getYear() - 2020, date.getDayOfYear() / 7);
    }
}
