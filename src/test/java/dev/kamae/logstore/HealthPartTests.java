package dev.kamae.logstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The log store as a part of the portal's health. */
class HealthPartTests {

    @Test
    void withOpenSearchAwayThePortalIsDegradedAndNotDown() {
        try (var connection = new LogStoreConnection(LogStoreSettings.of("http://127.0.0.1:1", "nobody", "none"))) {
            var health = new LogStoreHealthPart(new LogStorePing(connection)).health();

            assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
            assertThat(health.getDetails()).containsOnlyKeys("refusal");
            assertThat(health.toString()).doesNotContain("nobody", "none", "127.0.0.1");
        }
    }

    @Test
    void withoutALogStoreNothingIsWrong() {
        try (var connection = new LogStoreConnection(LogStoreSettings.of("", "", ""))) {
            var health = new LogStoreHealthPart(new LogStorePing(connection)).health();

            assertThat(health.getStatus().getCode()).isEqualTo("UP");
            assertThat(health.getDetails()).containsEntry("configured", false);
        }
    }
}
