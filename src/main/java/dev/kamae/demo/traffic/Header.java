package dev.kamae.demo.traffic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A request header.
 *
 * @param name in lower case, as HTTP/2 sends it
 */
record Header(String name, String value) {

    private static final Map<String, String> TITLES = new ConcurrentHashMap<>();

    /** {@code User-Agent} for {@code user-agent}, as programs that speak HTTP/1.1 write it. */
    String title() {
        return TITLES.computeIfAbsent(name, Header::titleOf);
    }

    private static String titleOf(String name) {
        var title = new StringBuilder(name);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == '-') {
                title.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return title.toString();
    }
}
