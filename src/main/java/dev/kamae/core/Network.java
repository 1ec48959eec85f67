package dev.kamae.core;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * Addresses that begin alike.
 *
 * @param bits how many leading bits they have in common
 */
public record Network(InetAddress first, int bits) {

    /** Of {@code 203.0.113.0/24}, or of a single address; empty for other text. No name server is asked. */
    public static Optional<Network> read(String text) {
        if (!ClientAddress.isOneOrNetwork(text)) {
            return Optional.empty();
        }
        var parts = text.split("/", 2);
        var address = InetAddress.ofLiteral(parts[0]);
        var all = address.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        // an address of version 4 that is written as one of version 6 has fewer
        return bits > all ? Optional.empty() : Optional.of(new Network(address, bits));
    }

    /** Whether the address, of the same version, is among them. */
    public boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        var whole = bits / Byte.SIZE;
        var rest = bits % Byte.SIZE;
        return Arrays.equals(mine, 0, whole, other, 0, whole)
                && (rest == 0 || (mine[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0);
    }
}
