package dev.kamae.botsamples;

import dev.kamae.botsamples.SampledBots.Ending;
import dev.kamae.botsamples.SampledBots.Standing;
import dev.kamae.core.Causes;
import dev.kamae.core.TimeRange;
import dev.kamae.webacl.WebAclId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * The metrics by which AWS WAF tells what it samples of bots, of one account and region; the only class here that knows the
 * client of AWS. It reads, and needs no more than {@code cloudwatch:ListMetrics} and {@code cloudwatch:GetMetricData}.
 *
 * <p>AWS publishes the same sample by several sets of dimensions, coarse and fine. Exactly one set is read, or requests would be
 * there twice.
 */
final class CloudWatchSamples implements AutoCloseable {

    private static final String NAMESPACE = "AWS/WAFV2";
    private static final String WEB_ACL = "WebACL";
    private static final String CATEGORY = "BotCategory";
    private static final String CATEGORY_VALUE = "bot:category:";
    private static final String REGION = "Region";
    private static final String OF_CLOUDFRONT = "us-east-1";
    private static final Set<String> COARSE = Set.of(WEB_ACL, CATEGORY, REGION);

    /** By AWS's own limit. */
    private static final int AT_ONCE = 500;

    private static final int HOUR = 3600;

    private static final Map<Ending, String> METRICS = Map.of(
            Ending.ALLOWED, "SampleAllowedRequest",
            Ending.BLOCKED, "SampleBlockedRequest",
            Ending.CAPTCHA, "SampleCaptchaRequest",
            Ending.CHALLENGED, "SampleChallengeRequest");

    private final CloudWatchClient client;
    private final StsClient sts;
    private final List<AutoCloseable> held = new ArrayList<>();

