package dev.kamae.documents;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an address is and whose it is, from files that the team brings, MMDB or CSV; without them nothing is said about it. Any
 * number of threads may ask.
 */
public final class GeoIp implements AutoCloseable {

    /** One file. */
    private interface Lookup<T> extends AutoCloseable {

        @Nullable
        T of(InetAddress address);

        GeoSource source();

        @Override
        void close() throws IOException;
    }

    private final @Nullable Lookup<City> city;
    private final @Nullable Lookup<Network> asn;

    private GeoIp(@Nullable Lookup<City> city, @Nullable Lookup<Network> asn) {
        this.city = city;
        this.asn = asn;
    }

    public static GeoIp none() {
        return new GeoIp(null, null);
    }

    /**
     * Opens the files that are given.
     *
     * @throws IOException when one cannot be read, or is neither an MMDB file nor a CSV file of ranges
     */
    public static GeoIp open(@Nullable Path city, @Nullable Path asn) throws IOException {
        Lookup<City> cities = city == null ? null : GeoIp.<City>lookup(city, City::of, City::of);
        try {
            return new GeoIp(cities, asn == null ? null : GeoIp.<Network>lookup(asn, Network::of, Network::of));
        } catch (IOException failed) {
            close(cities);
            throw failed;
        }
    }

    /** What places and networks are from; empty when nothing is said about them. */
    public List<GeoSource> sources() {
        return Stream.<@Nullable Lookup<?>>of(city, asn)
                .filter(Objects::nonNull)
                .map(Lookup::source)
                .toList();
    }

    private static <T> Lookup<T> lookup(Path file, Function<Map<?, ?>, T> row, GeoRanges.Reading<T> line)
            throws IOException {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".csv.gz") ? ranges(file, line) : database(file, row);
    }

    private static <T> Lookup<T> ranges(Path file, GeoRanges.Reading<T> line) throws IOException {
        var ranges = GeoRanges.read(file, line);
        var source = new GeoSource(
                file.getFileName().toString(), Files.getLastModifiedTime(file).toInstant());
        return new Lookup<>() {
            @Override
            public @Nullable T of(InetAddress address) {
                return ranges.of(address);
            }

            @Override
            public GeoSource source() {
                return source;
            }

            @Override
            public void close() {}
        };
    }

    private static <T> Lookup<T> database(Path file, Function<Map<?, ?>, T> row) throws IOException {
        var reader = new Reader(file.toFile(), new CHMCache());
        return new Lookup<>() {
            @Override
            public @Nullable T of(InetAddress address) {
                try {
                    Map<?, ?> found = reader.get(address, Map.class);
                    return found == null ? null : row.apply(found);
                } catch (IOException damaged) {
                    throw new UncheckedIOException(damaged);
                }
            }

            @Override
            public GeoSource source() {
                return new GeoSource(
                        reader.getMetadata().databaseType(),
                        reader.getMetadata().buildTime());
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    @Nullable
    City city(InetAddress address) {
        return city == null ? null : city.of(address);
    }

    @Nullable
    Network network(InetAddress address) {
        return asn == null ? null : asn.of(address);
    }

    @Override
    public void close() throws IOException {
        close(city);
        close(asn);
    }

    private static void close(@Nullable Lookup<?> lookup) throws IOException {
        if (lookup != null) {
            lookup.close();
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

        /** Of DB-IP or IP2Location, whose lines for countries and for cities have other columns. */
        static @Nullable City of(CsvRecord line) {
            boolean numbers = line.getField(0).chars().allMatch(Character::isDigit);
            int columns = line.getFieldCount();
            if (numbers) {
                return columns < 8 ? country(line, 2, 3) : city(line, 2, 3, 5, 6);
            }
            return columns < 8 ? country(line, 2, -1) : city(line, 3, -1, 5, 6);
        }

        private static @Nullable City country(CsvRecord line, int code, int name) {
            var country = text(line, code);
            return country == null ? null : new City(null, country, name < 0 ? null : text(line, name), null, null);
        }

        private static @Nullable City city(CsvRecord line, int code, int name, int city, int latitude) {
            var country = text(line, code);
            return country == null
                    ? null
                    : new City(
                            text(line, city),
                            country,
                            name < 0 ? null : text(line, name),
                            degrees(line, latitude),
                            degrees(line, latitude + 1));
        }

        private static @Nullable Object degrees(CsvRecord line, int column) {
            var text = text(line, column);
            try {
                var degrees = text == null ? Double.NaN : Double.parseDouble(text);
                return Math.abs(degrees) <= 180 ? degrees : null;
            } catch (NumberFormatException none) {
                return null;
            }
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

        /** Of DB-IP, or of IP2Location, which has the network before its number. */
        static @Nullable Network of(CsvRecord line) {
            int number = line.getFieldCount() > 4 ? 3 : 2;
            var text = text(line, number);
            try {
                return text == null ? null : new Network(Long.valueOf(text), text(line, number + 1));
            } catch (NumberFormatException none) {
                return null;
            }
        }

        static Network of(Map<?, ?> row) {
            return new Network(row.get("autonomous_system_number"), (String) row.get("autonomous_system_organization"));
        }
    }

    /** What says something; both write a hyphen, and DB-IP ZZ, where they know nothing. */
    private static @Nullable String text(CsvRecord line, int column) {
        var text = column < line.getFieldCount() ? line.getField(column).strip() : "";
        return text.isEmpty() || text.equals("-") || text.equals("ZZ") ? null : text;
    }
}
