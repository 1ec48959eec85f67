package dev.kamae.documents;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of a file of a test: its documents, with the lists of what was kept aside. */
record Made(List<Document> documents, List<Rejected> rejected, long records) {

    static final LogFile FILE = new LogFile(
            null,
            "AWSLogs/123456789012/WAFLogs/ap-northeast-1/shop/2026/11/24/08/00/123456789012_waflogs_ap-northeast-1_shop_20261124T0800Z_0a1b2c3d.log.gz");

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:30:00Z"), ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.shared();

    record Document(String index, String id, JsonNode json, long number) {

        String text(String pointer) {
            return json.at(pointer).stringValue(null);
        }

        String message() {
            return text("/@message");
        }
    }

    static Made of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8), Redaction.NONE);
    }

    static Made of(String content, Redaction redaction) {
        return of(content.getBytes(StandardCharsets.UTF_8), redaction);
    }

    static Made of(byte[] content, Redaction redaction) {
        return of(FILE, content, new Documents(CLOCK, redaction, GeoIp.none()));
    }

    static Made of(LogFile file, byte[] content, Documents documents) {
        var made = new ArrayList<Document>();
        var rejected = new ArrayList<Rejected>();
        long records = documents.read(file, new ByteArrayInputStream(content), new DocumentSink() {
            @Override
            public void document(String index, String id, byte[] json, int length, long number) {
                made.add(new Document(index, id, JSON.readTree(json, 0, length), number));
            }

            @Override
            public void rejected(Rejected one) {
                rejected.add(one);
            }
        });
        return new Made(made, rejected, records);
    }

    Document only() {
        if (documents.size() != 1) {
            throw new AssertionError(documents.size() + " documents, rejected: " + rejected);
        }
        return documents.getFirst();
    }
}
