package dev.kamae.scoring;

import dev.kamae.issues.Issues;
import dev.kamae.scoring.Evidence.Answered;
import dev.kamae.scoring.Evidence.AttacksStopped;
import dev.kamae.threats.AttackSignal;
import dev.kamae.threats.Checks;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.threats.Threats;
import dev.kamae.traffic.Traffic;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.wellarchitected.WellArchitected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what was known at a moment, with a handful of questions whatever the number of threats, and reckons. */
@Component
class Gathering {

    private final Formulas formulas;
    private final Threats threats;
    private final Checks checks;
    private final Issues issues;
    private final WellArchitected reviews;
    private final Traffic traffic;
    private final Clock clock;

    Gathering(
            Formulas formulas,
            Threats threats,
            Checks checks,
            Issues issues,
            WellArchitected reviews,
            Traffic traffic,
            Clock clock) {
        this.formulas = formulas;
        this.threats = threats;
        this.checks = checks;
        this.issues = issues;
        this.reviews = reviews;
        this.traffic = traffic;
        this.clock = clock;
    }

    Scoreboard at(Instant moment) {
        return at(moment, formulas.at(moment));
    }

    /** The same with weights that may not be those of that moment. */
    Scoreboard at(Instant moment, Formula formula) {
        return at(moment, formula, List.of(Expectation.NOTHING)).getFirst();
    }

    /** As it would be, for each of these, if what is expected had been done. */
    List<Scoreboard> at(Instant moment, List<Expectation> expectations) {
        return at(moment, formulas.at(moment), expectations);
    }

    private List<Scoreboard> at(Instant moment, Formula formula, List<Expectation> expectations) {
        var weighing = new Weighing(formula, moment, clock.getZone());
        var stances = threats.stances(moment);
        var answers = answers(moment);
        var weighingIssues = issues.weighing(moment);
        var standings = checks.standings(moment);
        var attacks = attacks(weighing);
        var own = new OwnIncidents(weighingIssues, moment, clock.getZone());
        return expectations.stream()
                .map(expected -> {
                    var facts = new Facts(answers, expected.left(weighingIssues, moment), standings, attacks);
                    return new Scoreboard(
                            moment,
                            weighing.formula().version(),
                            stances.stream()
                                    .map(stance -> expected.of(stance, moment))
                                    .map(stance -> Scored.of(
                                            stance,
                                            new Inputs(weighing, new Laying(stance, facts, weighing).judged()),
                                            own.of(stance.threat().id())))
                                    .toList());
                })
                .toList();
    }

    /** An assessed control with what evidence that comes in by itself says about it. */
    record Automatic(ControlInPlace control, Proposal.Standing standing) {}

    /** Every assessed control once; issues are not asked for, so it is quick however many there are. */
    List<Automatic> automatic(Instant moment) {
        var weighing = new Weighing(formulas.at(moment), moment, clock.getZone());
        var facts = new Facts(answers(moment), List.of(), checks.standings(moment), attacks(weighing));
        var found = new LinkedHashMap<ControlId, Automatic>();
        for (var stance : threats.stances(moment)) {
            var evidence = new HashMap<ControlId, List<Evidence>>();
            for (var judged : new Laying(stance, facts, weighing).judged()) {
                if (judged.id() instanceof JudgedId.OfControl(var control)) {
                    evidence.putIfAbsent(control, judged.evidence());
                }
            }
            for (var control : stance.controls()) {
                var assessment = control.assessment();
                if (assessment != null) {
                    found.putIfAbsent(
                            control.id(),
                            new Automatic(
                                    control,
                                    Proposal.Standing.of(
                                            assessment.version(),
                                            assessment.maturity(),
                                            weighing,
                                            evidence.getOrDefault(control.id(), List.of()))));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Answered> answers(Instant moment) {
        var found = new ArrayList<Answered>();
        for (var review : reviews.reviews(moment)) {
            for (var answer : review.answers()) {
                if (Answered.isEvidence(answer.risk())) {
                    found.add(new Answered(
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

    private static AttackFamily family(AttackSignal signal) {
        return switch (signal) {
            case INJECTION -> AttackFamily.INJECTION;
            case CREDENTIALS -> AttackFamily.CREDENTIALS;
        };
    }

    private Map<AttackSignal, AttacksStopped> attacks(Weighing weighing) {
        var found = new EnumMap<AttackSignal, AttacksStopped>(AttackSignal.class);
        // the hour that has just ended is not in history yet, and a figure must not change minutes after it was read
        var until = weighing.at().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        for (var signal : AttackSignal.values()) {
            var attacks = traffic.detectedAttacks(
                    family(signal), until.minus(weighing.formula().attacksOver()), until);
            if (attacks.detected().atLeast() >= weighing.formula().fewestAttacks()) {
                attacks.share().ifPresent(share -> found.put(signal, new AttacksStopped(attacks, share)));
            }
        }
        return found;
    }
}
