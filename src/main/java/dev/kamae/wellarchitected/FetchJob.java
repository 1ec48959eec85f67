package dev.kamae.wellarchitected;

import dev.kamae.identity.Capability;
import dev.kamae.jobs.RecurringJob;
import dev.kamae.jobs.Rhythm;
import dev.kamae.jobs.Run;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Fetches reviews from AWS each morning: the one that is still being worked on, and the milestones that are not here yet. */
@Component
@EnableConfigurationProperties(ReviewSource.class)
@ConditionalOnProperty("kamae.wellarchitected.region")
class FetchJob implements RecurringJob {

    static final String NAME = "wellarchitected.fetch";

    private final ReviewSource source;
    private final WellArchitected reviews;

    FetchJob(ReviewSource source, WellArchitected reviews) {
        this.source = source;
        this.reviews = reviews;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> capabilities() {
        return Set.of(Capability.VIEW, Capability.EDIT);
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(6, 10));
    }

    @Override
    public void run(Run run) {
        try (var aws = new AwsReviews(source, null)) {
            run(run, aws);
        }
    }

    void run(Run run, AwsReviews aws) {
        var workloads = aws.workloads();
        var added = 0L;
        var troubles = new ArrayList<ImportTrouble>();
        for (var workload : workloads) {
            if (run.stopRequested()) {
                break;
            }
            for (var report : fetch(aws, workload)) {
                added += report.snapshots().stream()
                        .filter(read -> read.outcome() == ImportReport.Outcome.ADDED)
                        .count();
                troubles.addAll(report.troubles());
            }
            run.progress(workloads.indexOf(workload) + 1L, workloads.size());
        }
        run.note("wellarchitected.fetch.done", workloads.size(), added, troubles.size());
    }

    /** A milestone never changes, so one that is here is not asked for again. */
    private List<ImportReport> fetch(AwsReviews aws, AwsReviews.Workload workload) {
        var numbers = new ArrayList<Integer>();
        var reports = new ArrayList<ImportReport>();
        reports.add(reviews.importFiles(List.of(workload.names(), aws.milestones(workload, numbers))));
        numbers.add(0);
        for (var lens : workload.lenses()) {
            var here = reviews.snapshots().stream()
                    .filter(one ->
                            one.workload().equals(workload.id()) && one.lens().equals(new LensAlias(lens)))
                    .map(Snapshot::milestone)
                    .toList();
            for (var number : numbers) {
                if (number == 0 || !here.contains(number)) {
                    aws.review(workload, lens, number)
                            .map(file -> reviews.importFiles(List.of(file)))
                            .ifPresent(reports::add);
                }
            }
        }
        return reports;
    }
}
