package dev.kamae;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kamae.collector.Gate;
import dev.kamae.collector.Intake;
import dev.kamae.collector.Loaded;
import dev.kamae.collector.Loading;
import dev.kamae.collector.SourceFile;
import dev.kamae.collector.Taken;
import dev.kamae.core.Language;
import dev.kamae.core.Refusal;
import dev.kamae.core.Texts;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogWriter;
import dev.kamae.stores.DataDirectoryRefused;
import dev.kamae.stores.StoresFailed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;

/**
 * {@code ./kamae collect}: loads files of logs, and folders of them, into the stores of a portal, whether it runs or not. A line
 * for each file goes to standard output, what was rejected to standard error.
 */
final class CollectCommand {

    private static final Set<String> VALUED = Set.of("--data", "--geoip-city", "--geoip-asn");

    private final Map<String, String> environment;
    private final Path home;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    CollectCommand(Map<String, String> environment, Path home, PrintStream out, PrintStream err, Clock clock) {
        this.environment = environment;
        this.home = home;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Returns the exit code: 0, 1 when something was rejected or could not be loaded, 2 when the arguments are not understood. */
    int run(List<String> arguments) {
        // what a person must know is printed; the rest would only stand between
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            return collect(CommandArguments.of(arguments, VALUED, Set.of("--no-redaction")));
        } catch (CommandArguments.Misunderstood e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println(e.getMessage());
            return 1;
        } catch (DataDirectoryRefused | StoresFailed | Refusal e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int collect(CommandArguments arguments) throws IOException {
        if (arguments.rest().isEmpty()) {
            throw new CommandArguments.Misunderstood("./kamae collect FILE|FOLDER… needs at least one file or folder.");
        }
        List<SourceFile> files = files(arguments.rest());
        if (files.isEmpty()) {
            err.println("There are no files of logs in there.");
            return 1;
        }
        var as = WrittenAs.of(environment, arguments);
        var geoIp = GeoIp.open(
                arguments.file("--geoip-city").orElse(null),
                arguments.file("--geoip-asn").orElse(null));
        try (geoIp;
                var stores = CommandStores.of(arguments, environment, home, err)) {
            return load(files, stores, as, new Documents(clock, as.redaction(), geoIp, as.names()));
        }
    }

    private static List<SourceFile> files(List<String> paths) throws IOException {
        var files = new ArrayList<SourceFile>();
        for (String named : paths) {
            Path path = Path.of(named);
            try {
                if (Files.isDirectory(path)) {
                    files.addAll(SourceFile.below(path));
                } else {
                    files.add(SourceFile.of(path));
                }
            } catch (IOException e) {
                throw new IOException(named + " cannot be read: " + FileTrouble.of(e), e);
            }
        }
        return files;
    }

    private int load(List<SourceFile> files, CommandStores stores, WrittenAs as, Documents documents) {
        try (var connection = new LogStoreConnection(stores.logs());
                var database = stores.database()) {
            var writer = new LogWriter(connection);
            var gate = new Gate(
                    new LogStore(connection, clock),
                    writer,
                    as.names(),
                    as.redaction().keepsIds(),
                    clock);
            gate.refuseIfHindered();
            err.println("loading into " + stores.name());
            var intake = Intake.ofCommand(database, new Loading(documents, gate), clock);
            var rejections = new Rejections();
            var total = Loaded.NOTHING;
            boolean failed = false;
            for (var file : files) {
                Taken taken = intake.load(file, () -> false, rejected -> rejections.tell(file.key(), rejected, err));
                total = total.plus(taken.loaded());
                out.println(line(file.key(), taken.loaded()));
                if (taken.failure() != null) {
                    failed = true;
                    err.println(file.key() + ": " + Texts.text(Language.EN, taken.failure()));
                }
            }
            writer.makeFindable("log-aws-waf-*");
            rejections.end(err);
            if (files.size() > 1) {
                out.println(line(files.size() + " files", total));
            }
            return failed || rejections.any() ? 1 : 0;
        }
    }

    private static String line(String what, Loaded loaded) {
        return "%s: %,d records, %,d new, %,d already there, %,d rejected"
                .formatted(what, loaded.records(), loaded.created(), loaded.present(), loaded.rejected());
    }
}
