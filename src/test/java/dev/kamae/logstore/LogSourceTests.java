package dev.kamae.logstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LogSourceTests {

    private static final LogSource SOURCE = LogSource.of("""
            {"@timestamp":"2026-11-24T09:00:00.123456+09:00","timestamp":1795478400123,"action":"BLOCK",
             "source":{"port":"443","as":{"number":2497}},"http":{"response":{"status_code":"403"}},
             "user_agent":{"original":"x","os.name":"Linux","os":{"full":"Linux 6"}},
             "threat.matched":{"names":["a","b"]},
             "labels":[{"name":"one"},{"name":"two"},{"other":1},{}],
             "odd":[["p"],[{"q":"r"}]],"nothing":null,"flag":false,"ratio":"0.25","text":"12.5 parts"}
            """);

    @Test
    void aFigureIsReadWhetherItIsTextOrNot() {
        assertThat(SOURCE.number("source.port")).hasValue(443);
        assertThat(SOURCE.number("source.as.number")).hasValue(2497);
        assertThat(SOURCE.number("http.response.status_code")).hasValue(403);
        assertThat(SOURCE.text("source.as.number")).contains("2497");
        assertThat(SOURCE.decimal("ratio")).contains(new BigDecimal("0.25"));
        assertThat(SOURCE.number("ratio")).isEmpty();
        assertThat(SOURCE.decimal("text")).isEmpty();
    }

    @Test
    void dotsMayStandInNames() {
        assertThat(SOURCE.text("user_agent.os.name")).contains("Linux");
        assertThat(SOURCE.text("user_agent.os.full")).contains("Linux 6");
        assertThat(SOURCE.texts("threat.matched.names")).containsExactly("a", "b");
    }

    @Test
    void listsAreLookedInto() {
        assertThat(SOURCE.texts("labels.name")).containsExactly("one", "two");
        assertThat(SOURCE.text("labels.name")).contains("one");
        assertThat(SOURCE.texts("odd")).containsExactly("p");
        assertThat(SOURCE.texts("odd.q")).containsExactly("r");
    }

    @Test
    void whatIsAbsentIsAbsent() {
        assertThat(SOURCE.text("nothing")).isEmpty();
        assertThat(SOURCE.text("source")).isEmpty();
        assertThat(SOURCE.text("source.ip")).isEmpty();
        assertThat(SOURCE.text("action.name")).isEmpty();
        assertThat(SOURCE.number("absent")).isEmpty();
        assertThat(SOURCE.text("flag")).contains("false");
    }

    @Test
    void aMomentIsReadInBothForms() {
        assertThat(SOURCE.moment("@timestamp")).contains(Instant.parse("2026-11-24T00:00:00.123456Z"));
        assertThat(SOURCE.moment("timestamp")).contains(Instant.ofEpochMilli(1795478400123L));
        assertThat(SOURCE.moment("action")).isEmpty();
        assertThat(SOURCE.moment("absent")).isEmpty();
    }

    @Test
    void itIsWrittenAsItWasRead() {
        var json = "{\"b\":2.0,\"a\":12345678901234567890.5,\"c\":[\"\\u0001\",\"構\"]}";
        assertThat(LogSource.of(json).json()).isEqualTo(json);
    }
}
