package dev.kamae.demo.traffic;

import java.util.List;

/**
 * Who has which address. All of them come from blocks that are nobody's on the Internet, so that no list of the demo can
 * name a real person or company, and a block request tried out on it cannot hit one.
 *
 * <ul>
 *   <li>The three blocks for documentation (192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 and 2001:db8::/32) are for those
 *       whom one looks at singly: crawlers and offices, scanners and hosts, attackers; and for IPv6 homes.
 *   <li>256 addresses are not enough for customers. The block for benchmarks (198.18.0.0/15) is for lines at home and
 *       abroad and for the content delivery network.
 *   <li>The block that carriers share among customers (100.64.0.0/10) is for mobile phones, which is what it is for:
 *       many customers behind one address.
 * </ul>
 */
final class Addresses {

    /** CloudFront's edges, as the demo has them. */
    static final String EDGES = "198.18.192.0/20";

    static final String OFFICE = "192.0.2.8/29";
    static final String MONITORS = "192.0.2.16/30";

    private static final int CARRIERS = 3;
    private static final int GATEWAYS = 24;
    private static final int HOMES = 128 * 254;

    /** Eight times 254 addresses each. */
    private static final List<String> ABROAD = List.of(
            "US", "TW", "KR", "HK", "CN", "SG", "TH", "VN", "ID", "PH", "IN", "RU", "UA", "TR", "BR", "DE", "NL", "FR",
            "GB", "PL", "RO", "MX", "EG", "NG", "PK", "BD", "IR", "AR", "CO", "ZA", "LT", "BG");

    private Addresses() {}

    /** A gateway of a mobile carrier; phones move between the few of their carrier. */
    static String mobile(Dice dice) {
        var carrier = dice.below(CARRIERS);
        return "100." + (64 + 4 * carrier) + ".0." + (1 + dice.below(GATEWAYS));
    }

    static String home(Dice dice) {
        var number = dice.below(HOMES);
        return "198.18." + number / 254 + "." + (1 + number % 254);
    }

    static String home6(Dice dice) {
        return "2001:db8:" + dice.hex(4) + ":" + dice.hex(2) + "00:" + dice.hex(4) + ":" + dice.hex(4) + ":"
                + dice.hex(4) + ":" + dice.hex(4);
    }

    static String abroad(String country, int number) {
        var index = ABROAD.indexOf(country);
        if (index < 0) {
            throw new IllegalArgumentException("No addresses for " + country);
        }
        var block = 8 * index + number / 254 % 8;
        return "198.19." + block + "." + (1 + number % 254);
    }

    static String edge(Dice dice) {
        return "198.18." + (192 + dice.below(16)) + "." + (1 + dice.below(254));
    }

    /** Offices from 8, monitors from 16, crawlers from 32. */
    static String known(int number) {
        return "192.0.2." + number;
    }

    static boolean areOurs(String address) {
        if (!address.startsWith("192.0.2.")) {
            return false;
        }
        var number = Integer.parseInt(address.substring("192.0.2.".length()));
        return number >= 8 && number < 20;
    }

    /** Rented machines. */
    static String hosted(int number) {
        return "198.51.100." + number;
    }

    static String hostile(int number) {
        return "203.0.113." + number;
    }
}
