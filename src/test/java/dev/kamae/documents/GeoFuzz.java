package dev.kamae.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Whatever a file of ranges holds: it is refused in a sentence, or every address can be looked up in it. */
public final class GeoFuzz {

    private static final List<InetAddress> ASKED = List.of(
            address("0.0.0.0"),
            address("192.0.2.7"),
            address("255.255.255.255"),
            address("::"),
            address("2001:db8::1"));

    private GeoFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            var cities = GeoRanges.<GeoIp.City>read(new ByteArrayInputStream(input), "x", GeoIp.City::of);
            var networks = GeoRanges.<GeoIp.Network>read(new ByteArrayInputStream(input), "x", GeoIp.Network::of);
            for (var address : ASKED) {
                cities.of(address);
                networks.of(address);
            }
        } catch (IOException refused) {
            if (refused.getMessage() == null) {
                throw new AssertionError("it is refused without a word", refused);
            }
        }
    }

    private static InetAddress address(String text) {
        var address = IpAddress.parsed(text);
        if (address == null) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }
}
