package dev.kamae.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of log files. What it has seen of user agents, addresses and web ACLs it remembers from file to file; it
 * is for one thread at a time.
 */
public final class Documents {

    /** In bytes; what is longer becomes no document. */
    public static final int LONGEST_RECORD = Records.LONGEST;

    private static final byte[] MESSAGE_TYPE = Key.ascii("messageType");
    private static final byte[] LOG_EVENTS = Key.ascii("logEvents");

    private final JsonTape tape = new JsonTape();
    private final JsonTape messageTape = new JsonTape();
    private final WafDocuments waf;
    private final String geo;

    public Documents(Clock clock, Redaction redaction, GeoIp geoIp) {
        this(clock, redaction, geoIp, IndexNames.STANDARD);
    }

    public Documents(Clock clock, Redaction redaction, GeoIp geoIp, IndexNames names) {
        this.waf = new WafDocuments(clock, redaction, geoIp, names);
        this.geo = geoIp.sources().stream().map(GeoSource::toString).collect(Collectors.joining(", "));
    }

    /** What places and networks of addresses in them are from; blank when they tell none. */
    public String geo() {
        return geo;
    }

    /**
     * Reads a file to its end: compressed or not, a record a line, or one after the other as Firehose writes them, or in the
     * envelopes of CloudWatch Logs. Whatever is wrong with a record, or with the end of the file, is told to the sink.
     *
     * @param content is not closed
     * @return how many records the file has, rejected ones among them
     */
    public long read(LogFile file, InputStream content, DocumentSink sink) {
        LogType type = LogType.of(file.key()).orElse(null);
        if (type != null && type != LogType.WAF) {
            sink.rejected(new Rejected(Reason.UNKNOWN_LOG_TYPE, Place.ofFile(0), "", type.name()));
            return 0;
        }
        return new Reading(file, type, sink).read(content);
    }

    /** What is in a file, unpacked: offsets of records count its bytes. */
    public static InputStream unpacked(InputStream content) throws IOException {
        return Unpacked.of(content);
    }

    /**
     * Reads once more what stands at one place of a file of which it is known what kind of log it is. What it becomes is told
     * with the place that it has in the file.
     *
     * @param bytes from {@link #unpacked}, those of the place and no others
     */
    public void readAgain(LogFile file, Place place, byte[] bytes, DocumentSink sink) {
        new Reading(file, LogType.WAF, new Moved(place, sink)).again(bytes);
    }

    /** One file on its way. */
    private final class Reading {

        private final LogFile file;
        private final @Nullable LogType type;
        private final DocumentSink sink;
        private long events;

        Reading(LogFile file, @Nullable LogType type, DocumentSink sink) {
            this.file = file;
            this.type = type;
            this.sink = sink;
        }

        long read(InputStream content) {
            var records = new Records(tape, sink::rejected);
            try {
                var unpacked = Unpacked.of(content);
                if (type == null && !Sniffed.isWaf(unpacked)) {
                    sink.rejected(new Rejected(Reason.UNKNOWN_LOG_TYPE, Place.ofFile(0), "", ""));
                    return 0;
                }
                records.begin(unpacked);
                while (records.next()) {
                    record(records);
                }
            } catch (IOException broken) {
                records.broken(Reason.BROKEN_ARCHIVE);
            }
            return Math.max(records.number(), events);
        }

        void again(byte[] bytes) {
            var records = new Records(tape, sink::rejected);
            try {
                records.begin(new ByteArrayInputStream(bytes));
                while (records.next()) {
                    record(records);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        private void record(Records records) {
            if (tape.kind(0) != JsonTape.OBJECT) {
                records.reject(Reason.NOT_A_RECORD);
                return;
            }
            int logEvents = tape.member(0, LOG_EVENTS);
            if (logEvents >= 0 && tape.kind(logEvents) == JsonTape.ARRAY) {
                envelope(logEvents, records);
                return;
            }
            try {
                sink.at(records.place());
                waf.write(tape, file, Envelope.NONE, sink, records.number());
            } catch (JsonFault fault) {
                records.reject(fault.reason());
            }
        }

        /** What CloudWatch Logs hands to a subscriber; its control messages hold no events. */
        private void envelope(int logEvents, Records records) {
            int kind = tape.member(0, MESSAGE_TYPE);
            if (kind >= 0 && !tape.string(kind).equals("DATA_MESSAGE")) {
                return;
            }
            int number = 0;
            for (int event = logEvents + 1; event < tape.next(logEvents); event = tape.next(event)) {
                events++;
                number++;
                var place = records.place(events, number);
                var envelope = Envelope.of(tape, event);
                byte[] message = envelope.message().getBytes(StandardCharsets.UTF_8);
                try {
                    int after = messageTape.read(message, 0, message.length, true);
                    if (!new String(message, after, message.length - after, StandardCharsets.UTF_8).isBlank()) {
                        throw new JsonFault(Reason.NOT_JSON);
                    }
                    sink.at(place);
                    waf.write(messageTape, file, envelope, sink, events);
                } catch (JsonFault fault) {
                    sink.rejected(new Rejected(
                            fault.reason(), place, records.hash(), Excerpt.of(message, 0, message.length)));
                }
            }
        }
    }
}
