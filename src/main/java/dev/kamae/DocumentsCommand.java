package dev.kamae;

import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.LogType;
import dev.kamae.documents.Rejected;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code ./kamae documents}: prints the bulk body that loading a file would send, and nothing else; what is wrong with the
 * file goes to standard error, a sentence a line.
 */
final class DocumentsCommand {

    private static final byte NEWLINE = '\n';

    private final Map<String, String> environment;
    private final OutputStream out;
    private final PrintStream err;
    private final Clock clock;

    DocumentsCommand(Map<String, String> environment, OutputStream out, PrintStream err, Clock clock) {
        this.environment = environment;
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.err = err;
        this.clock = clock;
    }

    /** Returns the exit code: 0, 1 when something became no document, 2 when the arguments are not understood. */
    int run(List<String> arguments) {
        try {
            return print(CommandArguments.of(
                    arguments, Set.of("--key", "--geoip-city", "--geoip-asn"), Set.of("--no-redaction")));
        } catch (CommandArguments.Misunderstood e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private int print(CommandArguments arguments) {
        if (arguments.rest().size() != 1) {
            throw new CommandArguments.Misunderstood("./kamae documents [--key S3KEY] [options] FILE takes one file.");
        }
        Path path = Path.of(arguments.rest().getFirst());
        String key = arguments.value("--key").orElseGet(() -> path.getFileName().toString());
        if (arguments.value("--key").isPresent() && LogType.of(key).isEmpty()) {
            err.printf("%s is the key of no kind of log that is known.%n", key);
            return 1;
        }
        var as = WrittenAs.of(environment, arguments);
        try (var geoIp = geoIp(arguments);
                var content = content(path)) {
            var bulk = new Bulk();
            new Documents(clock, as.redaction(), geoIp, as.names()).read(LogFile.of(key), content, bulk);
            out.flush();
            bulk.rejections.end(err);
            return bulk.rejections.any() ? 1 : 0;
        } catch (Unreadable e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException | UncheckedIOException closed) {
            // whoever reads the output wants no more of it
            return 1;
        }
    }

    private static GeoIp geoIp(CommandArguments arguments) throws Unreadable {
        try {
            return GeoIp.open(
                    arguments.file("--geoip-city").orElse(null),
                    arguments.file("--geoip-asn").orElse(null));
        } catch (IOException e) {
            throw new Unreadable("A GeoIP file cannot be read as MMDB: " + e.getMessage());
        }
    }

    private static InputStream content(Path path) throws Unreadable {
        if (Files.isDirectory(path)) {
            throw new Unreadable(path + " cannot be read: it is a folder.");
        }
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new Unreadable(path + " cannot be read: " + FileTrouble.of(e));
        }
    }

    private final class Bulk implements DocumentSink {

        private final Rejections rejections = new Rejections();

        @Override
        public void document(String index, String id, byte[] json, int length, long number) {
            try {
                out.write("{\"create\":{\"_index\":\"%s\",\"_id\":\"%s\"}}\n"
                        .formatted(index, id)
                        .getBytes(StandardCharsets.UTF_8));
                out.write(json, 0, length);
                out.write(NEWLINE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void rejected(Rejected rejected) {
            rejections.tell("rejected", rejected, err);
        }
    }

    /** A file that was named cannot be read; the message is one sentence. */
    private static class Unreadable extends IOException {

        Unreadable(String sentence) {
            super(sentence);
        }
    }
}
