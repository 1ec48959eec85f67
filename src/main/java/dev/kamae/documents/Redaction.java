package dev.kamae.documents;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which headers and arguments hold secrets, whose values are never stored.
 *
 * @param headers names of request headers, in lower case
 * @param arguments names of query arguments, in lower case
 * @param idsOfOriginals whether ids come from the text before it was redacted, as they must beside a SIEM loader
 */
public record Redaction(Set<String> headers, Set<String> arguments, boolean idsOfOriginals) {

    /** Nothing is a secret: documents are those of the SIEM loader, cookies and all. */
    public static final Redaction NONE = new Redaction(Set.of(), Set.of(), false);

    /** Sign-in data and sessions, by the names that are in use for them. */
    public static final Redaction STANDARD = new Redaction(
            Set.of(
                    "authorization",
                    "proxy-authorization",
                    "cookie",
                    "set-cookie",
                    "x-api-key",
                    "x-auth-token",
                    "x-access-token",
                    "x-csrf-token",
                    "x-xsrf-token",
                    "x-amz-security-token"),
            Set.of(
                    "password",
                    "passwd",
                    "pass",
                    "pwd",
                    "pin",
                    "otp",
                    "secret",
                    "client_secret",
                    "token",
                    "access_token",
                    "refresh_token",
                    "id_token",
                    "csrf_token",
                    "api_key",
                    "apikey",
                    "session",
                    "sessionid",
                    "session_id",
                    "jsessionid",
                    "phpsessid",
                    "sid",
                    "jwt",
                    "code",
                    "signature",
                    "x-amz-signature",
                    "x-amz-credential",
                    "x-amz-security-token"),
            false);

    static final String REDACTED = "REDACTED";

    public Redaction {
        headers = lowerCase(headers);
        arguments = lowerCase(arguments);
    }

    /** These and more. */
    public Redaction with(Set<String> moreHeaders, Set<String> moreArguments, boolean idsOfOriginals) {
        return new Redaction(both(headers, moreHeaders), both(arguments, moreArguments), idsOfOriginals);
    }

    /** Whether a document has the id that the SIEM loader gives it, whatever was taken out. */
    public boolean keepsIds() {
        return idsOfOriginals || isNothing();
    }

    boolean isNothing() {
        return headers.isEmpty() && arguments.isEmpty();
    }

    boolean isSecretHeader(String name) {
        return headers.contains(name.toLowerCase(Locale.ROOT));
    }

    /** @param name as it stands in a query, perhaps percent-encoded */
    boolean isSecretArgument(String name) {
        return arguments.contains(decoded(name).toLowerCase(Locale.ROOT));
    }

    static String decoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lowerCase(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
