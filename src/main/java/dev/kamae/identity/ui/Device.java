package dev.kamae.identity.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser calls itself, in two words that a person knows. */
final class Device {

    /** The first one that occurs: most browsers name others too. */
    private static final List<String> BROWSERS =
            List.of("Edg/=Edge", "OPR/=Opera", "Firefox/=Firefox", "Chrome/=Chrome", "Safari/=Safari");

    private static final List<String> SYSTEMS = List.of(
            "Windows=Windows",
            "Android=Android",
            "iPhone=iPhone",
            "iPad=iPad",
            "CrOS=ChromeOS",
            "Mac OS X=macOS",
            "Linux=Linux");

    private Device() {}

    /** {@code Chrome · Windows}; empty when neither is known. */
    static String of(String agent) {
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> known.stream()
                        .map(pair -> pair.split("="))
                        .filter(pair -> agent.contains(pair[0]))
                        .map(pair -> pair[1])
                        .limit(1))
                .collect(Collectors.joining(" · "));
    }
}
