package dev.kamae.logstore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are believed: those that Java believes, or only those of a company's own authority. */
final class Authorities {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----");

    private Authorities() {}

    /**
     * @param file with certificates in PEM; blank for those that Java brings
     * @throws IllegalArgumentException with a sentence for the person who set it
     */
    static SSLContext context(String file) {
        try {
            if (file.isBlank()) {
                return SSLContext.getDefault();
            }
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : certificates(file)) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (CertificateException broken) {
            throw new IllegalArgumentException(
                    "The file with the authority of the log store, %s, holds a certificate that is broken"
                            .formatted(file),
                    broken);
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalArgumentException(
                    "The file with the authority of the log store, %s, cannot be read".formatted(file), unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException(
                    "The file with the authority of the log store, %s, cannot be used".formatted(file), refused);
        }
    }

    private static List<Certificate> certificates(String file) throws IOException, CertificateException {
        // whatever else is in the file stays out: a private key has no business here, but does no harm either
        var found = PEM.matcher(Files.readString(Path.of(file), StandardCharsets.ISO_8859_1));
        var factory = CertificateFactory.getInstance("X.509");
        var certificates = new ArrayList<Certificate>();
        while (found.find()) {
            certificates.add(factory.generateCertificate(
                    new ByteArrayInputStream(found.group().getBytes(StandardCharsets.ISO_8859_1))));
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException(
                    "The file with the authority of the log store, %s, holds no certificate in PEM".formatted(file));
        }
        return certificates;
    }
}
