package dev.kamae.core;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** Tells addresses from other texts without asking any name server. */
public final class ClientAddress {

    private static final Pattern V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:]*(\\d{1,3}(\\.\\d{1,3}){3})?");
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    private ClientAddress() {}

    /** One address, of version 4 or 6. */
    public static boolean isOne(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return false;
        }
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** An address, or a network such as {@code 203.0.113.0/24}. */
    public static boolean isOneOrNetwork(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return isOne(text);
        }
        var bits = text.substring(slash + 1);
        var address = text.substring(0, slash);
        return isOne(address)
                && bits.matches("\\d{1,3}")
                && Integer.parseInt(bits) <= (address.contains(":") ? V6_BITS : V4_BITS);
    }
}
