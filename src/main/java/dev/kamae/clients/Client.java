package dev.kamae.clients;

import dev.kamae.core.ClientAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who sends requests, as far as one can say it.
 *
 * @param value an address, a network such as {@code 203.0.113.0/24}, a fingerprint, or some of a user agent
 */
public record Client(Kind kind, String value) {

    /** A search looks at so many characters and no more. */
    public static final int LONGEST = 500;

    private static final Pattern JA3 = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern JA4 = Pattern.compile("[tqd]\\d\\d[di]\\d{4}[0-9a-z]{2}_[0-9a-f]{12}_[0-9a-f]{12}");

    /** By what it is told from others. */
    public enum Kind {
        ADDRESS,
        NETWORK,
        /** JA3 or JA4: how a program opens TLS. */
        FINGERPRINT,
        /** Any whose user agent has this in it, in whatever letter case. */
        AGENT;

        /** What an address calls it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Client {
        value = value.replace('\0', ' ').strip();
        value = value.substring(0, Math.min(value.length(), LONGEST));
        if (!kind.equals(kindOf(value)) && kind != Kind.AGENT || value.isEmpty()) {
            throw new IllegalArgumentException("`%s` is no %s".formatted(value, kind));
        }
    }

    /** What somebody may mean by a text; empty for none. */
    public static Optional<Client> read(String text) {
        var value = text.strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(new Client(kindOf(value), value));
    }

    private static Kind kindOf(String value) {
        if (ClientAddress.isOne(value)) {
            return Kind.ADDRESS;
        }
        if (ClientAddress.isOneOrNetwork(value)) {
            return Kind.NETWORK;
        }
        return JA3.matcher(value).matches() || JA4.matcher(value).matches() ? Kind.FINGERPRINT : Kind.AGENT;
    }

    /** Whether it is told by its address, which behind a proxy only the profile of the web ACL tells where to find. */
    boolean isAddressed() {
        return kind == Kind.ADDRESS || kind == Kind.NETWORK;
    }
}
