package dev.kamae.demo;

import dev.kamae.core.TeamClock;
import dev.kamae.review.Month;
import dev.kamae.review.Reviews;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The last months as the fictional company has closed them, each on the morning after it ended.
 */
@Component
@Order(40)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoMonths implements ApplicationRunner {

    private static final int CLOSED = 3;
    private static final Duration MORNING = Duration.ofHours(10);

    private final Reviews reviews;
    private final DemoTeam team;
    private final Clock clock;

    DemoMonths(Reviews reviews, DemoTeam team, Clock clock) {
        this.reviews = reviews;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        team.writeOnce(
                "closed months", this::noneIsClosed, Set.of(DemoTeam.EXECUTIVE), () -> team.asExecutive(this::write));
    }

    private boolean noneIsClosed() {
        return reviews.months().stream().noneMatch(month -> month.state() == Month.State.CLOSED);
    }

    private boolean write() throws Exception {
        var running = YearMonth.now(clock);
        for (var back = CLOSED; back > 0; back--) {
            close(running.minusMonths(back));
        }
        return true;
    }

    private void close(YearMonth month) throws Exception {
        var morning = reviews.end(month).plus(MORNING);
        var now = clock.instant();
        // its logs begin two weeks ago and take a while to be in history; whatever is missing is named
        TeamClock.at(morning.isAfter(now) ? now : morning, () -> reviews.closeAnyway(month));
    }
}
