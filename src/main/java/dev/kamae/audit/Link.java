package dev.kamae.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the chain and the hash that covers everything up to there.
 *
 * @param position from 1; 0 is before the first row
 * @param hash SHA-256 over the hash before and the row, each of whose parts is preceded by its length; 32 bytes
 */
public record Link(long position, byte[] hash) {

    static final Link BEGINNING = new Link(0, new byte[32]);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    public Link {
        if (position < 0 || hash.length != 32) {
            throw new IllegalArgumentException("A link has a position and a hash of 32 bytes");
        }
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Link> parse(String text) {
        return Optional.of(WRITTEN.matcher(text))
                .filter(written -> written.matches())
                .map(written -> new Link(
                        Long.parseLong(written.group(1)), HexFormat.of().parseHex(written.group(2))));
    }

    /** The link of the row that comes next. */
    Link next(TrailRow row) {
        var sha256 = sha256();
        sha256.update(hash);
        add(sha256, Long.toString(row.id()));
        add(sha256, row.at().toString());
        add(sha256, row.actor().toString());
        add(sha256, row.action());
        add(sha256, row.subject());
        row.detail().forEach((name, value) -> {
            add(sha256, name);
            add(sha256, value);
        });
        return new Link(position + 1, sha256.digest());
    }

    // without the lengths, "ab" + "c" and "a" + "bc" would be the same
    private static void add(MessageDigest sha256, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link && link.position == position && Arrays.equals(link.hash, hash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(position) * 31 + Arrays.hashCode(hash);
    }

    /** For a note outside of Kamae: {@code 12345:9f2c…}. */
    @Override
    public String toString() {
        return position + ":" + HexFormat.of().formatHex(hash);
    }
}
