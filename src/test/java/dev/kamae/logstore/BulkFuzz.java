package dev.kamae.logstore;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is answered to a load: of each document it is known what became of it. */
public final class BulkFuzz {

    private static final int SENT = 3;

    private BulkFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            var result = BulkReader.read(JsonMapper.shared().readTree(input), SENT);
            if (result.items().size() < SENT) {
                throw new AssertionError("each document has an outcome");
            }
        } catch (JacksonException noJson) {
            // the connection says so before
        }
    }
}
