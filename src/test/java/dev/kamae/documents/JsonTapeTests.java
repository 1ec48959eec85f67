package dev.kamae.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonTapeTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonTape tape = new JsonTape();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":[true,null]}|{\"a\": 1, \"b\": [true, null]}",
                "{ \"a\" :\t1.0 , \"b\": [ ] }|{\"a\": 1.0, \"b\": []}",
                "{\"a\":\"\\/\"}|{\"a\": \"/\"}",
                "{\"a\":\"\\u65e5\\uD83D\\uDE00\"}|{\"a\": \"日😀\"}",
                "{\"a\":\"\\u0001\\u001f\\u007f\"}|{\"a\": \"\\u0001\\u001f\u007f\"}",
                "{\"a\":1,\"b\":2,\"a\":3}|{\"a\": 3, \"b\": 2}",
                "{\"x\":{\"a\":1,\"\\u0061\":[]}}|{\"x\": {\"a\": []}}",
                "{\"日\":1e5}|{\"日\": 100000.0}"
            })
    void aRecordIsWrittenAgainAsPythonWouldWriteIt(String json, String python) throws JsonFault {
        assertThat(written(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(python);
    }

    @Test
    void controlCharactersMayStandInTexts() throws JsonFault {
        assertThat(written("{\"a\":\"x\ty\rz\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("{\"a\": \"x\\ty\\rz\"}");
    }

    @Test
    void bytesThatAreNoUtf8AreDropped() throws JsonFault {
        byte[] json = "{\"a\":\"x?y\",\"b\":\"日\"}".getBytes(StandardCharsets.UTF_8);
        json[7] = (byte) 0xFF;

        assertThat(written(json)).isEqualTo("{\"a\": \"xy\", \"b\": \"日\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"\\ud83d\"}|LONE_SURROGATE",
                "{\"a\":\"\\ude00\\ud83d\"}|LONE_SURROGATE",
                "{\"a\":1e999}|NUMBER_TOO_LARGE",
                "{\"a\":|CUT_OFF",
                "{\"a|CUT_OFF",
                "{\"a\":\"\\u12|CUT_OFF",
                "{\"a\":tru|CUT_OFF",
                "{\"a\":-|CUT_OFF",
                "{\"a\":01}|NOT_JSON",
                "{\"a\":1.}|NOT_JSON",
                "{\"a\":\"\\x\"}|NOT_JSON",
                "{\"a\":NaN}|NOT_JSON",
                "{'a':1}|NOT_JSON",
                "{\"a\" 1}|NOT_JSON",
                "{\"a\":1,}|NOT_JSON",
                "[1 2]|NOT_JSON"
            })
    void whatIsNoRecordHasAReason(String json, Reason reason) {
        assertThatExceptionOfType(JsonFault.class)
                .isThrownBy(() -> written(json.getBytes(StandardCharsets.UTF_8)))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(reason));
    }

    @Test
    void aValueEndsWithItsLine() {
        byte[] json = "{\"a\":[\n{\"b\":1}]}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(JsonFault.class)
                .isThrownBy(() -> written(json))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(Reason.CUT_OFF));
    }

    @Test
    void fiftyLevelsAreReadAndAThousandRefused() throws JsonFault {
        assertThat(written(nested(50))).isEqualTo(new String(nested(50), StandardCharsets.UTF_8));
        assertThatExceptionOfType(JsonFault.class)
                .isThrownBy(() -> written(nested(1000)))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(Reason.TOO_DEEP));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whereverTheBytesAtHandEndTheValueGoesOn(int seed) throws JsonFault {
        byte[] json = JSON.writeValueAsBytes(new RandomJson(new Random(seed)).object(3));

        for (int limit = 0; limit < json.length; limit++) {
            assertThat(tape.read(json, 0, limit, false))
                    .as("the first %d bytes", limit)
                    .isEqualTo(-1);
        }
        assertThat(tape.read(json, 0, json.length, false)).isEqualTo(json.length);
    }

    @Test
    void whatItReadsIsWhatAnotherReaderReads() {
        var random = new RandomJson(new Random(20261124));

        IntStream.range(0, 2_000).forEach(_ -> {
            byte[] json = JSON.writeValueAsBytes(random.object(4));
            assertThat(JSON.readTree(read(json))).isEqualTo(JSON.readTree(json));
        });
    }

    private String read(byte[] json) {
        try {
            return written(json);
        } catch (JsonFault fault) {
            throw new AssertionError(new String(json, StandardCharsets.UTF_8), fault);
        }
    }

    private String written(byte[] json) throws JsonFault {
        int end = tape.read(json, 0, json.length, true);
        assertThat(end).isEqualTo(json.length);
        var out = new Bytes(16);
        MessageText.write(tape, 0, out);
        return out.toString();
    }

    private static byte[] nested(int levels) {
        return ("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8);
    }
}
