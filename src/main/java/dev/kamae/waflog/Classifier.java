package dev.kamae.waflog;

import dev.kamae.logstore.LogSource;
import dev.kamae.waflog.ClassReason.Evaluated;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.ProfileDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.SingleBucketAggregateBase;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The class of each request of a web ACL: a list of reasons, of which the first that holds decides. The last one always
 * holds, so every request has a class and none has two.
 */
public final class Classifier {

    private static final String REST = "rest";

    private record Step(ClassReason reason, Condition when) {}

    private final Optional<ProfileDraft> profile;
    private final List<Step> steps;

    private Classifier(Optional<ProfileDraft> profile, Condition claimed) {
        this.profile = profile;
        this.steps = steps(profile, claimed);
    }

    /** Of the web ACLs with such a profile; of those nobody has declared without one. */
    public static Classifier of(Optional<ProfileDraft> profile) {
        return new Classifier(profile, Crawlers.CLAIMED);
    }

    /**
     * The same for lines that were told apart before by whether {@link Crawlers#CLAIMED} holds for them. That condition takes
     * OpenSearch longer to prepare than all others together, so it is not asked for in every class of every profile.
     */
    public Classifier given(boolean claimed) {
        return new Classifier(profile, claimed ? new Condition.Always() : new Condition.Any(List.of()));
    }

    private static List<Step> steps(Optional<ProfileDraft> profile, Condition claimed) {
        var steps = new ArrayList<>(List.of(
                new Step(ClassReason.SENT_BY_A_USER, BotLabels.USER_TRIGGERED),
                new Step(ClassReason.DEVELOPER_PLATFORM, BotLabels.DEVELOPER_PLATFORM),
                new Step(ClassReason.ADDRESS_VERIFIED, BotLabels.ADDRESS_VERIFIED),
                new Step(ClassReason.SIGNATURE_VERIFIED, BotLabels.SIGNATURE_VERIFIED)));
        if (profile.isEmpty()) {
            steps.add(new Step(ClassReason.UNDECLARED, new Condition.Always()));
        } else if (profile.get().path().showsClient()) {
            steps.addAll(direct(profile.get(), claimed));
        } else {
            steps.addAll(behindProxy(profile.get(), claimed));
        }
        return List.copyOf(steps);
    }

    private static List<Step> direct(ProfileDraft profile, Condition claimed) {
        return List.of(
                new Step(ClassReason.SIGNATURE_BAD, BotLabels.SIGNATURE_BAD),
                new Step(ClassReason.CRAWLER_NOT_VERIFIED, Condition.all(BotLabels.EVALUATED, claimed)),
                new Step(ClassReason.OWN_APP_PATTERN, ownApp(profile)),
                new Step(ClassReason.NOT_EVALUATED, Condition.not(BotLabels.EVALUATED)),
                new Step(ClassReason.NAMES_ITSELF, BotLabels.NAMES_ITSELF),
                new Step(ClassReason.SHOWS_SIGNS, BotLabels.SIGNS),
                new Step(
                        ClassReason.TOKEN_ACCEPTED_WITH_DOUBT,
                        Condition.all(BotLabels.TOKEN_ACCEPTED, BotLabels.WEAK_SIGNS)),
                new Step(ClassReason.TOKEN_ACCEPTED, BotLabels.TOKEN_ACCEPTED),
                new Step(ClassReason.WEAK_SIGNS, BotLabels.WEAK_SIGNS),
                new Step(ClassReason.NO_SIGNS, new Condition.Always()));
    }

    /** What Bot Control reckons from the connecting address is about the proxy, and so are headers that a proxy rewrites. */
    private static List<Step> behindProxy(ProfileDraft profile, Condition claimed) {
        return List.of(
                new Step(
                        ClassReason.BEHIND_PROXY,
                        Condition.all(BotLabels.EVALUATED, Condition.any(BotLabels.SIGNATURE_BAD, claimed))),
                new Step(ClassReason.OWN_APP_PATTERN, ownApp(profile)),
                new Step(ClassReason.NOT_EVALUATED, Condition.not(BotLabels.EVALUATED)),
                new Step(ClassReason.BEHIND_PROXY, Condition.Is.oneOf("user_agent.original", "Amazon CloudFront")),
                new Step(ClassReason.NAMES_ITSELF, BotLabels.NAMES_ITSELF),
                new Step(ClassReason.SHOWS_SIGNS, BotLabels.SIGNS_THROUGH_PROXY),
                new Step(ClassReason.TOKEN_ACCEPTED, BotLabels.TOKEN_ACCEPTED),
                new Step(ClassReason.BEHIND_PROXY, BotLabels.WEAK_SIGNS),
                new Step(ClassReason.NO_SIGNS, new Condition.Always()));
    }

