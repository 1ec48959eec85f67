package dev.kamae.documents;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever JSON is read: it is what another reader reads, written again it is the same, and a cut never makes another value of it. */
public final class TapeFuzz {

    private static final JsonTape TAPE = new JsonTape();

    private TapeFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String written;
        int end;
        try {
            end = TAPE.read(input, 0, input.length, true);
            if (TAPE.kind(0) != JsonTape.OBJECT && TAPE.kind(0) != JsonTape.ARRAY) {
                // whether a figure alone goes on after the end nobody knows, and no record is one
                return;
            }
            written = written();
        } catch (JsonFault fault) {
            return;
        }
        expect(end > 0 && end <= input.length, "a value ends within the bytes");
        expect(written.equals(again(written)), "written again it is the same");
        for (int limit = Math.max(0, end - 40); limit < end; limit++) {
            expectCut(input, limit);
        }
        try {
            JsonNode other = JsonMapper.shared().readTree(input, 0, end);
            expect(JsonMapper.shared().readTree(written).equals(other), "another reader reads the same");
        } catch (JacksonException strict) {
            // it takes less than Python does
        }
    }

    private static void expectCut(byte[] input, int limit) {
        try {
            int end = TAPE.read(input, 0, limit, false);
            expect(end <= limit, "a value ends within the bytes");
        } catch (JsonFault fault) {
            expect(fault.reason() != Reason.CUT_OFF, "what goes on is not cut off");
        }
    }

    private static String again(String written) {
        byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
        try {
            expect(TAPE.read(bytes, 0, bytes.length, true) == bytes.length, "all of it is the value");
            return written();
        } catch (JsonFault fault) {
            throw new AssertionError(fault);
        }
    }

    private static String written() {
        var out = new Bytes(64);
        MessageText.write(TAPE, 0, out);
        return out.toString();
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
