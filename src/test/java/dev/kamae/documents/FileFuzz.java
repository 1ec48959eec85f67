package dev.kamae.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a file of logs holds: each document is one, each place leads to the bytes that were rejected, and no more comes of it. */
public final class FileFuzz {

    private static final LogFile NAMELESS = new LogFile(null, "x");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Documents DOCUMENTS = new Documents(Made.CLOCK, Redaction.STANDARD, GeoIp.none());

    private FileFuzz() {}

    /** What became of a file. */
    private record Came(List<String> documents, List<Rejected> rejected, long records) {}

    public static void fuzzerTestOneInput(byte[] input) {
        var came = read(Made.FILE, input);
        read(NAMELESS, input);
        byte[] unpacked = unpacked(input);
        for (var rejected : came.rejected()) {
            check(rejected, unpacked);
        }
        if (input.length < 2 || input[0] != 0x1F || input[1] != (byte) 0x8B) {
            expect(read(Made.FILE, packed(input)).equals(came), "compressed it is the same");
        }
    }

    private static Came read(LogFile file, byte[] content) {
        var documents = new ArrayList<String>();
        var rejected = new ArrayList<Rejected>();
        long records = DOCUMENTS.read(file, new ByteArrayInputStream(content), new DocumentSink() {
            @Override
            public void document(String index, String id, byte[] json, int length, long number) {
                documents.add(index + " " + id);
                check(index, id, json, length);
            }

            @Override
            public void rejected(Rejected one) {
                rejected.add(one);
            }
        });
        return new Came(documents, rejected, records);
    }

    private static void check(String index, String id, byte[] json, int length) {
        expect(ID.matcher(id).matches(), "an id is an MD5");
        expect(IndexNames.dated(LogType.WAF, index).isPresent(), "an index has a date");
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json, 0, length));
        } catch (CharacterCodingException broken) {
            throw new AssertionError(broken);
        }
        var document = JsonMapper.shared().readTree(json, 0, length);
        expect(document.isObject() && document.has("@timestamp") && document.has("@message"), "it is a document");
        for (int i = 0; i < length; i++) {
            expect(json[i] != '\n', "it stands on one line");
        }
    }

    private static void check(Rejected rejected, byte[] unpacked) {
        var place = rejected.place();
        if (place.number() == 0 || rejected.reason() == Reason.TOO_LONG || rejected.reason() == Reason.BROKEN_ARCHIVE) {
            return;
        }
        expect(place.offset() + place.length() <= unpacked.length, "a place is in the file");
        var bytes = new byte[(int) place.length()];
        System.arraycopy(unpacked, (int) place.offset(), bytes, 0, bytes.length);
        expect(sha256(bytes).equals(rejected.hash()), "the bytes at a place are those that were rejected");
        DOCUMENTS.readAgain(Made.FILE, place, bytes, new DocumentSink() {
            @Override
            public void document(String index, String id, byte[] json, int length, long number) {
                expect(place.event() > 0, "what was rejected is no document");
            }

            @Override
            public void rejected(Rejected one) {
                expect(one.place().offset() >= place.offset(), "a place read again is where it was");
            }
        });
    }

    /** As far as it goes. */
    private static byte[] unpacked(byte[] input) {
        var out = new ByteArrayOutputStream();
        try (var in = Documents.unpacked(new ByteArrayInputStream(input))) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                out.write(one);
            }
        } catch (IOException damaged) {
            // what came before is all there is
        }
        return out.toByteArray();
    }

    private static byte[] packed(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
