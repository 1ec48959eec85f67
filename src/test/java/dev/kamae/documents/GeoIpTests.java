package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ranges as two publishers write them; the addresses are those for documentation. */
class GeoIpTests {

    private static final Instant OF = Instant.parse("2026-11-01T03:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void citiesOfDbIpAreFoundFromTheFirstAddressToTheLast() throws IOException {
        var geoIp = cities("""
                192.0.2.0,192.0.2.9,AS,JP,Tokyo,"Chiyoda, Tokyo",35.69,139.69
                192.0.2.20,192.0.2.255,EU,FR,,,48.8,2.3
                198.51.100.0,198.51.100.255,ZZ,ZZ,,,0,0
                2001:db8::,2001:db8::ff,AS,KR,Seoul,Seoul,37.5,127.0
                """);

        assertThat(geoIp.city(address("192.0.2.0")))
                .isEqualTo(new GeoIp.City("Chiyoda, Tokyo", "JP", null, 35.69, 139.69));
        assertThat(geoIp.city(address("192.0.2.9"))).isNotNull();
        assertThat(geoIp.city(address("192.0.2.10"))).isNull();
        assertThat(geoIp.city(address("192.0.2.255")))
                .extracting(GeoIp.City::name)
                .isNull();
        assertThat(geoIp.city(address("198.51.100.7"))).isNull();
        assertThat(geoIp.city(address("2001:db8::ff")))
                .extracting(GeoIp.City::countryCode)
                .isEqualTo("KR");
        assertThat(geoIp.city(address("2001:db8::100"))).isNull();
    }

    @Test
    void countriesAloneAreEnough() throws IOException {
        assertThat(cities("192.0.2.0,192.0.2.255,JP\n").city(address("192.0.2.7")))
                .isEqualTo(new GeoIp.City(null, "JP", null, null, null));
    }

    @Test
    void ip2LocationWritesAddressesAsNumbers() throws IOException {
        var geoIp = cities("""
                "0","3221225983","-","-","-","-","0.0","0.0"
                "3221225984","3221226239","JP","Japan","Tokyo","Tokyo","35.6","139.7"
                """);

        assertThat(geoIp.city(address("192.0.2.7"))).isEqualTo(new GeoIp.City("Tokyo", "JP", "Japan", 35.6, 139.7));
        assertThat(geoIp.city(address("192.0.1.255"))).isNull();
    }

    @Test
    void networksAreFoundInBothForms() throws IOException {
        var dbIp = file("asn.csv", "192.0.2.0,192.0.2.255,64496,\"Example, Inc.\"\n");
        var ip2Location = file("asn2.csv", "\"3221225984\",\"3221226239\",\"192.0.2.0/24\",\"64497\",\"Other\"\n");

        assertThat(GeoIp.open(null, dbIp).network(address("192.0.2.7")))
                .isEqualTo(new GeoIp.Network(64496L, "Example, Inc."));
        assertThat(GeoIp.open(null, ip2Location).network(address("192.0.2.7")))
                .isEqualTo(new GeoIp.Network(64497L, "Other"));
    }

    @Test
    void aCompressedFileIsReadAsWellAndItsNameAndDateAreTold() throws IOException {
        var path = Files.write(
                folder.resolve("dbip-country.csv.gz"), DeliveryFormsTests.gzip("192.0.2.0,192.0.2.255,JP\n"));
        Files.setLastModifiedTime(path, FileTime.from(OF));

        var geoIp = GeoIp.open(path, null);

        assertThat(geoIp.city(address("192.0.2.7"))).isNotNull();
        assertThat(geoIp.sources()).containsExactly(new GeoSource("dbip-country.csv.gz", OF));
        assertThat(new Documents(Made.CLOCK, Redaction.STANDARD, geoIp).geo())
                .isEqualTo("dbip-country.csv.gz 2026-11-01");
    }

    @Test
    void theNamesOfColumnsAreNoRange() throws IOException {
        assertThat(cities("start,end,country\n192.0.2.0,192.0.2.255,JP\n").city(address("192.0.2.7")))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.0,192.0.2.255,JP\nnot an address,192.0.2.255,JP\n",
                "192.0.2.0,192.0.2.255\n",
                "192.0.2.9,192.0.2.0,JP\n",
                "192.0.2.0,192.0.2.255,JP\n192.0.2.200,192.0.3.0,JP\n",
                "192.0.2.0,192.0.2.255,JP\n340282366920938463463374607431768211456,1,JP\n"
            })
    void whatIsNoFileOfRangesIsRefusedWithItsLine(String content) {
        assertThatIOException().isThrownBy(() -> cities(content)).withMessageContaining("line ");
    }

    private GeoIp cities(String content) throws IOException {
        return GeoIp.open(file("cities.csv", content), null);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private static InetAddress address(String text) throws IOException {
        return InetAddress.getByName(text);
    }
}
