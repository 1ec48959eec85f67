package dev.kamae.threats;

import dev.kamae.core.LogText;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.threats.CheckTrouble.Reason;
import jakarta.annotation.security.RolesAllowed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results of automatic checks (Prowler, Security Hub) as dated evidence. A file comes in whole or not at all, the same bytes
 * once; the newest run of a tool in an account takes the place of its earlier ones as of its import.
 */
@Service
@Transactional
public class Checks {

    /** A file with more bytes is not read. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final CheckRecords records;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Checks(CheckRecords records, Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes the results of a file.
     *
     * @param name what the file is called
     */
    @RolesAllowed(Capability.EDIT)
    public CheckReport importFile(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return refused(new CheckTrouble(Reason.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024)));
        }
        var hash = sha256(bytes);
        var before = records.with(hash);
        if (before.isPresent()) {
            return new CheckReport(before.get(), true, List.of());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var file = CheckReading.read(bytes, now);
        var source = file.source();
        if (!file.troubles().isEmpty()) {
            return new CheckReport(null, false, file.troubles());
        }
        if (source == null || file.findings() == 0) {
            return refused(new CheckTrouble(Reason.NOTHING_COUNTS, Integer.toString(file.skipped())));
        }
        var shown = new LogText(name).cut(LONGEST_NAME);
        return records.append(shown, hash, source, file, identity.actor(), now)
                .map(imported -> {
                    events.publishEvent(new ChecksImported(imported));
                    return new CheckReport(imported, false, List.of());
                })
                .orElseGet(() -> new CheckReport(records.with(hash).orElseThrow(), true, List.of()));
    }

    /** Every file that came in, the newest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<CheckImport> imports() {
        return records.imports();
    }

    /** How the checks stood at a moment, those that are about a question of the security pillar. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<CheckStanding> standings(Instant at) {
        return records.standings(at);
    }

    private static CheckReport refused(CheckTrouble trouble) {
        return new CheckReport(null, false, List.of(trouble));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
