package dev.kamae.wellarchitected;

import static dev.kamae.wellarchitected.ReviewFixtures.OFFICE;
import static dev.kamae.wellarchitected.ReviewFixtures.QUESTIONS;
import static dev.kamae.wellarchitected.ReviewFixtures.SHOP;
import static dev.kamae.wellarchitected.ReviewFixtures.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kamae.KamaeTest;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.jobs.QuietRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The reviews of an account, fetched by AWS's own client from a server that answers as its model says. */
@KamaeTest
class FetchTests {

    private static final String LAYERS = "sec_network_protection_create_layers";

    @Autowired
    private WellArchitected reviews;

    @Autowired
    private JdbcClient sql;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int refusing;

    @BeforeEach
    void nothingYet() throws IOException {
        sql.sql("truncate review_snapshot, review_answer, review_practice, review_fact, practice_issue, custom_lens")
                .update();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyReviewComesInOnceWithItsNamesAndDates() throws Exception {
        fetch();

        assertThat(snapshots())
                .extracting(Snapshot::workloadName, Snapshot::milestone, Snapshot::milestoneName, Snapshot::lensVersion)
                .containsExactlyInAnyOrder(
                        tuple("Shop", 1, "H1", "2025-02-25"),
                        tuple("Shop", 0, null, "2025-02-25"),
                        tuple("Office", 0, null, "2025-02-25"));
        assertThat(snapshots())
                .filteredOn(one -> one.milestone() == 1)
                .singleElement()
                .satisfies(one -> assertThat(one.date()).isEqualTo(Instant.parse("2026-01-01T00:00:00.500Z")));
        assertThat(snapshots())
                .filteredOn(one -> one.milestone() == 0)
                .allSatisfy(one -> assertThat(one.dating()).isEqualTo(Snapshot.Dating.UPDATED));
        assertThat(asked)
                .contains(
                        "POST /workloadsSummaries",
                        "POST /workloads/" + SHOP + "/milestonesSummaries",
                        "GET /workloads/" + SHOP + "/lensReviews/wellarchitected?MilestoneNumber=1")
                .anyMatch(request ->
                        request.startsWith("GET /workloads/" + SHOP + "/lensReviews/wellarchitected/answers?")
                                && request.contains("PillarId=security")
                                && request.contains("MaxResults=50")
                                && request.contains("MilestoneNumber=1"))
                .anyMatch(request -> request.contains("NextToken=more"));
    }

    @Test
    void aMilestoneThatIsHereIsNotAskedForAgain() throws Exception {
        fetch();
        asked.clear();

        fetch();

        assertThat(snapshots()).hasSize(3);
        assertThat(asked)
                .noneMatch(request -> request.contains("MilestoneNumber=1"))
                .anyMatch(request -> request.contains("/answers?"));
    }

    @Test
    void whatAwsDoesNotHandOutIsToldInASentence() {
        refusing = 403;
        assertThatThrownBy(this::fetch)
                .isInstanceOf(ReviewsNotFetched.class)
                .hasMessageContaining("does not let the reviews be read");
        refusing = 400;
        assertThatThrownBy(this::fetch).hasMessageContaining("did not take the request");
        server.stop(0);
        assertThatThrownBy(this::fetch).hasMessageContaining("cannot be reached");
    }

    private void fetch() throws Exception {
        var source = new ReviewSource(
                "ap-northeast-1",
                null,
                "http://127.0.0.1:" + server.getAddress().getPort());
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"));
        JobIdentity.as("wellarchitected.fetch", Set.of(Capability.VIEW, Capability.EDIT), () -> {
            try (var aws = new AwsReviews(source, credentials)) {
                new FetchJob(source, reviews).run(QuietRun.untilDone(), aws);
            }
            return true;
        });
    }

    private List<Snapshot> snapshots() throws Exception {
        return JobIdentity.as("test", Set.of(Capability.VIEW), reviews::snapshots);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI().toString();
        asked.add(exchange.getRequestMethod() + " " + uri);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var isSigned = exchange.getRequestHeaders().getFirst("Authorization") != null
                && exchange.getRequestHeaders().getFirst("Authorization").startsWith("AWS4-HMAC-SHA256");
        var answer = refusing == 0 && isSigned ? content(uri, body) : null;
        if (answer == null) {
            send(exchange, refusing == 0 ? 404 : refusing, "{\"Message\": \"no\"}");
        } else {
            send(exchange, 200, answer);
        }
    }

    private static @Nullable String content(String uri, String body) {
        if (uri.equals("/workloadsSummaries")) {
            return body.contains("NextToken")
                    ? "{\"WorkloadSummaries\": [%s]}".formatted(summary(OFFICE, "Office"))
                    : "{\"WorkloadSummaries\": [%s], \"NextToken\": \"more\"}".formatted(summary(SHOP, "Shop"));
        }
        if (uri.endsWith("/milestonesSummaries")) {
            return uri.contains(SHOP)
                    ? """
                      {"WorkloadId": "%s", "MilestoneSummaries": [
                        {"MilestoneNumber": 1, "MilestoneName": "H1", "RecordedAt": 1767225600.5}]}""".formatted(SHOP)
                    : "{\"WorkloadId\": \"%s\", \"MilestoneSummaries\": []}".formatted(OFFICE);
        }
        var workload = uri.contains(SHOP) ? SHOP : OFFICE;
        var milestone = uri.contains("MilestoneNumber=1") ? 1 : 0;
        var number = milestone == 0 ? "" : "\"MilestoneNumber\": 1, ";
        if (uri.contains("/answers?")) {
            var rest = uri.contains("NextToken=more");
            return page(
                            workload,
                            milestone,
                            "wellarchitected",
                            rest ? QUESTIONS.subList(6, 11) : QUESTIONS.subList(0, 6),
                            !rest,
                            milestone == 1 ? Set.of() : Set.of(LAYERS))
                    .replace("\"MilestoneNumber\": 0, ", "");
        }
        return uri.contains("/lensReviews/wellarchitected") ? """
                  {"WorkloadId": "%s", %s"LensReview": {"LensAlias": "wellarchitected", "LensVersion": "2025-02-25",
                   "UpdatedAt": 1767225700.25, "RiskCounts": {"HIGH": 2}}}""".formatted(workload, number) : null;
    }

    private static String summary(String workload, String name) {
        return """
                {"WorkloadId": "%s", "WorkloadName": "%s", "Lenses": ["wellarchitected"], "UpdatedAt": 1767225600.5}""".formatted(workload, name);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
