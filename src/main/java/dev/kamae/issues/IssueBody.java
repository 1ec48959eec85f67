package dev.kamae.issues;

import dev.kamae.core.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The members of what a program sends. One that nobody knows is refused by its name, so that {@code owenr} is not taken for an
 * issue without an owner.
 */
final class IssueBody {

    private static final int MOST_BYTES = 256 * 1024;

    private final JsonNode sent;
    private final String path;
    private final String hash;

    private IssueBody(JsonNode sent, String path, String hash) {
        this.sent = sent;
        this.path = path;
        this.hash = hash;
    }

    static IssueBody read(InputStream body, JsonMapper json, List<String> members) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            body.transferTo(OutputStream.nullOutputStream());
            throw IssueRequestRefused.large(MOST_BYTES / 1024);
        }
        return of(json.readTree(bytes), "", hash(bytes), members);
    }

    private static IssueBody of(@Nullable JsonNode sent, String path, String hash, List<String> members) {
        if (sent == null || !sent.isObject()) {
            throw IssueRequestRefused.object();
        }
        sent.propertyNames().stream()
                .filter(name -> !members.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw IssueRequestRefused.unknown(path + name, members);
                });
        return new IssueBody(sent, path, hash);
    }

    /** Tells bodies apart. */
    String hash() {
        return hash;
    }

    /** Whether it is there, be it as null. */
    boolean has(String member) {
        return sent.has(member);
    }

    /** Null when it is absent or null. */
    @Nullable
    IssueBody inner(String member, List<String> members) {
        return sent.hasNonNull(member) ? of(sent.get(member), path + member + ".", hash, members) : null;
    }

    /** Null when it is absent or null. */
    @Nullable
    String text(String member, int longest) {
        if (!sent.hasNonNull(member)) {
            return null;
        }
        var value = sent.get(member);
        if (!value.isString()
                || value.asString().length() > longest
                || value.asString().indexOf('\0') >= 0) {
            throw IssueRequestRefused.text(path + member, longest);
        }
        return value.asString();
    }

    /** What has to be there. */
    String needed(String member, int longest) {
        var text = text(member, longest);
        if (text == null || text.isBlank()) {
            throw IssueRequestRefused.missing(path + member);
        }
        return text;
    }

    /** One of a few words, as {@link Word} writes them. */
    <E extends Enum<E>> E neededWord(String member, List<E> values) {
        return read(path + member, needed(member, 100), values);
    }

    static <E extends Enum<E>> E read(String name, String text, List<E> values) {
        return values.stream()
                .filter(value -> Word.of(value).equals(text))
                .findFirst()
                .orElseThrow(() -> IssueRequestRefused.word(
                        name, values.stream().map(Word::of).toList()));
    }

    /** A moment with its offset; null when it is absent or null. */
    @Nullable
    Instant moment(String member) {
        var text = text(member, 100);
        try {
            return text == null ? null : kept(OffsetDateTime.parse(text)).toInstant();
        } catch (DateTimeException other) {
            throw IssueRequestRefused.date(path + member);
        }
    }

    @Nullable
    LocalDate date(String member) {
        var text = text(member, 100);
        try {
            return text == null ? null : kept(LocalDate.parse(text));
        } catch (DateTimeException other) {
            throw IssueRequestRefused.date(path + member);
        }
    }

    /** One of a year of four digits: the record keeps no other. */
    static <T extends TemporalAccessor> T kept(T read) {
        var year = read.get(ChronoField.YEAR);
        if (year < 1 || year > 9999) {
            throw new DateTimeException("Year " + year);
        }
        return read;
    }

    /** A whole number from 0; null when it is absent or null. */
    @Nullable
    Long number(String member, long most) {
        if (!sent.hasNonNull(member)) {
            return null;
        }
        var value = sent.get(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0 || value.asLong() > most) {
            throw IssueRequestRefused.number(path + member, most);
        }
        return value.asLong();
    }

    /** Empty when it is absent or null. */
    Set<String> texts(String member) {
        if (!sent.hasNonNull(member)) {
            return Set.of();
        }
        var value = sent.get(member);
        if (!value.isArray() || value.valueStream().anyMatch(one -> !one.isString())) {
            throw IssueRequestRefused.list(path + member);
        }
        return new LinkedHashSet<>(value.valueStream().map(JsonNode::asString).toList());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("Every JDK has it", never);
        }
    }

    static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}
