package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every form in which AWS delivers WAF logs, whole and damaged. */
class DeliveryFormsTests {

    private static final String THREE_LINES = lines(3);

    @Test
    void aRecordALine() {
        var made = Made.of(THREE_LINES);

        assertThat(made.records()).isEqualTo(3);
        assertThat(requestIds(made)).isEqualTo("r0 r1 r2");
        assertThat(made.documents()).extracting(Made.Document::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void oneAfterTheOtherWithoutANewline() {
        var made = Made.of(THREE_LINES.replace("\n", ""));

        assertThat(requestIds(made)).isEqualTo("r0 r1 r2");
        assertThat(made.documents()).isEqualTo(Made.of(THREE_LINES).documents());
    }

    @Test
    void withBlankLinesAByteOrderMarkAndWindowsLineEnds() {
        assertThat(requestIds(Made.of("\uFEFF\r\n" + THREE_LINES.replace("\n", "\r\n\r\n"))))
                .isEqualTo("r0 r1 r2");
    }

    @Test
    void compressedInOneMemberOrSeveral() throws IOException {
        byte[] several = joined(gzip(WafLine.of("r0") + "\n"), gzip(WafLine.of("r1")), gzip("\n" + WafLine.of("r2")));

        assertThat(requestIds(Made.of(gzip(THREE_LINES), Redaction.NONE))).isEqualTo("r0 r1 r2");
        assertThat(requestIds(Made.of(several, Redaction.NONE))).isEqualTo("r0 r1 r2");
    }

    @Test
    void moreThanTheWindowHolds() {
        var made = Made.of(lines(2_000));

        assertThat(made.documents()).hasSize(2_000);
        assertThat(made.rejected()).isEmpty();
    }

    @Test
    void inTheEnvelopesOfCloudWatchLogs() {
        String control =
                "{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[{\"id\":\"0\",\"timestamp\":1,\"message\":\"hello\"}]}";
        var made = Made.of(control + envelope(WafLine.of("r0"), WafLine.of("r1")) + "\n" + envelope(WafLine.of("r2")));

        assertThat(made.rejected()).isEmpty();
        assertThat(made.records()).isEqualTo(3);
        assertThat(requestIds(made)).isEqualTo("r0 r1 r2");
        var first = made.documents().getFirst();
        assertThat(first.text("/@log_group")).isEqualTo("aws-waf-logs-shop");
        assertThat(first.text("/@log_stream")).isEqualTo("ap-northeast-1_shop_0");
        // as it was logged, not as Python would write it again
        assertThat(first.text("/@message")).isEqualTo(WafLine.of("r0"));
        assertThat(first.id()).isEqualTo(md5(WafLine.of("r0") + "event-0"));
    }

    @Test
    void aMessageThatCloudWatchLogsCutCostsNoNeighbour() {
        var whole = envelope(WafLine.of("r0"), WafLine.of("r1").substring(0, 300), WafLine.of("r2"));
        var made = Made.of(whole);

        assertThat(requestIds(made)).isEqualTo("r0 r2");
        assertThat(made.rejected())
                .extracting(Rejected::reason, Rejected::place)
                .containsExactly(tuple(Reason.CUT_OFF, new Place(2, 0, whole.length(), 2)));
        assertThat(made.rejected().getFirst().hash()).isEqualTo(sha256(whole));
    }

    @Test
    void aLineThatIsCutOffCostsNoNeighbour() {
        var made = Made.of(WafLine.of("r0") + "\n" + WafLine.of("r1").substring(0, 200) + "\n" + WafLine.of("r2"));

        assertThat(requestIds(made)).isEqualTo("r0 r2");
        assertThat(made.records()).isEqualTo(3);
        long offset = WafLine.of("r0").length() + 1L;
        assertThat(made.rejected())
                .extracting(Rejected::reason, Rejected::number, Rejected::offset, Rejected::length)
                .containsExactly(tuple(Reason.CUT_OFF, 2L, offset, 200L));
        assertThat(made.rejected().getFirst().hash())
                .isEqualTo(sha256(WafLine.of("r1").substring(0, 200)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 300, 700})
    void aRecordCutOffWithoutANewlineEndsWhereTheNextOneBegins(int length) {
        var made =
                Made.of(WafLine.of("r0") + WafLine.of("r1").substring(0, length) + WafLine.of("r2") + WafLine.of("r3"));

        assertThat(requestIds(made)).isEqualTo("r0 r2 r3");
        assertThat(made.rejected()).hasSize(1);
    }

    @Test
    void aFileThatEndsWithinARecordGivesTheOthers() {
        var made = Made.of(THREE_LINES + WafLine.of("r3").substring(0, 500));

        assertThat(requestIds(made)).isEqualTo("r0 r1 r2");
        assertThat(made.rejected()).extracting(Rejected::reason).containsExactly(Reason.CUT_OFF);
    }

    @Test
    void wherverACompressedFileEndsWhatWasWholeIsGiven() throws IOException {
        byte[] whole = gzip(lines(40));
        for (int length = 2; length < whole.length; length++) {
            var made = Made.of(Arrays.copyOf(whole, length), Redaction.NONE);

            assertThat(made.rejected())
                    .as("the first %d bytes", length)
                    .extracting(Rejected::reason)
                    .containsOnlyOnce(Reason.BROKEN_ARCHIVE);
            assertThat(requestIds(made)).isEqualTo(ids(made.documents().size()));
        }
    }

    @Test
    void aDamagedCompressedFileIsToldOnce() throws IOException {
        byte[] damaged = gzip(lines(50));
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 20, (byte) 0x55);

        assertThat(Made.of(damaged, Redaction.NONE).rejected())
                .extracting(Rejected::reason)
                .contains(Reason.BROKEN_ARCHIVE);
    }

    @Test
    void aFileThatCannotBeReadOnGivesWhatCameBefore() {
        InputStream breaking = new InputStream() {
            private final InputStream first = new ByteArrayInputStream(THREE_LINES.getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int next = first.read();
                if (next < 0) {
                    throw new IOException("the disk is gone");
                }
                return next;
            }
        };
        var sink = new Counting();
        new Documents(Made.CLOCK, Redaction.NONE, GeoIp.none()).read(Made.FILE, breaking, sink);

        assertThat(sink.documents).isEqualTo(3);
        assertThat(sink.reasons).containsExactly(Reason.BROKEN_ARCHIVE);
    }

    @Test
    void anEndlessLineIsPassedOverInLittleMemory() {
        var endless = WafLine.of("r0") + "\n{\"timestamp\":1,\"x\":\"" + "y".repeat(3 * Records.LONGEST) + "\"}\n"
                + WafLine.of("r2");
        var made = Made.of(endless);

        assertThat(requestIds(made)).isEqualTo("r0 r2");
        assertThat(made.rejected()).extracting(Rejected::reason).containsExactly(Reason.TOO_LONG);
        assertThat(made.rejected().getFirst().length()).isGreaterThan(3L * Records.LONGEST);
    }

    @Test
    void anEmptyFileHasNothing() {
        assertThat(Made.of("")).isEqualTo(new Made(java.util.List.of(), java.util.List.of(), 0));
        assertThat(Made.of("\n \n").records()).isZero();
    }

    static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WafLine.of("r" + i) + "\n")
                .collect(Collectors.joining());
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r" + i).collect(Collectors.joining(" "));
    }

    private static String requestIds(Made made) {
        return made.documents().stream()
                .map(document -> document.text("/httpRequest/requestId"))
                .collect(Collectors.joining(" "));
    }

    private static String envelope(String... messages) {
        var json = JsonMapper.shared();
        var envelope = json.createObjectNode()
                .put("messageType", "DATA_MESSAGE")
                .put("owner", "210987654321")
                .put("logGroup", "aws-waf-logs-shop")
                .put("logStream", "ap-northeast-1_shop_0");
        var events = envelope.putArray("logEvents");
        for (int i = 0; i < messages.length; i++) {
            events.addObject()
                    .put("id", "event-" + i)
                    .put("timestamp", 1763971203123L)
                    .put("message", messages[i]);
        }
        return json.writeValueAsString(envelope);
    }

    private static String md5(String text) {
        return Hash.hex(Hash.md5().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(String text) {
        return Hash.hex(Hash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Counting implements DocumentSink {

        private int documents;
        private final java.util.List<Reason> reasons = new java.util.ArrayList<>();

        @Override
        public void document(String index, String id, byte[] json, int length, long number) {
            documents++;
        }

        @Override
        public void rejected(Rejected rejected) {
            reasons.add(rejected.reason());
        }
    }
}
