package dev.kamae.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of log files. What it has seen of user agents, addresses and web ACLs it remembers from file to file; it
 * is for one thread at a time.
 */
public final class Documents {

    private static final byte[] MESSAGE_TYPE = Key.ascii("messageType");
    private static final byte[] LOG_EVENTS = Key.ascii("logEvents");

    private final JsonTape tape = new JsonTape();
    private final JsonTape messageTape = new JsonTape();
    private final WafDocuments waf;

    public Documents(Clock clock, Redaction redaction, GeoIp geoIp) {
        this.waf = new WafDocuments(clock, redaction, geoIp);
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
            sink.rejected(new Rejected(Reason.UNKNOWN_LOG_TYPE, 0, 0, 0, "", type.name()));
            return 0;
        }
        return new Reading(file, type, sink).read(content);
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
                    sink.rejected(new Rejected(Reason.UNKNOWN_LOG_TYPE, 0, 0, 0, "", ""));
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

        private void record(Records records) {
            if (tape.kind(0) != JsonTape.OBJECT) {
                records.reject(Reason.NOT_A_RECORD);
                return;
            }
            int logEvents = tape.member(0, LOG_EVENTS);
            if (logEvents >= 0 && tape.kind(logEvents) == JsonTape.ARRAY) {
                envelope(logEvents);
                return;
            }
            try {
                waf.write(tape, file, Envelope.NONE, sink, records.number());
            } catch (JsonFault fault) {
                records.reject(fault.reason());
            }
        }

        /** What CloudWatch Logs hands to a subscriber; its control messages hold no events. */
        private void envelope(int logEvents) {
            int kind = tape.member(0, MESSAGE_TYPE);
            if (kind >= 0 && !tape.string(kind).equals("DATA_MESSAGE")) {
                return;
            }
            for (int event = logEvents + 1; event < tape.next(logEvents); event = tape.next(event)) {
                events++;
                var envelope = Envelope.of(tape, event);
                byte[] message = envelope.message().getBytes(StandardCharsets.UTF_8);
                try {
                    int after = messageTape.read(message, 0, message.length, true);
                    if (!new String(message, after, message.length - after, StandardCharsets.UTF_8).isBlank()) {
                        throw new JsonFault(Reason.NOT_JSON);
                    }
                    waf.write(messageTape, file, envelope, sink, events);
                } catch (JsonFault fault) {
                    sink.rejected(new Rejected(
                            fault.reason(),
                            events,
                            0,
                            message.length,
                            Hash.hex(Hash.sha256().digest(message)),
                            Excerpt.of(message, 0, message.length)));
                }
            }
        }
    }
}
