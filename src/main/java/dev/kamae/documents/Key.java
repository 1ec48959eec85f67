package dev.kamae.documents;

import java.nio.charset.StandardCharsets;

/** Keys of JSON objects, as the bytes that they are compared by. */
final class Key {

    private Key() {}

    static byte[] ascii(String key) {
        return key.getBytes(StandardCharsets.US_ASCII);
    }
}
