package dev.kamae.documents;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The fields that tell who sent a request: {@code source} and {@code related}, reckoned once for each address. */
final class WafSources {

    private final GeoIp geoIp;
    private final Slices<byte[]> known = new Slices<>(50_000);

    WafSources(GeoIp geoIp) {
        this.geoIp = geoIp;
    }

    void write(JsonTape tape, int clientIp, Bytes out) {
        if (clientIp < 0 || !tape.isString(clientIp) || Dropped.isDropped(tape, clientIp)) {
            return;
        }
        if (tape.rewritten(clientIp) != null) {
            out.put(members(tape.string(clientIp)));
            return;
        }
        byte[] bytes = tape.bytes();
        byte[] members = known.get(bytes, tape.from(clientIp), tape.to(clientIp));
        if (members == null) {
            members = members(tape.string(clientIp));
            if (members.length < 1_000) {
                known.put(bytes, tape.from(clientIp), tape.to(clientIp), members);
            }
        }
        out.put(members);
    }

    private byte[] members(String text) {
        var out = new Bytes(256);
        boolean valid = IpAddress.isValid(text);
        if (valid) {
            out.put("\"related\":{\"ip\":[").putQuoted(text).put("]},");
        }
        int mark = out.open("source");
        out.member("address", text);
        if (valid) {
            out.member("ip", text);
            InetAddress address = IpAddress.parsed(text);
            if (address != null) {
                city(geoIp.city(address), out);
                network(geoIp.network(address), out);
            }
        }
        out.close(mark);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void city(GeoIp.@Nullable City city, Bytes out) {
        if (city == null) {
            return;
        }
        int mark = out.open("geo");
        out.member("city_name", city.name());
        out.member("country_iso_code", city.countryCode());
        out.member("country_name", city.countryName());
        if (city.longitude() != null && city.latitude() != null) {
            out.put("\"location\":{\"lon\":" + city.longitude() + ",\"lat\":" + city.latitude() + "},");
        }
        out.close(mark);
    }

    private static void network(GeoIp.@Nullable Network network, Bytes out) {
        if (network == null) {
            return;
        }
        int mark = out.open("as");
        if (network.number() != null) {
            out.put("\"number\":" + network.number() + ",");
        }
        int organization = out.open("organization");
        out.member("name", network.organization()).close(organization);
        out.close(mark);
    }
}
