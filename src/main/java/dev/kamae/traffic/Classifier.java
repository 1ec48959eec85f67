package dev.kamae.traffic;

import dev.kamae.logstore.LogSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The class of each request of a web ACL: a list of reasons, of which the first that holds decides. The last one always
 * holds, so every request has a class and none has two.
 */
final class Classifier {

    private record Step(ClassReason reason, Condition when) {}

    private final List<Step> steps;

    private Classifier(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    static Classifier of(Optional<ProfileDraft> profile) {
        var steps = new ArrayList<>(List.of(
                new Step(ClassReason.SENT_BY_A_USER, BotLabels.USER_TRIGGERED),
                new Step(ClassReason.DEVELOPER_PLATFORM, BotLabels.DEVELOPER_PLATFORM),
                new Step(ClassReason.ADDRESS_VERIFIED, BotLabels.ADDRESS_VERIFIED),
                new Step(ClassReason.SIGNATURE_VERIFIED, BotLabels.SIGNATURE_VERIFIED)));
        if (profile.isEmpty()) {
            steps.add(new Step(ClassReason.UNDECLARED, new Condition.Always()));
        } else if (profile.get().path().showsClient()) {
            steps.addAll(direct(profile.get()));
        } else {
            steps.addAll(behindProxy(profile.get()));
        }
        return new Classifier(steps);
    }

    private static List<Step> direct(ProfileDraft profile) {
        return List.of(
                new Step(ClassReason.SIGNATURE_BAD, BotLabels.SIGNATURE_BAD),
                new Step(ClassReason.CRAWLER_NOT_VERIFIED, Condition.all(BotLabels.EVALUATED, Crawlers.CLAIMED)),
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
    private static List<Step> behindProxy(ProfileDraft profile) {
        return List.of(
                new Step(
                        ClassReason.BEHIND_PROXY,
                        Condition.all(BotLabels.EVALUATED, Condition.any(BotLabels.SIGNATURE_BAD, Crawlers.CLAIMED))),
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
                profile.ownApps().stream().map(OwnAppPattern::condition).toList());
    }

    ClassReason classify(LogSource line) {
        return steps.stream()
                .filter(step -> step.when().holds(line))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    /** A filter for each class that this web ACL's requests can be of; no request passes two of them. */
    Map<TrafficClass, Query> queries() {
        var found = new EnumMap<TrafficClass, Query>(TrafficClass.class);
        for (var wanted : TrafficClass.values()) {
            var ways = ways(wanted);
            if (!ways.isEmpty()) {
                found.put(wanted, new Condition.Any(ways).query());
            }
        }
        return found;
    }

    /** A filter for one class; it finds nothing when no request can be of it. */
    Query query(TrafficClass wanted) {
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
