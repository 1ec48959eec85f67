package dev.kamae.documents;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Whether a text is an IP address, as strictly as Python's {@code ipaddress}: no leading zeros, no short forms. */
final class IpAddress {

    private IpAddress() {}

    static boolean isValid(String text) {
        return text.indexOf(':') < 0 ? isV4(text) : isV6(text);
    }

    /** For looking it up; null when it is none, or one of a zone ({@code fe80::1%eth0}). */
    static @Nullable InetAddress parsed(String text) {
        if (!isValid(text) || text.indexOf('%') >= 0) {
            return null;
        }
        try {
            return InetAddress.getByName(text.indexOf(':') < 0 ? text : "[" + text + "]");
        } catch (UnknownHostException impossible) {
            return null;
        }
    }

    private static boolean isV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || part.length() > 1 && part.charAt(0) == '0' || !isDecimal(part)) {
                return false;
            }
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecimal(String part) {
        return part.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static boolean isV6(String text) {
        int zone = text.indexOf('%');
        if (zone >= 0) {
            String name = text.substring(zone + 1);
            return !name.isEmpty() && name.indexOf('%') < 0 && isV6(text.substring(0, zone));
        }
        String[] groups = text.split(":", -1);
        int count = groups.length;
        boolean endsWithV4 = groups[count - 1].indexOf('.') >= 0;
        if (endsWithV4 && !isV4(groups[count - 1])) {
            return false;
        }
        int units = endsWithV4 ? count + 1 : count;
        int gap = text.indexOf("::");
        if (count < 3 || units > 9 || gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        boolean opensWithGap = groups[0].isEmpty();
        boolean closesWithGap = groups[count - 1].isEmpty();
        if (opensWithGap && !groups[1].isEmpty() || closesWithGap && !groups[count - 2].isEmpty()) {
            return false;
        }
        int written = endsWithV4 ? 2 : 0;
        for (int i = 0; i < count - (endsWithV4 ? 1 : 0); i++) {
            if (!groups[i].isEmpty()) {
                if (!isGroup(groups[i])) {
                    return false;
                }
                written++;
            }
        }
        return gap < 0 ? written == 8 : written < 8;
    }

    private static boolean isGroup(String group) {
        return group.length() <= 4 && group.chars().allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 128);
    }
}
