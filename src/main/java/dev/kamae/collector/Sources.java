package dev.kamae.collector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Finds the file again that the ledger tells of, as it is now. */
final class Sources implements AutoCloseable {

    private final CollectorSettings settings;
    private final DropFolder dropFolder;
    private final DropRecords drops;
    private final Map<S3Place, Bucket> buckets = new HashMap<>();

    Sources(CollectorSettings settings, DropFolder dropFolder, DropRecords drops) {
        this.settings = settings;
        this.dropFolder = dropFolder;
        this.drops = drops;
    }

    /** It cannot be found. */
    static final class NotFound extends Exception {

        private final AgainFault fault;

        NotFound(AgainFault fault) {
            super(fault.name());
            this.fault = fault;
        }

        AgainFault fault() {
            return fault;
        }
    }

    Incoming find(Ledger.Source source, String key) throws NotFound, IOException {
        return switch (source) {
            case FOLDER -> file(key);
            case S3 -> object(key);
            case PAGE -> dropped(key);
            case COMMAND -> throw new NotFound(AgainFault.BY_COMMAND);
        };
    }

    private Incoming file(String key) throws NotFound, IOException {
        Path folder = settings.folder();
        if (folder == null) {
            throw new NotFound(AgainFault.NO_SOURCE);
        }
        try {
            Path path = folder.resolve(key).normalize();
            if (path.startsWith(folder.normalize()) && Files.isRegularFile(path)) {
                return SourceFile.of(path, key);
            }
        } catch (InvalidPathException neverWas) {
            // the ledger keeps names as text
        }
        throw new NotFound(AgainFault.GONE);
    }

    private Incoming object(String key) throws NotFound, S3Trouble {
        var place = settings.s3().stream()
                .filter(one -> one.holds(key))
                .findFirst()
                .orElseThrow(() -> new NotFound(AgainFault.NO_SOURCE));
        return buckets.computeIfAbsent(place, Bucket::new)
                .find(key.substring(place.address("").length()))
                .orElseThrow(() -> new NotFound(AgainFault.GONE));
    }

    private Incoming dropped(String key) throws NotFound, IOException {
        int slash = key.indexOf('/');
        var sha256 = key.substring(0, slash);
        var given = key.substring(slash + 1);
        var id = drops.kept(sha256, given).orElseThrow(() -> new NotFound(AgainFault.GONE));
        var path = dropFolder.path(id);
        if (!Files.isRegularFile(path)) {
            throw new NotFound(AgainFault.NOT_HERE);
        }
        return new DroppedFile(path, given, Files.size(path), sha256);
    }

    @Override
    public void close() {
        buckets.values().forEach(Bucket::close);
    }
}
