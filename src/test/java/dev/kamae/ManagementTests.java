package dev.kamae;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What whoever watches the portal is told, and at which port only. */
@KamaeTest
class ManagementTests {

    @LocalServerPort
    private int portal;

    @LocalManagementPort
    private int management;

    @Autowired
    private JdbcClient sql;

    @Test
    void metricsTellWhatAPersonWouldAlertOn() throws Exception {
        sql.sql("truncate job, collected_file, rejected_record, dropped_file").update();
        sql.sql("""
                insert into job (name, last_ran_at, last_failed, last_succeeded_at)
                values ('audit.check', now(), true, now() - interval '2 days')
                """).update();

        // so that the log store was asked at least once
        get(management, "/actuator/health");
        var metrics = get(management, "/actuator/prometheus").body();

        assertThat(metrics)
                .contains("kamae_sessions ")
                .contains("kamae_collector_last_loaded_age_seconds{source=\"folder\"} NaN")
                .contains("kamae_collector_files_waiting{source=\"s3\"} 0.0")
                .contains("kamae_collector_rejected_records 0.0")
                .contains("kamae_traffic_folding_lag_hours ")
                .contains("kamae_logstore_up 1.0")
                .contains("kamae_logstore_requests_seconds_bucket{outcome=\"answer\",le=\"0.15\"}")
                .contains("kamae_audit_sealed_position ")
                .contains("kamae_audit_unsealed_age_seconds ")
                .contains("kamae_audit_whole ")
                .contains("kamae_job_failures_day{job=\"audit.check\"} ");
        assertThat(value(metrics, "kamae_job_last_success_age_seconds{job=\"audit.check\"}"))
                .isBetween(172_800.0, 172_900.0);
    }

    @Test
    void requestsAreCountedByHowLongTheyTook() throws Exception {
        get(portal, "/login");

        assertThat(get(management, "/actuator/prometheus").body())
                .contains("http_server_requests_seconds_bucket{")
                .contains("le=\"0.15\"");
    }

    @Test
    void healthIsToldByPart() throws Exception {
        var health =
                JsonMapper.shared().readTree(get(management, "/actuator/health").body());

        assertThat(health.path("components").propertyNames())
                .contains("db", "logStore", "jobs", "auditChain", "livenessState", "readinessState");
        assertThat(health.at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/logStore/status").asString()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/health/liveness"})
    void probesAskNoStore(String probe) throws Exception {
        var answer = get(management, probe);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP").doesNotContain("db", "logStore", "jobs", "auditChain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/actuator/configprops",
                "/actuator/threaddump",
                "/actuator/beans",
                "/actuator/metrics"
            })
    void nothingElseIsToldThere(String path) throws Exception {
        assertThat(get(management, path).statusCode()).isIn(302, 401, 403, 404);
    }

    @Test
    void theOtherPortTellsNothingOfIt() throws Exception {
        for (var path : new String[] {"/actuator/health", "/actuator/prometheus", "/actuator"}) {
            var answer = get(portal, path);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        }
    }

    @Test
    void whatIsToldIsNotKeptAndNotTakenForSomethingElse() throws Exception {
        var headers = get(management, "/actuator/health").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .map(Double::parseDouble)
                .collect(Collectors.averagingDouble(value -> value));
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
