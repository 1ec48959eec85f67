package dev.kamae.collector;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.jobs.Jobs;
import dev.kamae.uikit.ArrivalSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many files of the watched folder are still to be read, while they are more than what arrives all the time. */
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
        return jobs.progress(FolderJob.NAME)
                .map(progress -> progress.total() == null ? 0 : progress.total() - progress.done())
                .filter(left -> left > FEW)
                .map(left -> new Arrival("collector.arriving", left));
    }

    @Override
    public Optional<String> page() {
        return identity.mayAny(Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN)
                ? Optional.of("collection")
                : Optional.empty();
    }
}
