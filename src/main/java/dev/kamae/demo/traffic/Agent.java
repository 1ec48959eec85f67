package dev.kamae.demo.traffic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program that sends a request, as it shows itself.
 *
 * @param userAgent null when it sends none
 * @param hints what Chromium says about itself in headers of its own
 * @param ja4 the fingerprint of how it opens TLS, the same for all programs of one kind; null without TLS
 */
record Agent(
        @Nullable String userAgent,
        Kind kind,
        List<Header> hints,
        @Nullable String ja4) {

    /** How it behaves. */
    enum Kind {
        /** Mixes the order of its TLS extensions, so that no two connections have the same JA3. */
        CHROMIUM("HTTP/2.0", "t13d1516h2"),
        SAFARI("HTTP/2.0", "t13d2014h2"),
        FIREFOX("HTTP/2.0", "t13d1715h2"),
        APP("HTTP/2.0", "t13d1312h2"),
        CRAWLER("HTTP/1.1", "t13d1812h1"),
        TOOL("HTTP/1.1", "t13d1712h1");

        private final String httpVersion;
        private final String hello;

        Kind(String httpVersion, String hello) {
            this.httpVersion = httpVersion;
            this.hello = hello;
        }

        boolean isBrowser() {
            return compareTo(FIREFOX) <= 0;
        }
    }

    static Agent of(Kind kind, String family, @Nullable String userAgent, List<Header> hints) {
        var dice = Dice.of(Dice.word("ja4"), Dice.word(family));
        return new Agent(userAgent, kind, hints, kind.hello + "_" + dice.hex(12) + "_" + dice.hex(12));
    }

    /** A program that is no browser. */
    static Agent tool(String family, @Nullable String userAgent) {
        return of(Kind.TOOL, family, userAgent, List.of());
    }

    static Agent crawler(String family, String userAgent) {
        return of(Kind.CRAWLER, family, userAgent, List.of());
    }

    /** The same program on a connection that is not encrypted. */
    Agent withoutTls() {
        return new Agent(userAgent, kind, hints, null);
    }

    /** The same program under another name. */
    Agent calledItself(String name) {
        return new Agent(name, kind, hints, ja4);
    }

    String httpVersion() {
        return kind.httpVersion;
    }

    /** The older fingerprint, of one connection; null without TLS. */
    @Nullable
    String ja3(Dice connection) {
        if (ja4 == null) {
            return null;
        }
        return kind == Kind.CHROMIUM
                ? connection.hex(32)
                : Dice.of(Dice.word(ja4)).hex(32);
    }
}
