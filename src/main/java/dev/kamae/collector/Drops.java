package dev.kamae.collector;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.jobs.Jobs;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files of logs that people drop on the page. They go to the disk as they come, and are loaded from there. */
@Service
public class Drops {

    private final DropSettings settings;
    private final DropFolder folder;
    private final DropRecords drops;
    private final Gate gate;
    private final Jobs jobs;
    private final Identity identity;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drops(
            DropSettings settings,
            DropFolder folder,
            DropRecords drops,
            Gate gate,
            Jobs jobs,
            Identity identity,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.settings = settings;
        this.folder = folder;
        this.drops = drops;
        this.gate = gate;
        this.jobs = jobs;
        this.identity = identity;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Takes a file; it is loaded soon after.
     *
     * @param name as whoever sends it calls it
     * @param s3Folder where it was in S3, or its whole address there; blank when the name is all that is known
     * @param announced how many bytes are said to come; below zero when nobody says
     * @throws DropRefused when it is not taken, and nothing of it is left
     */
    @RolesAllowed({Capability.EDIT, Capability.ADMIN})
    public void take(String name, String s3Folder, long announced, InputStream content) throws IOException {
        var key = DropKey.of(name, s3Folder);
        if (gate.readsOnly()) {
            throw DropRefused.readsOnly(key.name());
        }
        refuse(key.name(), announced);
        var id = UUID.randomUUID();
        var written = folder.write(id, key.name(), content);
        try {
            transaction.executeWithoutResult(_ -> {
                refuse(key.name(), written.size());
                drops.add(id, key, written, identity.actor(), clock.instant());
                events.publishEvent(new FileDropped(id, key, written, identity.actor(), clock.instant()));
                jobs.start(DroppedJob.NAME, "");
            });
        } catch (RuntimeException notKept) {
            folder.remove(id);
            throw notKept;
        }
    }

    private void refuse(String name, long size) {
        if (size > settings.largest().toBytes()) {
            throw DropRefused.tooLarge(name, settings.largest().toMegabytes());
        }
        var lying = drops.lying();
        if (lying.files() >= settings.files()) {
            throw DropRefused.tooMany(name, settings.files());
        }
        if (lying.bytes() + Math.max(size, 0) > settings.total().toBytes()) {
            throw DropRefused.noRoom(name);
        }
    }

    /** The last ones, latest first; their names are text that somebody has sent. */
    @RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
    public List<Drop> recent(int most) {
        return drops.recent(most);
    }

    /** What a file may have, in megabytes. */
    public long largestMegabytes() {
        return settings.largest().toMegabytes();
    }

    /** For how many days a file is kept of which records were rejected. */
    public long keptDays() {
        return settings.keep().toDays();
    }

    /** Whether the person who asks may drop files; nobody may where nothing is collected. */
    public boolean mayDrop() {
        return !gate.readsOnly() && identity.mayAny(Capability.EDIT, Capability.ADMIN);
    }
}
