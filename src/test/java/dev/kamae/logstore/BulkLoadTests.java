package dev.kamae.logstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kamae.logstore.BulkLoad.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BulkLoadTests {

    private final BulkLoad load = new BulkLoad(Operation.INDEX);

    @Test
    void documentsAreSentAsTheyWereGiven() throws IOException {
        add("log-aws-waf-2026-11", "quote\" and \\ 構", "{\"a\" : 1.0}");
        var out = new ByteArrayOutputStream();
        load.writeTo(out, "t1-");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"index":{"_index":"t1-log-aws-waf-2026-11","_id":"quote\\" and \\\\ 構"}}
                {"a" : 1.0}
                """);
    }

    @Test
    void whatWouldUpsetTheWholeLoadIsNotTaken() {
        refused("", "{}");
        refused("x".repeat(513), "{}");
        refused("構".repeat(171), "{}");
        refused("1", "");
        refused("1", "[]");
        refused("1", "{\n}");
        assertThat(load.isEmpty()).isTrue();
        add("log", "構".repeat(170), "{}");
        assertThat(load.size()).isEqualTo(1);
    }

    @Test
    void itIsFullAfterFiveMegabytesOrFiveThousandDocuments() {
        var large = "{\"a\":\"" + "x".repeat(1_000_000) + "\"}";
        for (int i = 0; i < 4; i++) {
            add("log", "large" + i, large);
        }
        assertThat(load.full()).isFalse();
        add("log", "large5", large);
        assertThat(load.full()).isTrue();
        assertThat(load.bytes()).isBetween(5_000_000L, 5_001_000L);

        var many = new BulkLoad(Operation.CREATE);
        for (int i = 0; i < 4_999; i++) {
            many.add("log", "d" + i, "{}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(many.full()).isFalse();
        many.add("log", "last", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(many.full()).isTrue();
    }

    private void add(String index, String id, String json) {
        load.add(index, id, json.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String id, String json) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> add("log", id, json));
    }
}
