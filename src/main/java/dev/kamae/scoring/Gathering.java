package dev.kamae.scoring;

import dev.kamae.issues.Issues;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.AttacksStopped;
import dev.kamae.threats.AttackSignal;
import dev.kamae.threats.Threats;
import dev.kamae.traffic.AttackFamily;
import dev.kamae.traffic.Traffic;
import dev.kamae.wellarchitected.AnsweredQuestion;
import dev.kamae.wellarchitected.WellArchitected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what was known at a moment, with a handful of questions whatever the number of threats, and reckons. */
@Component
class Gathering {

    /** Of how long the attacks that speak for a control are counted. */
    private static final Duration ATTACKS = Duration.ofDays(3);

    private final Formulas formulas;
    private final Threats threats;
    private final Issues issues;
    private final WellArchitected reviews;
    private final Traffic traffic;
    private final Clock clock;

    Gathering(
            Formulas formulas, Threats threats, Issues issues, WellArchitected reviews, Traffic traffic, Clock clock) {
        this.formulas = formulas;
        this.threats = threats;
        this.issues = issues;
        this.reviews = reviews;
        this.traffic = traffic;
        this.clock = clock;
    }

    Scoreboard at(Instant moment) {
        var weighing = new Weighing(formulas.at(moment), moment, clock.getZone());
        var facts = new Facts(answers(moment), issues.weighing(moment), attacks(weighing));
        return new Scoreboard(
                moment,
                weighing.formula().version(),
                threats.stances(moment).stream()
                        .map(stance -> Scored.of(stance, new Inputs(weighing, new Laying(stance, facts).judged())))
                        .toList());
    }

    private Map<AnsweredQuestion, Answered> answers(Instant moment) {
        var found = new HashMap<AnsweredQuestion, Answered>();
        for (var review : reviews.reviews(moment)) {
            for (var answer : review.answers()) {
                if (Answered.isEvidence(answer.risk())) {
                    found.put(
                            new AnsweredQuestion(review.snapshot().workload(), answer.question()),
                            new Answered(
                                    review.snapshot(),
                                    answer.question(),
                                    answer.known(),
                                    answer.title(),
                                    answer.risk(),
                                    Set.of()));
                }
            }
        }
        return found;
    }

    private Map<AttackSignal, AttacksStopped> attacks(Weighing weighing) {
        var found = new EnumMap<AttackSignal, AttacksStopped>(AttackSignal.class);
        var until = weighing.at().truncatedTo(ChronoUnit.HOURS);
        for (var signal : AttackSignal.values()) {
            var attacks = traffic.detectedAttacks(AttackFamily.valueOf(signal.name()), until.minus(ATTACKS), until);
            if (attacks.detected().atLeast() >= weighing.formula().fewestAttacks()) {
                attacks.share().ifPresent(share -> found.put(signal, new AttacksStopped(attacks, share)));
            }
        }
        return found;
    }
}
