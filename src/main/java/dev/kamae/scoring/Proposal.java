package dev.kamae.scoring;

import dev.kamae.core.Language;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.threats.Maturity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Another maturity for a control, since evidence that comes in by itself has spoken clearly against its assessment for some
 * time. Nothing is changed by it: a person accepts or declines.
 *
 * <p>The rule: what is not late of reviews, checks, drills and attacks stopped weighs at least {@value #LEAST_WEIGHT}
 * observations together, its mean lies at least {@value #LEAST_LEVELS} levels from the assessment, and both were so
 * {@link #STANDING} ago, on the same side of the same assessment. The maturity proposed is the nearest to the mean, and never
 * none, which somebody has to make sure of. Answers of a review do not propose alone, nor do checks of fewer than
 * {@value #LEAST_CHECKS} kinds: a question is about many controls, and one check is about a corner of it. Issues do not either: they say that something is wrong, and nothing about the rest.
 *
 * @param assessment the version of the assessment that it is held against
 * @param mean of the evidence, from 0 to 1
 * @param evidence what it is made of
 */
public record Proposal(
        ControlInPlace control, int assessment, Maturity from, Maturity to, double mean, List<Evidence> evidence) {

    public static final double LEAST_LEVELS = 1.5;

    public static final double LEAST_WEIGHT = 5;

    public static final int LEAST_CHECKS = 3;

    public static final Duration STANDING = Duration.ofDays(14);

    /** A declined one comes back when its evidence as a whole moved by half a level. */
    private static final double ANOTHER_MEAN = 0.1;

    /**
     * @param now with its evidence and the weights of now
     * @param then the same some time ago; empty where it was not assessed
     */
    static Optional<Proposal> of(ControlInPlace control, Standing now, Optional<Standing> then) {
        var assessment = control.assessment();
        if (assessment == null || !now.isClear()) {
            return Optional.empty();
        }
        return then.filter(Standing::isClear)
                .filter(before -> before.maturity().equals(now.maturity()))
                .filter(before -> before.assessment() == now.assessment())
                .filter(before -> before.levels() > 0 == now.levels() > 0)
                .map(_ -> new Proposal(
                        control,
                        assessment.version(),
                        now.maturity(),
                        nearest(now.mean()),
                        now.mean(),
                        now.evidence()));
    }

    private static Maturity nearest(double mean) {
        return new Maturity(Math.max(1, (int) Math.round(mean * Maturity.HIGHEST)));
    }

    public ControlId id() {
        return control.id();
    }

    public String name(Language language) {
        return control.name(language);
    }

    /** Each piece of evidence with what it says; shares are not in it, since they move a little every day. */
    Set<String> sayings() {
        return evidence.stream().map(Proposal::saying).collect(Collectors.toSet());
    }

    /** Whether somebody has declined this, and nothing has changed since. */
    boolean isAnsweredBy(ProposalDecision decision) {
        return !decision.accepted()
                && decision.from().equals(from)
                && decision.evidence().equals(sayings())
                && Math.abs(decision.mean() - mean) < ANOTHER_MEAN;
    }

    private static String saying(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Answered answered ->
                "answer:%s:%s:%s".formatted(answered.snapshot().workload(), answered.question(), answered.risk());
            case Evidence.Checked checked ->
                "checks:%s:%s:%s"
                        .formatted(
                                checked.standing().source(),
                                checked.standing().account(),
                                checked.standing().question());
            case Evidence.Drilled drilled ->
                "drill:%s:%d".formatted(drilled.drill().id(), drilled.drill().version());
            case Evidence.AttacksStopped stopped ->
                "attacks:%s".formatted(stopped.attacks().family());
            case Evidence.IssueOpen open -> "issue:%s".formatted(open.issue().number());
            case Evidence.IncidentThrough through ->
                "incident:%s".formatted(through.issue().number());
        };
    }

    /**
     * What evidence that comes in by itself says about a control at a moment.
     *
     * @param assessment the version of its assessment
     * @param weight of the evidence together, in observations
     */
    record Standing(int assessment, Maturity maturity, double mean, double weight, List<Evidence> evidence) {

        static Standing of(int assessment, Maturity maturity, Weighing weighing, List<Evidence> all) {
            var fresh = new ArrayList<Evidence>();
            all.stream().filter(item -> weighing.isFresh(List.of(item))).forEach(fresh::add);
            var weighed = weighing.weigh(fresh);
            var weight = weighed.stream().mapToDouble(Weighed::weight).sum();
            var mean = weight == 0
                    ? maturity.effectiveness()
                    : weighed.stream().mapToDouble(Weighed::pull).sum() / weight;
            return new Standing(assessment, maturity, mean, weight, fresh);
        }

        /** How far the evidence lies above the assessment, in levels. */
        double levels() {
            return (mean - maturity.effectiveness()) * Maturity.HIGHEST;
        }

        boolean isClear() {
            return weight >= LEAST_WEIGHT
                    && Math.abs(levels()) >= LEAST_LEVELS
                    && evidence.stream().anyMatch(Standing::speaksAlone);
        }

        private static boolean speaksAlone(Evidence evidence) {
            return switch (evidence) {
                case Evidence.Answered _ -> false;
                case Evidence.Checked checked -> checked.standing().results().size() >= LEAST_CHECKS;
                default -> true;
            };
        }
    }
}
