package dev.kamae.botsamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kamae.KamaeTest;
import dev.kamae.botsamples.SampledBots.Category;
import dev.kamae.botsamples.SampledBots.Ending;
import dev.kamae.botsamples.SampledBots.Standing;
import dev.kamae.core.TeamClock;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import dev.kamae.jobs.QuietRun;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Declared;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The samples of an account, fetched by AWS's own client from a server that answers as its model says. */
@KamaeTest
class SampleFetchTests {

    private static final Instant NOW = Instant.parse("2026-11-24T12:30:00Z");
    private static final String TOKYO = "ap-northeast-1";
    private static final String VIRGINIA = "us-east-1";

    @Autowired
    private SampleHours hours;

    @Autowired
    private WebAclProfiles profiles;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Clock clock;

    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private SampleSource source = new SampleSource(List.of(TOKYO), null);
    private HttpServer server;
    private volatile String account = "123456789012";
    private volatile int refusing;

    /** A metric as the server has it: dimensions {@code name=value}, and its values by hour. */
    private record Metric(String name, List<String> dimensions, Map<String, Double> values) {}

    @BeforeEach
    void nothingYet() throws Exception {
        sql.sql("truncate bot_sample_hour, bot_sample_look").update();
        Declared.forget(sql);
        declare(Declared.SHOP, BotControl.NONE);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatWasSampledComesInByHourAndSortAndNothingTwice() throws Exception {
        sampled("SampleAllowedRequest", "search_engine", Map.of("10:00", 30.0, "11:00", 10.0));
        sampled("SampleBlockedRequest", "search_engine", Map.of("11:00", 20.0));
        sampled("SampleChallengeRequest", "ai", Map.of("11:00", 15.0));
        // the same sample again, summed up and taken apart
        metrics.add(new Metric(
                "SampleAllowedRequest",
                List.of("WebACL=shop", "Region=" + TOKYO, "BotCategory=ALL_BOTS", "VerificationStatus=bot:verified"),
                Map.of("11:00", 99.0)));
        fine("SampleAllowedRequest", "search_engine", "bot:name:googlebot", Map.of("11:00", 10.0));

        fetch(NOW);

        var found = of(Declared.SHOP);
        assertThat(found.standing()).isEqualTo(Standing.FETCHED);
        assertThat(found.categories())
                .containsExactly(
                        new Category("search_engine", Map.of(Ending.ALLOWED, 40.0, Ending.BLOCKED, 20.0)),
                        new Category("ai", Map.of(Ending.CHALLENGED, 15.0)));
        assertThat(found.share(found.categories().getFirst())).isEqualTo(0.8);
        assertThat(found.known()).isEqualTo(new TimeRange(at("09:00"), at("12:00")));
    }

    @Test
    void theRequestsAreThoseOfAwssModelSignedAndPaged() throws Exception {
        for (int i = 0; i < 3; i++) {
            sampled("SampleAllowedRequest", "kind_" + i, Map.of("11:00", 1.0));
        }

        fetch(NOW);

        assertThat(of(Declared.SHOP).categories()).hasSize(3);
        assertThat(asked)
                .anySatisfy(request -> assertThat(request)
                        .contains(
                                entry("Action", "ListMetrics"),
                                entry("Namespace", "AWS/WAFV2"),
                                entry("MetricName", "SampleCaptchaRequest"),
                                entry("Dimensions.member.1.Name", "WebACL"),
                                entry("Dimensions.member.1.Value", "shop"),
                                entry("Dimensions.member.2.Name", "BotCategory")))
                .anySatisfy(request -> assertThat(request).containsEntry("NextToken", "2"))
                .anySatisfy(request -> assertThat(request)
                        .contains(
                                entry("Action", "GetMetricData"),
                                entry("MetricDataQueries.member.1.MetricStat.Period", "3600"),
                                entry("MetricDataQueries.member.1.MetricStat.Stat", "Sum"),
                                entry("StartTime", "2026-11-10T12:00:00Z"),
                                entry("EndTime", "2026-11-24T12:00:00Z")));
    }

    @Test
    void whereAwsTellsThemOnlyBotByBotTheyAreSummedUp() throws Exception {
        fine("SampleAllowedRequest", "search_engine", "bot:name:googlebot", Map.of("11:00", 6.0));
        fine("SampleAllowedRequest", "search_engine", "bot:name:bingbot", Map.of("11:00", 2.0));
        fine("SampleAllowedRequest", "search_engine", "ALL_BOTS", Map.of("11:00", 8.0));
        fine("SampleAllowedRequest", "NON_BOT", "NON_BOT", Map.of("11:00", 500.0));

        fetch(NOW);

        assertThat(of(Declared.SHOP).categories())
                .containsExactly(new Category("search_engine", Map.of(Ending.ALLOWED, 8.0)));
    }

    @Test
    void theNextTimeOnlyTheLatestHoursAreAskedForAgain() throws Exception {
        sampled("SampleAllowedRequest", "ai", Map.of("08:00", 1.0, "10:00", 2.0));
        fetch(NOW);
        metrics.clear();
        asked.clear();
        sampled("SampleAllowedRequest", "ai", Map.of("08:00", 100.0, "10:00", 3.0, "12:00", 4.0));

        fetch(NOW.plus(Duration.ofHours(1)));

        assertThat(asked)
                .anySatisfy(request -> assertThat(request)
                        .contains(
                                entry("StartTime", "2026-11-24T09:00:00Z"), entry("EndTime", "2026-11-24T13:00:00Z")));
        assertThat(of(Declared.SHOP, "08:00", "13:00").categories())
                .containsExactly(new Category("ai", Map.of(Ending.ALLOWED, 8.0)));
    }

    @Test
    void nothingSampledIsKnownAndIsNotTheSameAsNotAsked() throws Exception {
        assertThat(of(Declared.SHOP))
                .isEqualTo(new SampledBots(Declared.SHOP, Standing.NOT_YET, null, null, List.of()));

        fetch(NOW);

        assertThat(of(Declared.SHOP).standing()).isEqualTo(Standing.FETCHED);
        assertThat(of(Declared.SHOP).known()).isNotNull();
        assertThat(of(Declared.SHOP).categories()).isEmpty();
        assertThat(of(Declared.SHOP, "13:00", "14:00").standing())
                .as("an hour that is not over")
                .isEqualTo(Standing.NOT_YET);
    }

    @Test
    void aWebAclOfTheSameNameInAnotherAccountIsNotTakenForIt() throws Exception {
        sampled("SampleAllowedRequest", "ai", Map.of("11:00", 1.0));
        account = "999999999999";

        fetch(NOW);

        assertThat(of(Declared.SHOP).standing()).isEqualTo(Standing.OTHER_ACCOUNT);
        assertThat(of(Declared.SHOP).categories()).isEmpty();
    }

    @Test
    void besideCloudFrontARegionalWebAclOfTheSameNameKeepsItsOwn() throws Exception {
        var distribution = new WebAclId("arn:aws:wafv2:us-east-1:123456789012:global/webacl/twin/1");
        var balancer = new WebAclId("arn:aws:wafv2:us-east-1:123456789012:regional/webacl/twin/2");
        declare(distribution, BotControl.NONE);
        declare(balancer, BotControl.NONE);
        source = new SampleSource(List.of(VIRGINIA), null);
        metrics.add(new Metric(
                "SampleAllowedRequest", List.of("WebACL=twin", "BotCategory=bot:category:seo"), Map.of("11:00", 1.0)));
        metrics.add(new Metric(
                "SampleAllowedRequest",
                List.of("WebACL=twin", "Region=us-east-1", "BotCategory=bot:category:ai"),
                Map.of("11:00", 1.0)));

        fetch(NOW);

        assertThat(of(distribution).categories()).extracting(Category::name).containsExactly("seo");
        assertThat(of(balancer).categories()).extracting(Category::name).containsExactly("ai");
        assertThat(of(Declared.SHOP).standing()).isEqualTo(Standing.OTHER_REGION);
    }

    @Test
    void webAclsThatHaveBotControlOrThatNobodyDeclaredAreNotAskedFor() throws Exception {
        declare(Declared.SHOP, BotControl.COMMON);
        sql.sql("insert into web_acl (arn) values ('arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/new/3')")
                .update();

        fetch(NOW);

        assertThat(asked).isEmpty();
        assertThat(of(Declared.SHOP).standing()).isEqualTo(Standing.NOT_YET);
    }

    @Test
    void whatAwsDoesNotHandOutIsToldAndWhatIsKnownStays() throws Exception {
        sampled("SampleAllowedRequest", "ai", Map.of("11:00", 1.0));
        fetch(NOW);

        refusing = 403;
        assertThatThrownBy(() -> fetch(NOW)).hasMessageContaining("cloudwatch:GetMetricData");
        assertThat(of(Declared.SHOP).standing()).isEqualTo(Standing.DENIED);
        assertThat(of(Declared.SHOP).categories()).hasSize(1);
        refusing = 400;
        assertThatThrownBy(() -> fetch(NOW)).hasMessageContaining("did not take the request");
        server.stop(0);
        assertThatThrownBy(() -> fetch(NOW)).hasMessageContaining("cannot be reached");
        assertThat(of(Declared.SHOP).standing()).isEqualTo(Standing.UNREACHABLE);
    }

    @Test
    void withoutARegionNothingIsAskedAndThatIsSaid() throws Exception {
        source = new SampleSource(List.of(" "), "");

        assertThat(of(Declared.SHOP).standing()).isEqualTo(Standing.NOT_SET);
        assertThat(source.roleArn()).isNull();
    }

    private void sampled(String metric, String category, Map<String, Double> values) {
        metrics.add(new Metric(
                metric, List.of("WebACL=shop", "Region=" + TOKYO, "BotCategory=bot:category:" + category), values));
    }

    private void fine(String metric, String category, String bot, Map<String, Double> values) {
        metrics.add(new Metric(
                metric,
                List.of(
                        "WebACL=shop",
                        "BotCategory=" + (category.equals("NON_BOT") ? category : "bot:category:" + category),
                        "BotName=" + bot,
                        "Organization=x",
                        "Intent=y",
                        "VerificationStatus=bot:verified"),
                values));
    }

    private void declare(WebAclId acl, BotControl botControl) throws Exception {
        JobIdentity.as(
                "test",
                Set.of(Capability.EDIT, Capability.VIEW),
                () -> profiles.declare(
                        acl, profiles.find(acl).map(one -> one.version()).orElse(0), Declared.with(botControl)));
    }

    private void fetch(Instant moment) throws Exception {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"));
        var job = new SampleJob(source, hours, profiles, clock);
        TeamClock.at(
                moment,
                () -> JobIdentity.as(SampleJob.NAME, job.capabilities(), () -> {
                    job.run(
                            QuietRun.untilDone(),
                            region -> new CloudWatchSamples(source, region, credentials, address));
                    return true;
                }));
    }

    private SampledBots of(WebAclId acl) throws Exception {
        return of(acl, "09:00", "13:00");
    }

    private SampledBots of(WebAclId acl, String from, String until) throws Exception {
        var samples = new BotSamples(source, hours);
        return JobIdentity.as("test", Set.of(Capability.VIEW), () -> samples.of(acl, at(from), at(until)));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T%s:00Z".formatted(time));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = Arrays.stream(body.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> decoded(part[0]), part -> decoded(part[1])));
        asked.add(request);
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (refusing != 0 || authorization == null || !authorization.startsWith("AWS4-HMAC-SHA256")) {
            var code = refusing == 403 ? "AccessDenied" : "ValidationError";
            send(
                    exchange,
                    refusing == 0 ? 401 : refusing,
                    "<ErrorResponse><Error><Code>%s</Code><Message>no</Message></Error></ErrorResponse>"
                            .formatted(code));
            return;
        }
        var action = request.get("Action");
        var result = switch (String.valueOf(action)) {
            case "GetCallerIdentity" -> "<Account>%s</Account>".formatted(account);
            case "ListMetrics" -> listed(request);
            default -> data(request);
        };
        send(exchange, 200, "<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>".formatted(action, result));
    }

    /** Two a page. */
    private String listed(Map<String, String> request) {
        var acl = "WebACL=" + request.get("Dimensions.member.1.Value");
        var all = metrics.stream()
                .filter(metric -> metric.name().equals(request.get("MetricName"))
                        && metric.dimensions().contains(acl))
                .map(metric ->
                        "<member><Namespace>AWS/WAFV2</Namespace><MetricName>%s</MetricName><Dimensions>%s</Dimensions></member>"
                                .formatted(
                                        metric.name(),
                                        metric.dimensions().stream()
                                                .map(dimension -> dimension.split("=", 2))
                                                .map(part -> "<member><Name>%s</Name><Value>%s</Value></member>"
                                                        .formatted(part[0], part[1]))
                                                .collect(Collectors.joining())))
                .toList();
        var from = Integer.parseInt(request.getOrDefault("NextToken", "0"));
        var until = Math.min(all.size(), from + 2);
        var next = until < all.size() ? "<NextToken>%d</NextToken>".formatted(until) : "";
        return "<Metrics>%s</Metrics>%s".formatted(String.join("", all.subList(from, until)), next);
    }

    private String data(Map<String, String> request) {
        var results = new StringBuilder();
        for (int i = 1; request.containsKey("MetricDataQueries.member.%d.Id".formatted(i)); i++) {
            var query = "MetricDataQueries.member.%d.".formatted(i);
            var metric = metric(request, query + "MetricStat.Metric.");
            var within = new HashMap<>(metric.values());
            within.keySet()
                    .removeIf(hour -> at(hour).isBefore(Instant.parse(request.get("StartTime")))
                            || !at(hour).isBefore(Instant.parse(request.get("EndTime"))));
            results.append("<member><Id>%s</Id><StatusCode>Complete</StatusCode>".formatted(request.get(query + "Id")));
            results.append("<Timestamps>");
            within.forEach((hour, value) -> results.append("<member>%s</member>".formatted(at(hour))));
            results.append("</Timestamps><Values>");
            within.forEach((hour, value) -> results.append("<member>%s</member>".formatted(value)));
            results.append("</Values></member>");
        }
        return "<MetricDataResults>%s</MetricDataResults>".formatted(results);
    }

    private Metric metric(Map<String, String> request, String prefix) {
        var dimensions = new ArrayList<String>();
        for (int i = 1; request.containsKey(prefix + "Dimensions.member.%d.Name".formatted(i)); i++) {
            var dimension = prefix + "Dimensions.member.%d.".formatted(i);
            dimensions.add(request.get(dimension + "Name") + "=" + request.get(dimension + "Value"));
        }
        return metrics.stream()
                .filter(metric -> metric.name().equals(request.get(prefix + "MetricName"))
                        && metric.dimensions().equals(dimensions))
                .findFirst()
                .orElseThrow();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
