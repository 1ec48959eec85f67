package dev.kamae.collector;

import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogWriter;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collector as part of the portal: it watches a folder and reads buckets. */
@Configuration
@EnableConfigurationProperties({CollectorSettings.class, DropSettings.class, RetentionSettings.class, GeoSettings.class
})
class CollectorConfiguration {

    @Bean
    GeoIp geoIp(CollectorSettings settings) throws IOException {
        return GeoIp.open(settings.geoipCity(), settings.geoipAsn());
    }

    @Bean
    Gate gate(LogStore logs, LogWriter writer, CollectorSettings settings, Clock clock) {
        return new Gate(
                logs, writer, settings.index().names(), settings.redactions().keepsIds(), clock);
    }

    @Bean
    Intake folderIntake(Ledger ledger, Gate gate, CollectorSettings settings, GeoIp geoIp, Clock clock) {
        return intake(Ledger.Source.FOLDER, ledger, gate, settings, geoIp, clock);
    }

    @Bean
    Intake s3Intake(Ledger ledger, Gate gate, CollectorSettings settings, GeoIp geoIp, Clock clock) {
        return intake(Ledger.Source.S3, ledger, gate, settings, geoIp, clock);
    }

    @Bean
    Intake backfillIntake(Ledger ledger, Gate gate, CollectorSettings settings, GeoIp geoIp, Clock clock) {
        return intake(Ledger.Source.S3, ledger, gate, settings, geoIp, clock);
    }

    @Bean
    Intake pageIntake(Ledger ledger, Gate gate, CollectorSettings settings, GeoIp geoIp, Clock clock) {
        return intake(Ledger.Source.PAGE, ledger, gate, settings, geoIp, clock);
    }

    @Bean
    ReadingAgain readingAgain(
            Ledger ledger, RejectedRecords records, Gate gate, CollectorSettings settings, GeoIp geoIp, Clock clock) {
        return new ReadingAgain(ledger, records, loading(gate, settings, geoIp, clock), clock);
    }

    /** Each source has its own, for one takes one file at a time. */
    private static Intake intake(
            Ledger.Source source, Ledger ledger, Gate gate, CollectorSettings settings, GeoIp geoIp, Clock clock) {
        return new Intake(ledger, source, loading(gate, settings, geoIp, clock), clock);
    }

    private static Loading loading(Gate gate, CollectorSettings settings, GeoIp geoIp, Clock clock) {
        return new Loading(
                new Documents(
                        clock, settings.redactions(), geoIp, settings.index().names()),
                gate);
    }
}
