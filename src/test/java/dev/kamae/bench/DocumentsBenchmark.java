package dev.kamae.bench;

import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.LongSupplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

/** AWS WAF lines to documents, on one core; beside it what reading them and their MD5 alone cost. */
final class DocumentsBenchmark {

    private static final int LINES = 40_000;
    private static final int ROUNDS = 15;
    private static final LogFile FILE =
            new LogFile("logs", "AWSLogs/123456789012/WAFLogs/ap-northeast-1/shop/x_waflogs_y.log");

    void run() {
        byte[] lines = WafLines.of(LINES, 20261124);
        System.out.printf(
                "%n%-52s %8s %8s %8s%n", "lines/s, of " + lines.length / LINES + " bytes each", "min", "median", "max");
        print("plain Jackson streaming and MD5", () -> plain(lines));
        print("documents, as the SIEM loader's", () -> documents(lines, Redaction.NONE));
        print("documents, redacted", () -> documents(lines, Redaction.STANDARD));
    }

    private static void print(String name, LongSupplier work) {
        var rates = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long before = System.nanoTime();
            long done = work.getAsLong();
            if (done != LINES) {
                throw new IllegalStateException(name + ": " + done);
            }
            if (round >= 0) {
                rates[round] = done * 1e9 / (System.nanoTime() - before);
            }
        }
        Arrays.sort(rates);
        System.out.printf("%-52s %8.0f %8.0f %8.0f%n", name, rates[0], rates[ROUNDS / 2], rates[ROUNDS - 1]);
    }

    private final Documents plain = new Documents(Clock.systemUTC(), Redaction.NONE, GeoIp.none());
    private final Documents redacted = new Documents(Clock.systemUTC(), Redaction.STANDARD, GeoIp.none());

    private long documents(byte[] lines, Redaction redaction) {
        var sink = new Counting();
        (redaction == Redaction.NONE ? plain : redacted).read(FILE, new ByteArrayInputStream(lines), sink);
        return sink.documents;
    }

    /** Every token is read and every line has its MD5; nothing is made of it. */
    private static long plain(byte[] lines) {
        try {
            var md5 = MessageDigest.getInstance("MD5");
            var factory = new JsonFactory();
            long done = 0;
            int start = 0;
            for (int at = 0; at < lines.length; at++) {
                if (lines[at] != '\n') {
                    continue;
                }
                md5.update(lines, start, at - start);
                done += md5.digest().length == 16 ? 1 : 0;
                try (JsonParser parser =
                        factory.createParser(tools.jackson.core.ObjectReadContext.empty(), lines, start, at - start)) {
                    long length = 0;
                    while (parser.nextToken() != null) {
                        length += parser.getStringLength();
                    }
                    if (length == 0) {
                        throw new IOException("nothing read");
                    }
                }
                start = at + 1;
            }
            return done;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Counting implements DocumentSink {

        private long documents;

        @Override
        public void document(String index, String id, byte[] json, int length, long number) {
            documents++;
        }

        @Override
        public void rejected(Rejected rejected) {
            throw new IllegalStateException(rejected.toString());
        }
    }
}
