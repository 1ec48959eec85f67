package dev.kamae.bench;

import dev.kamae.documents.DocumentSink;
import dev.kamae.documents.Documents;
import dev.kamae.documents.GeoIp;
import dev.kamae.documents.LogFile;
import dev.kamae.documents.Redaction;
import dev.kamae.documents.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * AWS WAF lines to documents, on one core and in 512 MB, with user agents told apart and addresses looked up; beside it what
 * reading them and their MD5 alone cost.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 4)
@Measurement(iterations = 8, time = 4)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class DocumentsBenchmark {

    private static final int LINES = 40_000;
    private static final LogFile FILE =
            new LogFile("logs", "AWSLogs/123456789012/WAFLogs/ap-northeast-1/shop/x_waflogs_y.log");

    private byte[] lines = {};
    private Documents plain = new Documents(Clock.systemUTC(), Redaction.NONE, GeoIp.none());
    private Documents redacted = plain;

    static void print() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DocumentsBenchmark.class.getName())
                        .build())
                .run();
    }

    /** Reads what is to be read, and a file that says of every second network where it is. */
    @Setup
    public void prepare() throws IOException {
        lines = WafLines.of(LINES, 20261124);
        var ranges = new StringBuilder();
        for (int network = 0; network < 256; network += 2) {
            ranges.append("198.18.%1$d.0,198.18.%1$d.255,%2$s\n".formatted(network, network % 3 == 0 ? "JP" : "DE"));
        }
        var file = Files.createTempFile("ranges", ".csv");
        try {
            var geo = GeoIp.open(Files.writeString(file, ranges), null);
            plain = new Documents(Clock.systemUTC(), Redaction.NONE, geo);
            redacted = new Documents(Clock.systemUTC(), Redaction.STANDARD, geo);
        } finally {
            Files.delete(file);
        }
    }

    /** As the SIEM loader writes them. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public long documents() {
        return documents(plain);
    }

    /** With secrets taken out, as Kamae writes them. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public long documentsRedacted() {
        return documents(redacted);
    }

    private long documents(Documents documents) {
        var sink = new Counting();
        documents.read(FILE, new ByteArrayInputStream(lines), sink);
        if (sink.documents != LINES) {
            throw new IllegalStateException("Only %d documents".formatted(sink.documents));
        }
        return sink.bytes;
    }

    /** Every token is read and every line has its MD5; nothing is made of it. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public long jacksonAndMd5() throws GeneralSecurityException {
        var md5 = MessageDigest.getInstance("MD5");
        var factory = new JsonFactory();
        long length = 0;
        int start = 0;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] != '\n') {
                continue;
            }
            md5.update(lines, start, at - start);
            length += md5.digest()[0];
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), lines, start, at - start)) {
                while (parser.nextToken() != null) {
                    length += parser.getStringLength();
                }
            }
            start = at + 1;
        }
        return length;
    }

    private static final class Counting implements DocumentSink {

        private long documents;
        private long bytes;

        @Override
        public void document(String index, String id, byte[] json, int length, long number) {
            documents++;
            bytes += length;
        }

        @Override
        public void rejected(Rejected rejected) {
            throw new IllegalStateException(rejected.toString());
        }
    }
}
