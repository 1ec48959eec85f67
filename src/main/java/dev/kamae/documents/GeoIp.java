package dev.kamae.documents;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an address is and whose it is, from MMDB files that the team brings; without them nothing is said about it. */
public final class GeoIp implements AutoCloseable {

    private final @Nullable Reader city;
    private final @Nullable Reader asn;

    private GeoIp(@Nullable Reader city, @Nullable Reader asn) {
        this.city = city;
        this.asn = asn;
    }

    public static GeoIp none() {
        return new GeoIp(null, null);
    }

    /**
     * Opens the files that are given.
     *
     * @throws IOException when one cannot be read or is no MMDB file
     */
    public static GeoIp open(@Nullable Path city, @Nullable Path asn) throws IOException {
        Reader cities = reader(city);
        try {
            return new GeoIp(cities, reader(asn));
        } catch (IOException failed) {
            close(cities);
            throw failed;
        }
    }

    private static @Nullable Reader reader(@Nullable Path file) throws IOException {
        return file == null ? null : new Reader(file.toFile(), new CHMCache());
    }

    @Nullable
    City city(InetAddress address) {
        Map<?, ?> row = row(city, address);
        return row == null ? null : City.of(row);
    }

    @Nullable
    Network network(InetAddress address) {
        Map<?, ?> row = row(asn, address);
        return row == null ? null : Network.of(row);
    }

    private static @Nullable Map<?, ?> row(@Nullable Reader reader, InetAddress address) {
        try {
            return reader == null ? null : reader.get(address, Map.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        close(city);
        close(asn);
    }

    private static void close(@Nullable Reader reader) throws IOException {
        if (reader != null) {
            reader.close();
        }
    }

    /** A row of a City database, as far as documents tell of it. */
    record City(
            @Nullable String name,
            @Nullable String countryCode,
            @Nullable String countryName,
            @Nullable Object latitude,
            @Nullable Object longitude) {

        static City of(Map<?, ?> row) {
            var country = part(row, "country");
            var location = part(row, "location");
            return new City(
                    english(part(row, "city")),
                    (String) country.get("iso_code"),
                    english(country),
                    location.get("latitude"),
                    location.get("longitude"));
        }

        private static @Nullable String english(Map<?, ?> place) {
            return (String) part(place, "names").get("en");
        }

        private static Map<?, ?> part(Map<?, ?> whole, String key) {
            return whole.get(key) instanceof Map<?, ?> part ? part : Map.of();
        }
    }

    /** A row of an ASN database. */
    record Network(@Nullable Object number, @Nullable String organization) {

        static Network of(Map<?, ?> row) {
            return new Network(row.get("autonomous_system_number"), (String) row.get("autonomous_system_organization"));
        }
    }
}
