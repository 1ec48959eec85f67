package dev.kamae.demo;

import dev.kamae.core.Holidays;
import dev.kamae.demo.traffic.DemoTraffic;
import dev.kamae.identity.Capability;
import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Puts the log files of the fictional company into the watched folder, where they are found like anyone's: two weeks at the
 * first start, then each minute as it is over. What was missed while Kamae was off is made up for.
 */
@Component
@ConditionalOnBooleanProperty("kamae.demo")
class DemoLogs implements RecurringJob {

    static final String NAME = "demo.logs";

    static final long SEED = 20_261_124;
    private static final Duration PAST = Duration.ofDays(14);

    /** Until when the files are there; the beginning dot keeps the collector away from it. */
    private static final String WRITTEN = ".written-until";

    private final @Nullable Path folder;
    private final DemoTraffic traffic;
    private final Duration past;
    private final Clock clock;

    @Autowired
    DemoLogs(@Value("${kamae.collector.folder:#{null}}") @Nullable Path folder, Holidays holidays, Clock clock) {
        this(folder, new DemoTraffic(SEED, clock.getZone(), 1, holidays), PAST, clock);
    }

    DemoLogs(@Nullable Path folder, DemoTraffic traffic, Duration past, Clock clock) {
        this.folder = folder;
        this.traffic = traffic;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(Capability.VIEW);
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(30));
    }

    @Override
    public void run(Run run) throws IOException {
        if (folder != null) {
            write(folder, run);
        }
    }

    private void write(Path folder, Run run) throws IOException {
        Instant until = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant hour = until.truncatedTo(ChronoUnit.HOURS);
        Instant from = writtenUntil(folder, until.minus(past));
        // the newest first: whoever opens the portal now looks for them
        traffic.inFilesOfAMinute().write(folder, from.isAfter(hour) ? from : hour, until);
        for (Instant end = hour; end.isAfter(from) && !run.stopRequested(); end = end.minus(1, ChronoUnit.DAYS)) {
            Instant begin = end.minus(1, ChronoUnit.DAYS);
            traffic.inFilesOfAnHour().write(folder, begin.isAfter(from) ? begin : from, end);
        }
        if (!run.stopRequested()) {
            Files.writeString(folder.resolve(WRITTEN), until.toString());
        }
    }

    private static Instant writtenUntil(Path folder, Instant otherwise) throws IOException {
        Path written = folder.resolve(WRITTEN);
        return Files.exists(written) ? Instant.parse(Files.readString(written).strip()) : otherwise;
    }
}
