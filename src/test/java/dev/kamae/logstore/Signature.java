package dev.kamae.logstore;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature of AWS in its version 4, reckoned anew from what came in, in no way as the client does it.
 *
 * @param scope day, region, service and how it ends
 * @param time as it stands in the request
 * @param signed names of the headers, in small letters and in order
 */
record Signature(String scope, String time, List<String> signed) {

    /**
     * @param path and {@code query} as they came
     * @param headers by name in small letters
     */
    String of(String secret, String method, String path, String query, Map<String, String> headers, byte[] body) {
        var request = String.join(
                "\n",
                method,
                encodedParts(path),
                parameters(query),
                signed.stream()
                        .map(name -> name + ":" + headers.getOrDefault(name, "").strip() + "\n")
                        .collect(Collectors.joining()),
                String.join(";", signed),
                hex(sha256(body)));
        var toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hex(sha256(bytes(request))));
        var key = bytes("AWS4" + secret);
        for (var part : scope.split("/")) {
            key = hmac(key, part);
        }
        return hex(hmac(key, toSign));
    }

    /** Encoded once more, as every service but S3 wants it. */
    private static String encodedParts(String path) {
        return Arrays.stream(path.split("/", -1)).map(Signature::encoded).collect(Collectors.joining("/"));
    }

    private static String parameters(String query) {
        return query.isEmpty()
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(one -> one.split("=", 2))
                        .map(one -> asSent(one[0]) + "=" + asSent(one.length < 2 ? "" : one[1]))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }

    /** There is one way to write it; who wrote it in another might be taken for somebody who signed something else. */
    private static String asSent(String text) {
        var canonical = encoded(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        return text.equals(canonical) ? text : "not the way to write " + canonical;
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte one : bytes(text)) {
            char character = (char) (one & 0xFF);
            if (character < 128 && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append("%%%02X".formatted((int) character));
            }
        }
        return encoded.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
