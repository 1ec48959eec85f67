package dev.kamae.requests;

import dev.kamae.core.ClientAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A log line as it may be kept for longer than the log: whose it was is no longer in it. */
final class MaskedRequest {

    /** Parts of a path that could be a person's address, a number of theirs or a secret. */
    private static final Pattern TELLING = Pattern.compile(".*(@|%40|\\d{5}).*|(?=.*\\d).{16,}|.{33,}");

    private static final int V4_KEPT = 3;
    private static final int V6_KEPT = 6;
    private static final int LONGEST_PATH = 120;

    private MaskedRequest() {}

    static RequestRow of(RequestRow row) {
        return new RequestRow(
                row.index(),
                row.id(),
                row.at(),
                row.acl(),
                row.action(),
                row.actionText(),
                row.rule(),
                row.group(),
                row.subRule(),
                row.responseCode(),
                row.country(),
                row.territory(),
                network(row.connection()),
                row.client().map(MaskedRequest::network),
                row.method(),
                row.host(),
                path(row.path()),
                "",
                "",
                List.copyOf(row.labels()),
                row.reason());
    }

    /** The network in which an address lies: {@code 203.0.113.0/24}, {@code 2001:db8:1::/48}. */
    static String network(String address) {
        if (!ClientAddress.isOne(address)) {
            return "…";
        }
        var bytes = InetAddress.ofLiteral(address).getAddress();
        var kept = bytes.length == 4 ? V4_KEPT : V6_KEPT;
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        if (bytes.length == 4) {
            return "%d.%d.%d.0/24".formatted(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
        }
        return "%x:%x:%x::/48".formatted(pair(bytes, 0), pair(bytes, 2), pair(bytes, 4));
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    static String path(String path) {
        var masked = Arrays.stream(path.split("/", -1))
                .map(part -> TELLING.matcher(part).matches() ? "…" : part)
                .collect(Collectors.joining("/"));
        return masked.length() <= LONGEST_PATH ? masked : masked.substring(0, LONGEST_PATH) + "…";
    }
}
