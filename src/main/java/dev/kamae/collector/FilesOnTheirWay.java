package dev.kamae.collector;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.jobs.Jobs;
import dev.kamae.uikit.ArrivalSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many files of the watched folder, in S3 and dropped on the page are still to be read, while they are more than what arrives all the time. */
@Component
class FilesOnTheirWay implements ArrivalSource {

    /** A few come every minute and are read within seconds. */
    private static final long FEW = 5;

    private final Jobs jobs;
    private final Identity identity;

    FilesOnTheirWay(Jobs jobs, Identity identity) {
        this.jobs = jobs;
        this.identity = identity;
    }

    @Override
    public Optional<Arrival> arrival() {
        long left = left(FolderJob.NAME) + left(S3Job.NAME) + left(DroppedJob.NAME);
        return left > FEW ? Optional.of(new Arrival("collector.arriving", left)) : Optional.empty();
    }

    private long left(String job) {
        return jobs.progress(job)
                .map(progress -> progress.total() == null ? 0 : progress.total() - progress.done())
                .orElse(0L);
    }

    @Override
    public Optional<String> page() {
        return identity.mayAny(Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN)
                ? Optional.of("collection")
                : Optional.empty();
    }
}
