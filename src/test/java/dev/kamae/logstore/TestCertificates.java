package dev.kamae.logstore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority and what it issues, made anew for each test run by the tool that every JDK has. */
public final class TestCertificates {

    private static final char[] PASSWORD = "only for a test".toCharArray();

    /** What a server shows, each issued by the authority unless it says otherwise. */
    enum Shown {
        GOOD("-ext", "san=ip:127.0.0.1"),
        EXPIRED("-ext", "san=ip:127.0.0.1", "-startdate", "-10d", "-validity", "5"),
        NOT_YET_VALID("-ext", "san=ip:127.0.0.1", "-startdate", "+5d"),
        OF_ANOTHER("-ext", "san=dns:logs.example.com"),
        SELF_SIGNED("-ext", "san=ip:127.0.0.1");

        private final List<String> options;

        Shown(String... options) {
            this.options = List.of(options);
        }
    }

    private static final Map.Entry<Path, KeyStore> MADE = made();

    private TestCertificates() {}

    /** How a server shows it. */
    static SSLContext server(Shown shown) {
        try {
            var one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            var alias = shown.name().toLowerCase(Locale.ROOT);
            one.setKeyEntry(
                    alias,
                    MADE.getValue().getKey(alias, PASSWORD),
                    PASSWORD,
                    MADE.getValue().getCertificateChain(alias));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The certificate of the authority, or the one of a server that signed it itself, as a file in PEM. */
    public static String pem(String alias) {
        try {
            return written(
                    alias + ".pem",
                    "CERTIFICATE",
                    MADE.getValue().getCertificate(alias).getEncoded());
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The key of a server, as a file in PEM. */
    public static String key(String alias) {
        try {
            return written(
                    alias + ".key",
                    "PRIVATE KEY",
                    MADE.getValue().getKey(alias, PASSWORD).getEncoded());
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String written(String name, String what, byte[] content) throws IOException {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        var file = MADE.getKey().resolve(name);
        Files.writeString(
                file,
                "what this is for\n-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(what, encoded),
                StandardCharsets.US_ASCII);
        return file.toString();
    }

    private static Map.Entry<Path, KeyStore> made() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-certificates");
            var file = folder.resolve("keys.p12");
            keytool(file, "authority", List.of("-ext", "bc:c"));
            for (var shown : Shown.values()) {
                var options = new ArrayList<>(shown.options);
                if (shown != Shown.SELF_SIGNED) {
                    options.addAll(List.of("-signer", "authority"));
                }
                keytool(file, shown.name().toLowerCase(Locale.ROOT), options);
            }
            try (var in = Files.newInputStream(file)) {
                var store = KeyStore.getInstance("PKCS12");
                store.load(in, PASSWORD);
                return Map.entry(folder, store);
            }
        } catch (GeneralSecurityException | IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void keytool(Path file, String alias, List<String> options)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1"));
        command.addAll(options);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
