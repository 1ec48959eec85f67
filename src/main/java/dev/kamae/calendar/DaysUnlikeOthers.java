package dev.kamae.calendar;

import dev.kamae.core.TimeRange;
import dev.kamae.core.UnusualDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The days of campaigns and television, which nothing is compared with; seen by the other replicas within ten seconds. */
@Component
class DaysUnlikeOthers implements UnusualDays {

    private final Remembered<List<TimeRange>> stretches;
    private final Clock clock;

    DaysUnlikeOthers(CompanyEventRepository happened, Clock clock) {
        stretches = new Remembered<>(happened::unusual, Duration.ofSeconds(10), System::nanoTime);
        this.clock = clock;
    }

    @Override
    public boolean isUnusual(LocalDate date) {
        var from = date.atStartOfDay(clock.getZone()).toInstant();
        var to = date.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return stretches.get().stream()
                .anyMatch(stretch -> stretch.from().isBefore(to) && stretch.to().isAfter(from));
    }

    void expireAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                stretches.expire();
            }
        });
    }
}
