package dev.kamae.collector;

import dev.kamae.identity.Capability;
import dev.kamae.jobs.Job;
import dev.kamae.jobs.Run;
import dev.kamae.logstore.LogStoreRefusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads rejected records again, file by file; those that somebody has chosen. */
@Component
class ReadAgainJob implements Job {

    static final String NAME = "collector.readAgain";

    private final CollectorSettings settings;
    private final DropFolder dropFolder;
    private final DropRecords drops;
    private final RejectedRecords records;
    private final ReadingAgain reading;
    private final Gate gate;

    ReadAgainJob(
            CollectorSettings settings,
            DropFolder dropFolder,
            DropRecords drops,
            RejectedRecords records,
            ReadingAgain reading,
            Gate gate) {
        this.settings = settings;
        this.dropFolder = dropFolder;
        this.drops = drops;
        this.records = records;
        this.reading = reading;
        this.gate = gate;
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
    public void run(Run run) {
        var hindrance = gate.hindrance();
        if (hindrance.isPresent()) {
            run.note(hindrance.get().key(), hindrance.get().arguments());
            return;
        }
        var choice = RejectedChoice.parse(run.argument());
        var all = ReadingAgain.Outcome.NOTHING;
        long total = records.count(choice, false);
        long done = 0;
        try (var sources = new Sources(settings, dropFolder, drops)) {
            for (var file : records.files(choice)) {
                if (run.stopRequested()) {
                    break;
                }
                var came = file(run, choice, file, sources);
                all = all.plus(came.outcome());
                run.progress(done += came.records(), total);
            }
        } catch (LoadingStopped asked) {
            // what is not marked can be read again
        } catch (LogStoreRefusal | StoreStaysAway | NothingIsWritten away) {
            run.note("collector.readAgainStoreAway", all.recovered(), all.refused(), all.notRead());
            return;
        }
        run.note("collector.readAgainDone", all.recovered(), all.refused(), all.notRead());
    }

    private record Came(ReadingAgain.Outcome outcome, int records) {}

    /** Two runs may have been asked for; what makes documents takes one file at a time. */
    private synchronized Came file(Run run, RejectedChoice choice, RejectedRecords.Holding file, Sources sources) {
        int wanted = records.left(choice, file.file()).size();
        return new Came(reading.read(file, choice, sources, run::stopRequested), wanted);
    }
}
