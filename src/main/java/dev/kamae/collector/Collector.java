package dev.kamae.collector;

import dev.kamae.documents.GeoIp;
import dev.kamae.identity.Capability;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was collected: every file of logs, and what of it became no document. Names of files and folders are for those who
 * operate Kamae.
 */
@Service
@Transactional(readOnly = true)
public class Collector {

    private final Ledger ledger;
    private final S3Places places;
    private final CollectorSettings settings;
    private final Gate gate;
    private final GeoIp geoIp;
    private final GeoSettings geoSettings;
    private final Clock clock;

    Collector(
            Ledger ledger,
            S3Places places,
            CollectorSettings settings,
            Gate gate,
            GeoIp geoIp,
            GeoSettings geoSettings,
            Clock clock) {
        this.geoIp = geoIp;
        this.geoSettings = geoSettings;
        this.clock = clock;
        this.ledger = ledger;
        this.places = places;
        this.settings = settings;
        this.gate = gate;
    }

    @RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
    public CollectorSummary summary() {
        var totals = ledger.totals();
        var folder = settings.folder();
        return new CollectorSummary(
                gate.readsOnly(),
                folder == null ? null : folder.toAbsolutePath().normalize(),
                settings.s3().stream()
                        .map(place -> places.state(place).orElseGet(() -> S3PlaceState.unknown(place)))
                        .toList(),
                totals.files(),
                totals.troubled(),
                totals.documents(),
                totals.lastLoaded(),
                geo());
    }

    private List<CollectorSummary.Geo> geo() {
        var before = clock.instant().minus(geoSettings.old());
        return geoIp.sources().stream()
                .map(source -> new CollectorSummary.Geo(
                        source.name(), source.of(), source.of().isBefore(before)))
                .toList();
    }

    /** Why nothing is written into the log store, as of a minute ago at most; empty also while the log store does not tell. */
    @RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Hindrance> hindrance() {
        return gate.hindranceSoon();
    }

    /** The same as of now. */
    @RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Hindrance> hindranceNow() {
        return gate.hindranceNow();
    }

    /**
     * The files, latest first.
     *
     * @param troubledOnly those that failed or had records rejected
     */
    @RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
    public List<CollectedFile> files(boolean troubledOnly, long offset, int limit) {
        return ledger.files(troubledOnly, offset, limit);
    }

    @RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
    public long count(boolean troubledOnly) {
        return ledger.count(troubledOnly);
    }

    @RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
    public Optional<CollectedFile> file(UUID id) {
        return ledger.file(id);
    }
}
