package dev.kamae.documents;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua_parser.Parser;

/** What a user agent says of itself, by ua-parser's rules and in the SIEM loader's fields. */
final class UserAgents {

    private static final Pattern AWS = Pattern.compile("AWS Internal|[\\w.-]+?\\.amazonaws.com");

    /** Longer ones are no browser's, and the rules' regular expressions would take long over them. */
    private static final int LONGEST = 2_000;

    private final Parser parser = new Parser();

    /** Writes the members of {@code user_agent}, {@code original} apart, each with a comma. */
    void describe(String original, Bytes out) {
        var client = parser.parse(original.length() > LONGEST ? original.substring(0, LONGEST) : original);
        var agent = client.userAgent;
        var os = client.os;
        String name = agent.family;
        if (name.equals("Other") && AWS.matcher(original).matches()) {
            name = original;
        }
        String version = joined(agent.major, agent.minor, agent.patch);
        String osVersion = joined(os.major, os.minor, os.patch, os.patchMinor);
        out.member("name", name);
        out.member("version", version);
        out.member("os.name", os.family);
        out.member("os.full", osVersion.isEmpty() ? os.family : os.family + " " + osVersion);
        out.member("os.version", osVersion);
        out.member("device.name", client.device.family);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
    }

    /** Some agents come percent-encoded; the SIEM loader keeps them decoded. */
    static String original(String header) {
        if (!header.contains("%20")) {
            return header;
        }
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return header;
        }
    }
}
