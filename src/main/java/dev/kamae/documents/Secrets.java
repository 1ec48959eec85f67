package dev.kamae.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the secrets out of one record after the other: where they stand, and wherever a rule's match repeats them. */
final class Secrets {

    private static final byte[] NAME = Key.ascii("name");
    private static final byte[] VALUE = Key.ascii("value");
    private static final byte[] KEY = Key.ascii("key");
    private static final byte[] LOCATION = Key.ascii("location");
    private static final byte[] MATCHED_FIELD = Key.ascii("matchedFieldName");
    private static final byte[] MATCHED_DATA = Key.ascii("matchedData");
    private static final byte[] CUSTOM_VALUES = Key.ascii("customValues");

    /** Shorter pieces of a secret say nothing about it, and would blacken every match. */
    private static final int TELLING = 4;

    private final Redaction redaction;
    private final Slices<Boolean> arguments = new Slices<>(10_000);
    private final List<String> values = new ArrayList<>();

    Secrets(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Returns whether anything was replaced. */
    boolean takeOut(JsonTape tape, WafFields waf) {
        values.clear();
        headers(tape, waf);
        query(tape, waf.args, false);
        query(tape, waf.fragment, false);
        boolean any = !values.isEmpty();
        if (any || waf.mayRepeatSecrets()) {
            any |= matches(tape, waf.terminatingMatches);
            any |= matches(tape, waf.ruleGroups);
            any |= matches(tape, waf.nonTerminatingRules);
            any |= matches(tape, waf.rateRules);
            any |= inserted(tape, waf.insertedHeaders);
        }
        return any;
    }

    private void headers(JsonTape tape, WafFields waf) {
        for (int i = 0; i < waf.headerCount(); i++) {
            var header = waf.header(i);
            int value = waf.headerValue(i);
            if (!tape.isString(value)) {
                continue;
            }
            if (header.secret()) {
                replace(tape, value, Redaction.REDACTED);
            } else if (header.address()) {
                query(tape, value, true);
            }
        }
    }

    /** Blackens the values of secret arguments in a query, or in an address that has one. */
    private void query(JsonTape tape, int node, boolean inAddress) {
        if (node < 0 || !tape.isString(node)) {
            return;
        }
        if (tape.rewritten(node) == null && !hasSecretArgument(tape, node, inAddress)) {
            return;
        }
        String text = tape.string(node);
        int begin = inAddress ? text.indexOf('?') + 1 : 0;
        if (inAddress && begin == 0) {
            return;
        }
        var without = new StringBuilder(text.substring(0, begin));
        int at = begin;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !separates(text.charAt(end))) {
                end++;
            }
            argument(text.substring(at, end), without);
            if (end < text.length()) {
                without.append(text.charAt(end));
            }
            at = end + 1;
        }
        if (!without.toString().equals(text)) {
            tape.replace(node, without.toString());
        }
    }

    private void argument(String argument, StringBuilder without) {
        int equals = argument.indexOf('=');
        if (equals > 0 && equals + 1 < argument.length() && redaction.isSecretArgument(argument.substring(0, equals))) {
            String value = argument.substring(equals + 1);
            remember(value);
            remember(Redaction.decoded(value));
            without.append(argument, 0, equals + 1).append(Redaction.REDACTED);
        } else {
            without.append(argument);
        }
    }

    /** The same question without making texts, for the many queries that hold none. */
    private boolean hasSecretArgument(JsonTape tape, int node, boolean inAddress) {
        byte[] bytes = tape.bytes();
        int end = tape.to(node);
        int start = tape.from(node);
        if (inAddress) {
            while (start < end && bytes[start] != '?') {
                start++;
            }
            start++;
        }
        for (int at = start; at < end; at++) {
            if (bytes[at] == '=') {
                if (isSecretArgument(bytes, start, at)) {
                    return true;
                }
            } else if (separates((char) bytes[at])) {
                start = at + 1;
            }
        }
        return false;
    }

    private boolean isSecretArgument(byte[] bytes, int from, int to) {
        if (to <= from || to - from > 100) {
            return false;
        }
        Boolean known = arguments.get(bytes, from, to);
        if (known == null) {
            known = redaction.isSecretArgument(Unescaped.decoded(bytes, from, to));
            arguments.put(bytes, from, to, known);
        }
        return known;
    }

    private static boolean separates(char found) {
        return found == '&' || found == ';' || found == '#' || found == '?';
    }

    /** Goes through what rules matched, however deep it lies. */
    private boolean matches(JsonTape tape, int node) {
        if (node < 0 || tape.kind(node) != JsonTape.OBJECT && tape.kind(node) != JsonTape.ARRAY) {
            return false;
        }
        boolean any = false;
        boolean object = tape.kind(node) == JsonTape.OBJECT;
        if (object) {
            any = data(tape, node) | keys(tape, tape.member(node, CUSTOM_VALUES));
        }
        for (int child = node + 1; child < tape.next(node); ) {
            int value = object ? child + 1 : child;
            any |= matches(tape, value);
            child = tape.next(value);
        }
        return any;
    }

    private boolean data(JsonTape tape, int match) {
        int data = tape.member(match, MATCHED_DATA);
        if (data < 0) {
            return false;
        }
        String location = stringOf(tape, tape.member(match, LOCATION));
        String field = stringOf(tape, tape.member(match, MATCHED_FIELD));
        boolean secret = isSecret(location, field);
        boolean any = false;
        int last = tape.kind(data) == JsonTape.ARRAY ? tape.next(data) : data + 1;
        for (int piece = tape.kind(data) == JsonTape.ARRAY ? data + 1 : data; piece < last; piece = tape.next(piece)) {
            any |= blacken(tape, piece, secret);
        }
        return any;
    }

    private boolean keys(JsonTape tape, int customValues) {
        boolean any = false;
        if (customValues >= 0 && tape.kind(customValues) == JsonTape.ARRAY) {
            for (int key = customValues + 1; key < tape.next(customValues); key = tape.next(key)) {
                String kind = stringOf(tape, tape.member(key, KEY));
                String name = stringOf(tape, tape.member(key, NAME));
                int value = tape.member(key, VALUE);
                any |= value >= 0 && blacken(tape, value, isSecret(kind, name));
            }
        }
        return any;
    }

    private boolean inserted(JsonTape tape, int headers) {
        boolean any = false;
        if (headers >= 0 && tape.kind(headers) == JsonTape.ARRAY) {
            for (int header = headers + 1; header < tape.next(headers); header = tape.next(header)) {
                String name = stringOf(tape, tape.member(header, NAME));
                int value = tape.member(header, VALUE);
                any |= value >= 0 && blacken(tape, value, isSecret("HEADER", name));
            }
        }
        return any;
    }

    /** @param place {@code HEADER}, {@code COOKIE}, {@code QUERY_ARGUMENT} …, as a match or a key of a rate rule says */
    private boolean isSecret(@Nullable String place, @Nullable String name) {
        if (place != null && place.contains("COOKIE")) {
            return redaction.headers().contains("cookie");
        }
        return name != null && (redaction.isSecretHeader(name) || redaction.isSecretArgument(name));
    }

    private boolean blacken(JsonTape tape, int node, boolean secret) {
        if (!tape.isString(node)) {
            return false;
        }
        if (secret || repeatsSecret(tape.string(node))) {
            tape.replace(node, Redaction.REDACTED);
            return true;
        }
        return false;
    }

    private boolean repeatsSecret(String piece) {
        return holdsSecretArgument(piece)
                || piece.length() >= TELLING
                        && values.stream().anyMatch(value -> value.contains(piece) || piece.contains(value));
    }

    /** A piece of a form that was sent as the body. */
    private boolean holdsSecretArgument(String piece) {
        int equals = piece.indexOf('=');
        return equals > 0 && redaction.isSecretArgument(piece.substring(piece.lastIndexOf('&', equals) + 1, equals));
    }

    private void replace(JsonTape tape, int node, String by) {
        remember(tape.string(node));
        tape.replace(node, by);
    }

    private void remember(String value) {
        if (value.length() >= TELLING) {
            values.add(value);
        } else if (values.isEmpty()) {
            values.add(Redaction.REDACTED); // something was taken out all the same
        }
    }

    private static @Nullable String stringOf(JsonTape tape, int node) {
        return node >= 0 && tape.isString(node) ? tape.string(node) : null;
    }
}
