package dev.kamae.logstore;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a TLS connection. */
enum Distrust {
    UNKNOWN_AUTHORITY("logstore.refused.unknownAuthority"),
    EXPIRED("logstore.refused.certificateExpired"),
    NOT_YET_VALID("logstore.refused.certificateNotYetValid"),
    WRONG_NAME("logstore.refused.certificateOfAnother"),
    NO_TLS("logstore.refused.noTls"),
    OTHER("logstore.refused.notTrusted");

    private final String key;

    Distrust(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** The most exact that can be said of a failure of TLS. */
    static Optional<Distrust> of(Throwable failure) {
        Distrust found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var more = one(cause);
            if (more != null && (found == null || found == OTHER)) {
                found = more;
            }
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Distrust one(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException _ -> EXPIRED;
            case CertificateNotYetValidException _ -> NOT_YET_VALID;
            case CertPathBuilderException _ -> UNKNOWN_AUTHORITY;
            case CertPathValidatorException _ -> OTHER;
            case SSLPeerUnverifiedException _ -> WRONG_NAME;
            // the words of Java, which has no type for it
            case CertificateException named
            when says(named, "No name matching", "No subject alternative") -> WRONG_NAME;
            case CertificateException _ -> OTHER;
            case SSLException plain when says(plain, "nrecognized SSL message") -> NO_TLS;
            case SSLException _ -> OTHER;
            default -> null;
        };
    }

    private static boolean says(Throwable cause, String... words) {
        var message = String.valueOf(cause.getMessage());
        for (var one : words) {
            if (message.contains(one)) {
                return true;
            }
        }
        return false;
    }
}