    private static Condition ownApp(ProfileDraft profile) {
        return new Condition.Any(
                profile.ownApps().stream().map(Classifier::ownApp).toList());
    }

    private static Condition ownApp(OwnAppPattern pattern) {
        var field = switch (pattern.where()) {
            case USER_AGENT -> "user_agent.original";
            case HOST -> "httpRequest.header.host";
            case PATH -> "httpRequest.uri";
        };
        return switch (pattern.match()) {
            case PREFIX -> new Condition.Begins(field, pattern.text());
            case CONTAINS -> new Condition.Contains(field, pattern.text());
        };
    }

    /** The first reason that holds for a line. */
    public ClassReason classify(LogSource line) {
        return steps.stream()
                .filter(step -> step.when().holds(line))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    /** The name under which requests of a class come back. */
    private record Name(TrafficClass trafficClass, Evaluated evaluated) {

        static Name of(Step step) {
            return new Name(step.reason().trafficClass(), step.reason().evaluated());
        }

        static Name parse(String text) {
            var parts = text.split("/", 2);
            return new Name(TrafficClass.valueOf(parts[0]), Evaluated.valueOf(parts[1]));
        }

        String text() {
            return trafficClass + "/" + evaluated;
        }
    }

    /**
     * Counts requests by class. What a step does not hold for is asked of the next one, so that OpenSearch prepares each
     * condition twice and not once for every class that comes after it.
     *
     * @param inside what is counted of every class besides, by whether Bot Control looked at all of it
     */
    public Map<String, Aggregation> aggregations(Function<Evaluated, Map<String, Aggregation>> inside) {
        return from(0, inside);
    }

    private Map<String, Aggregation> from(int first, Function<Evaluated, Map<String, Aggregation>> inside) {
        var wanted = Name.of(steps.get(first));
        var next = first;
        var ways = new ArrayList<Condition>();
        while (next < steps.size() && Name.of(steps.get(next)).equals(wanted)) {
            ways.add(steps.get(next++).when());
        }
        var hit = new Condition.Any(List.copyOf(ways));
        var found = new HashMap<>(Map.of(wanted.text(), filter(hit, inside.apply(wanted.evaluated()))));
        if (next < steps.size()) {
            found.put(REST, filter(Condition.not(hit), from(next, inside)));
        }
        return found;
    }

    private static Aggregation filter(Condition condition, Map<String, Aggregation> inside) {
        return new Aggregation.Builder()
                .filter(condition.query())
                .aggregations(inside)
                .build();
    }

    /** One class among what came back. */
    @FunctionalInterface
    public interface Reader {

        /** @param evaluated whether Bot Control looked at all of it */
        void read(TrafficClass trafficClass, Evaluated evaluated, SingleBucketAggregateBase bucket);
    }

    /** Goes through what the aggregations came back as; a class comes as often as it has steps apart from each other. */
    public static void read(Map<String, Aggregate> aggregates, Reader each) {
        aggregates.forEach((name, aggregate) -> {
            if (name.equals(REST)) {
                read(aggregate.filter().aggregations(), each);
            } else {
                var found = Name.parse(name);
                each.read(found.trafficClass(), found.evaluated(), aggregate.filter());
            }
        });
    }

    /** A filter for one class; it finds nothing when no request can be of it. */
    public Query query(TrafficClass wanted) {
        return new Condition.Any(ways(wanted)).query();
    }

    private List<Condition> ways(TrafficClass wanted) {
        var ways = new ArrayList<Condition>();
        var before = new ArrayList<Condition>();
        for (var step : steps) {
            if (step.reason().trafficClass() == wanted) {
                ways.add(Condition.all(step.when(), Condition.not(new Condition.Any(List.copyOf(before)))));
            } else {
                before.add(step.when());
            }
        }
        return ways;
    }

    /** Those with the same steps ask the same questions. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Classifier same && steps.equals(same.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }
}
