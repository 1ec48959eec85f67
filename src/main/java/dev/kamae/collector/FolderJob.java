package dev.kamae.collector;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads what appears in the watched folder; a file is left where it is, and loaded again when it changes. */
@Component
class FolderJob implements RecurringJob {

    static final String NAME = "collector.folder";

    /** Whoever copies a file in writes to it more often than that. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final CollectorSettings settings;
    private final Ledger ledger;
    private final Intake intake;
    private final Gate gate;
    private final Clock clock;
    /** Files that the ledger knows as loaded, by their versions, so that it is not asked about each again and again. */
    private final Map<String, String> settled = new ConcurrentHashMap<>();

    FolderJob(CollectorSettings settings, Ledger ledger, Intake folderIntake, Gate gate, Clock clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.intake = folderIntake;
        this.gate = gate;
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
        return Rhythm.every(Duration.ofSeconds(3));
    }

    @Override
    public void run(Run run) throws IOException {
        Path folder = settings.folder();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        List<SourceFile> due = due(folder);
        if (due.isEmpty() || gate.hinders(run)) {
            return;
        }
        Haul.load(run, intake, due.stream().map(Haul.Due::of).toList());
    }

    /** Latest first: who looks at a portal that catches up wants to see today. */
    private List<SourceFile> due(Path folder) throws IOException {
        // one that was read again since and did not come to its end is due like any other
        settled.keySet().removeAll(ledger.unsettled(Ledger.Source.FOLDER).keySet());
        List<SourceFile> unsettled = SourceFile.below(folder).stream()
                .filter(file -> !file.version().equals(settled.get(file.key())))
                .toList();
        if (unsettled.isEmpty()) {
            return List.of();
        }
        Map<String, Ledger.Known> known = ledger.known(Ledger.Source.FOLDER);
        Instant now = clock.instant();
        var due = new ArrayList<SourceFile>();
        for (var file : unsettled) {
            var before = known.get(Stored.text(file.key()));
            if (isDue(file, before, now)) {
                due.add(file);
            } else if (before != null
                    && before.state() == FileState.LOADED
                    && before.version().equals(file.version())) {
                settled.put(file.key(), file.version());
            }
        }
        due.sort(Comparator.comparing(SourceFile::changed).reversed());
        return due;
    }

    private static boolean isDue(SourceFile file, Ledger.@Nullable Known known, Instant now) {
        if (known == null || !known.version().equals(file.version())) {
            return file.changed().plus(QUIET).isBefore(now);
        }
        return known.isDueAgain(now, LONGEST_PAUSE);
    }
}