    /**
     * @param credentials null for those that the machine has, or of the role
     * @param endpoint of both services instead of AWS's own, null for that
     */
    CloudWatchSamples(
            SampleSource source, String region, @Nullable AwsCredentialsProvider credentials, @Nullable URI endpoint) {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(30))
                .build();
        AwsCredentialsProvider used =
                credentials == null ? DefaultCredentialsProvider.builder().build() : credentials;
        var tokens = StsClient.builder().httpClient(http).region(Region.of(region));
        var role = source.roleArn();
        if (role != null) {
            var own = tokens.credentialsProvider(used).build();
            var assumed = StsAssumeRoleCredentialsProvider.builder()
                    .stsClient(own)
                    .refreshRequest(request -> request.roleArn(role).roleSessionName("kamae"))
                    .build();
            held.add(assumed);
            held.add(own);
            used = assumed;
        }
        var builder = CloudWatchClient.builder()
                .httpClient(http)
                .region(Region.of(region))
                .credentialsProvider(used)
                .overrideConfiguration(settings -> settings.retryStrategy(RetryMode.STANDARD));
        tokens.credentialsProvider(used);
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
            tokens.endpointOverride(endpoint);
        }
        client = builder.build();
        sts = tokens.build();
        held.addFirst(client);
        held.addFirst(sts);
        held.add(http);
    }

    /** Whose metrics these are. */
    String account() {
        return asked(() -> sts.getCallerIdentity().account());
    }

    /**
     * What was sampled of a web ACL, whose metrics go by its name unless somebody has called them otherwise.
     *
     * @param hours whole ones
     */
    List<Sample> samples(WebAclId acl, TimeRange hours) {
        var series = asked(() -> series(acl));
        var samples = new HashMap<Sample, Double>();
        for (int from = 0; from < series.size(); from += AT_ONCE) {
            var some = series.subList(from, Math.min(series.size(), from + AT_ONCE));
            asked(() -> {
                read(some, hours, samples);
                return some.size();
            });
        }
        return samples.entrySet().stream()
                .filter(sum -> sum.getValue() > 0)
                .map(sum -> new Sample(
                        sum.getKey().hour(),
                        sum.getKey().category(),
                        sum.getKey().ending(),
                        sum.getValue()))
                .sorted(Comparator.comparing(Sample::hour).thenComparing(Sample::category))
                .toList();
    }

    /** A metric of one sort of bots, and how their requests ended. */
    private record Series(Metric metric, String category, Ending ending) {

        Set<String> dimensions() {
            return metric.dimensions().stream().map(Dimension::name).collect(Collectors.toUnmodifiableSet());
        }
    }

    private List<Series> series(WebAclId acl) {
        var found = new ArrayList<Series>();
        METRICS.forEach((ending, metric) -> {
            var pages = client.listMetricsPaginator(request -> request.namespace(NAMESPACE)
                    .metricName(metric)
                    .dimensions(
                            DimensionFilter.builder()
                                    .name(WEB_ACL)
                                    .value(acl.name())
                                    .build(),
                            DimensionFilter.builder().name(CATEGORY).build()));
            for (var one : pages.metrics()) {
                category(one)
                        .filter(category -> isOf(acl, one))
                        .ifPresent(category -> found.add(new Series(one, category, ending)));
            }
        });
        // by category alone where there is that, else by all that is told, which are parts of it
        var sets = found.stream().map(Series::dimensions).distinct().toList();
        return sets.stream()
                .filter(COARSE::containsAll)
                .findFirst()
                .or(() -> sets.stream().max(Comparator.comparingInt(Set::size)))
                .map(chosen -> found.stream()
                        .filter(one -> one.dimensions().equals(chosen))
                        .toList())
                .orElse(List.of());
    }

    /** Where AWS keeps what is of CloudFront, a regional web ACL may have the same name; only its metrics say their region. */
    private static boolean isOf(WebAclId acl, Metric metric) {
        var region = metric.dimensions().stream()
                .filter(dimension -> dimension.name().equals(REGION))
                .map(Dimension::value)
                .findFirst();
        return acl.scope() == WebAclId.Scope.CLOUDFRONT
                ? region.isEmpty()
                : region.map(Optional::of).map(acl.region()::equals).orElse(!isOfCloudFront(acl));
    }

    private static boolean isOfCloudFront(WebAclId acl) {
        return acl.region().filter(OF_CLOUDFRONT::equals).isPresent();
    }

    /** Empty for a sum over several sorts, and for what is no bot. */
    private static Optional<String> category(Metric metric) {
        var isSum = metric.dimensions().stream()
                .map(Dimension::value)
                .anyMatch(value -> value.startsWith("ALL_") || value.equals("NON_BOT"));
        return metric.dimensions().stream()
                .filter(dimension -> !isSum
                        && dimension.name().equals(CATEGORY)
                        && dimension.value().startsWith(CATEGORY_VALUE)
                        && dimension.value().length() > CATEGORY_VALUE.length())
                .map(dimension -> dimension.value().substring(CATEGORY_VALUE.length()))
                .findFirst();
    }

    private void read(List<Series> series, TimeRange hours, Map<Sample, Double> samples) {
        var queries = new ArrayList<MetricDataQuery>();
        for (var one : series) {
            queries.add(MetricDataQuery.builder()
                    .id("q" + queries.size())
                    .metricStat(MetricStat.builder()
                            .metric(one.metric())
                            .period(HOUR)
                            .stat("Sum")
                            .build())
                    .build());
        }
        var pages = client.getMetricDataPaginator(request ->
                request.metricDataQueries(queries).startTime(hours.from()).endTime(hours.to()));
        for (var page : pages) {
            for (var result : page.metricDataResults()) {
                add(series.get(Integer.parseInt(result.id().substring(1))), result, samples);
            }
        }
    }

    private static void add(Series series, MetricDataResult result, Map<Sample, Double> samples) {
        if (result.statusCode() == StatusCode.FORBIDDEN || result.statusCode() == StatusCode.INTERNAL_ERROR) {
            throw new SamplesNotFetched(
                    result.statusCode() == StatusCode.FORBIDDEN ? Standing.DENIED : Standing.REFUSED,
                    new IOException(result.statusCodeAsString()));
        }
        for (int i = 0; i < result.timestamps().size(); i++) {
            Instant hour = result.timestamps().get(i);
            samples.merge(
                    new Sample(hour, series.category(), series.ending(), 0),
                    result.values().get(i),
                    Double::sum);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (AwsServiceException refused) {
            throw new SamplesNotFetched(
                    refused.statusCode() == 401 || refused.statusCode() == 403 ? Standing.DENIED : Standing.REFUSED,
                    refused);
        } catch (SdkException unanswered) {
            throw new SamplesNotFetched(
                    Causes.include(unanswered, IOException.class) ? Standing.UNREACHABLE : Standing.NO_CREDENTIALS,
                    unanswered);
        }
    }

    @Override
    public void close() {
        for (var one : held) {
            try {
                one.close();
            } catch (Exception closing) {
                throw new IllegalStateException(closing);
            }
        }
    }
}
