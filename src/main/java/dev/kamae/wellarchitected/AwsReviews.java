package dev.kamae.wellarchitected;

import dev.kamae.core.Causes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.wellarchitected.WellArchitectedClient;
import software.amazon.awssdk.services.wellarchitected.model.ResourceNotFoundException;
import software.amazon.awssdk.services.wellarchitected.model.WellArchitectedException;
import software.amazon.awssdk.services.wellarchitected.model.WorkloadSummary;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reviews as the Well-Architected Tool of one account and region has them, in the words of its command line; the only class
 * here that knows the client of AWS. It reads, and needs no more than {@code wellarchitected:List*} and {@code Get*}.
 */
final class AwsReviews implements AutoCloseable {

    private static final int PAGE = 50;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final WellArchitectedClient client;
    private final List<AutoCloseable> held = new ArrayList<>();

    /** @param credentials null for those that the machine has, or of the role */
    AwsReviews(ReviewSource source, @Nullable AwsCredentialsProvider credentials) {
        var http = UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(5))
                .socketTimeout(Duration.ofSeconds(30))
                .build();
        var region = Region.of(source.region());
        AwsCredentialsProvider own =
                credentials == null ? DefaultCredentialsProvider.builder().build() : credentials;
        var role = source.roleArn();
        var used = own;
        if (role != null) {
            var sts = StsClient.builder()
                    .httpClient(http)
                    .region(region)
                    .credentialsProvider(own)
                    .build();
            var assumed = StsAssumeRoleCredentialsProvider.builder()
                    .stsClient(sts)
                    .refreshRequest(request -> request.roleArn(role).roleSessionName("kamae"))
                    .build();
            held.add(assumed);
            held.add(sts);
            used = assumed;
        }
        var builder = WellArchitectedClient.builder()
                .httpClient(http)
                .region(region)
                .credentialsProvider(used)
                .overrideConfiguration(settings -> settings.retryStrategy(RetryMode.STANDARD));
        if (source.endpoint() != null) {
            builder.endpointOverride(URI.create(source.endpoint()));
        }
        client = builder.build();
        held.addFirst(client);
        held.add(http);
    }

    /** @param lenses that it is reviewed with */
    record Workload(WorkloadId id, List<String> lenses, ImportFile names) {}

    /** Every workload that the account may see. */
    List<Workload> workloads() {
        var found = new ArrayList<Workload>();
        asked(() -> {
            for (var page : client.listWorkloadsPaginator(request -> request.maxResults(PAGE))) {
                for (var summary : page.workloadSummaries()) {
                    var id = new WorkloadId(summary.workloadId());
                    found.add(new Workload(id, List.copyOf(summary.lenses()), names(summary)));
                }
            }
            return Optional.empty();
        });
        return found;
    }

    private static ImportFile names(WorkloadSummary summary) {
        return file(
                summary.workloadId() + "/workload.json",
                List.of(Map.of(
                        "WorkloadSummaries",
                        List.of(Map.of("WorkloadId", summary.workloadId(), "WorkloadName", summary.workloadName())))));
    }

    /** The numbers of the milestones of a workload, and what tells their names and dates. */
    ImportFile milestones(Workload workload, List<Integer> numbers) {
        var documents = new ArrayList<Object>();
        asked(() -> {
            for (var page : client.listMilestonesPaginator(
                    request -> request.workloadId(workload.id().value()).maxResults(PAGE))) {
                page.milestoneSummaries().forEach(milestone -> numbers.add(milestone.milestoneNumber()));
                documents.add(plain(page));
            }
            return Optional.empty();
        });
        return file(workload.id() + "/milestones.json", documents);
    }

    /**
     * The answers of one lens, all their pages, and which version of the lens it is; empty where the milestone is older than
     * the use of the lens.
     *
     * @param milestone 0 for the review that is still being worked on
     */
    Optional<ImportFile> review(Workload workload, String lens, int milestone) {
        var documents = new ArrayList<Object>();
        var number = milestone == 0 ? null : milestone;
        return asked(() -> {
            documents.add(plain(client.getLensReview(request ->
                    request.workloadId(workload.id().value()).lensAlias(lens).milestoneNumber(number))));
            for (var page : client.listAnswersPaginator(
                    request -> request.workloadId(workload.id().value())
                            .lensAlias(lens)
                            .milestoneNumber(number)
                            .pillarId(new LensAlias(lens).isOfAws() ? "security" : null)
                            .maxResults(PAGE))) {
                documents.add(plain(page));
            }
            return Optional.of(file(workload.id() + "/answers-" + milestone + ".json", documents));
        });
    }

    private static ImportFile file(String name, List<?> documents) {
        return new ImportFile(name, MAPPER.writeValueAsBytes(documents));
    }

    /** By the names of AWS's own model, which are those that its command line prints. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case SdkPojo object -> {
                var fields = new LinkedHashMap<String, Object>();
                for (SdkField<?> field : object.sdkFields()) {
                    var plain = plain(field.getValueOrDefault(object));
                    if (plain != null) {
                        fields.put(field.memberName(), plain);
                    }
                }
                yield fields;
            }
            case List<?> list -> {
                var elements = new ArrayList<Object>();
                for (var element : list) {
                    var plain = plain(element);
                    if (plain != null) {
                        elements.add(plain);
                    }
                }
                yield elements;
            }
            case Map<?, ?> map -> {
                var fields = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> fields.put(String.valueOf(key), String.valueOf(inner)));
                yield fields;
            }
            case Instant moment -> moment.toString();
            case Number number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }

    private static <T> Optional<T> asked(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (ResourceNotFoundException missing) {
            return Optional.empty();
        } catch (WellArchitectedException refused) {
            throw refused.statusCode() == 401 || refused.statusCode() == 403
                    ? ReviewsNotFetched.denied(refused)
                    : ReviewsNotFetched.refused(refused);
        } catch (SdkException unanswered) {
            throw Causes.include(unanswered, IOException.class)
                    ? ReviewsNotFetched.unreachable(unanswered)
                    : ReviewsNotFetched.credentials(unanswered);
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
