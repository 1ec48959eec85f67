package dev.kamae.collector;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kamae.collector.CollectorSettings.IndexSettings;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.Redaction;
import dev.kamae.jobs.QuietRun;
import dev.kamae.logstore.LogStoreConnection;
import dev.kamae.logstore.LogStoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** Collects a folder until every file in it is loaded, as a process of its own that somebody may kill. */
final class KilledCollector {

    private KilledCollector() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var folder = Path.of(arguments[5]);
        var settings =
                LogStoreSettings.of(arguments[3], arguments[1], arguments[2]).withIndexPrefix(arguments[4]);
        try (var database = database(arguments[0], arguments[1], arguments[2]);
                var connection = new LogStoreConnection(settings)) {
            var ledger = new Ledger(database);
            var job = job(folder, ledger, connection);
            while (!isThrough(folder, ledger)) {
                job.run(QuietRun.untilDone());
                Thread.sleep(20);
            }
        }
        System.exit(0);
    }

    private static FolderJob job(Path folder, Ledger ledger, LogStoreConnection connection) {
        var settings = new CollectorSettings(
                folder, List.of(), null, null, IndexSettings.STANDARD, true, false, Set.of(), Set.of());
        var clock = Clock.systemUTC();
        var gate = Loads.gate(connection);
        var documents = new Documents(clock, Redaction.STANDARD, GeoIp.none());
        return new FolderJob(
                settings,
                ledger,
                new Intake(ledger, Ledger.Source.FOLDER, new Loading(documents, gate), clock),
                gate,
                clock);
    }

    private static boolean isThrough(Path folder, Ledger ledger) throws IOException {
        return ledger.unsettled(Ledger.Source.FOLDER).isEmpty()
                && ledger.known(Ledger.Source.FOLDER).size()
                        == SourceFile.below(folder).size();
    }

    private static HikariDataSource database(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
