package dev.kamae.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value with a key twice, or with bytes that are no UTF-8, as Python understands it: the last of two keys holds, at the first one's place. */
final class Canonical {

    private final JsonTape tape;

    private Canonical(JsonTape tape) {
        this.tape = tape;
    }

    static String of(JsonTape tape) {
        return new Canonical(tape).text(0);
    }

    private String text(int node) {
        return switch (tape.kind(node)) {
            case JsonTape.OBJECT -> object(node);
            case JsonTape.ARRAY -> array(node);
            case JsonTape.STRING -> quoted(string(node));
            default -> tape.string(node);
        };
    }

    private String object(int node) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int key = node + 1; key < tape.next(node); key = tape.next(key + 1)) {
            members.put(quoted(string(key)), text(key + 1));
        }
        List<String> parts = new ArrayList<>();
        members.forEach((key, value) -> parts.add(key + ":" + value));
        return "{" + String.join(",", parts) + "}";
    }

    private String array(int node) {
        List<String> elements = new ArrayList<>();
        for (int element = node + 1; element < tape.next(node); element = tape.next(element)) {
            elements.add(text(element));
        }
        return "[" + String.join(",", elements) + "]";
    }

    private String string(int node) {
        String rewritten = tape.rewritten(node);
        return rewritten != null ? rewritten : Unescaped.decoded(tape.bytes(), tape.from(node), tape.to(node));
    }

    private static String quoted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Bytes(bytes.length + 16).putQuoted(text).toString();
    }
}
