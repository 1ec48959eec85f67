package dev.kamae.review;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.scoring.Change;
import dev.kamae.scoring.ControlScore;
import dev.kamae.scoring.Evidence;
import dev.kamae.scoring.JudgedId;
import dev.kamae.scoring.LedgerLine;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what stands out in the change of a threat. */
final class Reasons {

    private final ThreatScore before;
    private final ThreatScore now;

    Reasons(ThreatScore before, ThreatScore now) {
        this.before = before;
        this.now = now;
    }

    Optional<Reason> biggest(Change change) {
        return change.most().stream()
                .findFirst()
                .map(group -> new Reason(group, change.of(group), about(group).orElse(null)));
    }

    private Optional<Named> about(Change.Group group) {
        return switch (group) {
            case FORMULA -> Optional.empty();
            case SCOPE, ASSESSMENT -> control();
            case DECAY, EVIDENCE -> fact();
        };
    }

    /** The control whose assessment differs most. */
    private Optional<Named> control() {
        var then = before.controls().stream().collect(Collectors.toMap(Place::of, Function.identity()));
        return now.controls().stream()
                .filter(control -> difference(control, then.get(Place.of(control))) > 0)
                .max(Comparator.comparingDouble(control -> difference(control, then.get(Place.of(control)))))
                .map(control -> name(now, control.id()));
    }

    private static double difference(ControlScore now, @Nullable ControlScore then) {
        var prior = then == null ? 0 : then.prior().value();
        return then == null
                ? now.weight() * 100.0
                : now.weight() * Math.abs(now.prior().value() - prior);
    }

    /** The fact whose say differs most, one that came or went included. */
    private Optional<Named> fact() {
        var then = moved(before);
        var today = moved(now);
        var all = new HashSet<>(then.keySet());
        all.addAll(today.keySet());
        return all.stream()
                .max(Comparator.comparingDouble(
                        fact -> Math.abs(today.getOrDefault(fact, 0.0) - then.getOrDefault(fact, 0.0))));
    }

    private static Map<Named, Double> moved(ThreatScore score) {
        var moved = new HashMap<Named, Double>();
        for (LedgerLine line : score.ledger()) {
            moved.merge(name(line.evidence()), line.movedBy(), Double::sum);
        }
        return moved;
    }

    static Named name(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Answered answered -> question(answered);
            case Evidence.AttacksStopped stopped ->
                Named.text(
                        "review.attacksOf",
                        Texts.text(
                                Language.JA,
                                "waflog.attack." + stopped.attacks().family()),
                        Texts.text(
                                Language.EN,
                                "waflog.attack." + stopped.attacks().family()));
            case Evidence.Checked checked ->
                Named.text("threats.check.question." + checked.standing().question());
            case Evidence.Drilled drilled ->
                Named.text("threats.drill.kind." + drilled.drill().content().kind());
            case Evidence.IncidentThrough through ->
                Named.same(through.issue().number() + " " + through.issue().title());
            case Evidence.IssueOpen open ->
                Named.same(open.issue().number() + " " + open.issue().title());
        };
    }

    static Named question(Evidence.Answered answered) {
        var known = answered.known();
        return known == null
                ? Named.same(answered.title())
                : new Named(
                        "SEC %d %s".formatted(known.sec(), known.titleJa()),
                        "SEC %d %s".formatted(known.sec(), known.titleEn()));
    }

    /** Of the control, or of the function that was judged as a whole. */
    static Named name(ThreatScore score, JudgedId id) {
        return switch (id) {
            case JudgedId.OfControl(var control) -> name(score, control);
            case JudgedId.OfFunction(var function) -> name(function);
        };
    }

    static Named name(ControlFunction function) {
        return Named.text("threats.function." + function);
    }

    private static Named name(ThreatScore score, ControlId id) {
        return score.stance().controls().stream()
                .filter(control -> control.id().equals(id))
                .findFirst()
                .map(control -> new Named(control.nameJa(), control.nameEn()))
                .orElseGet(() -> Named.same(id.toString()));
    }

    /** A control in one of the functions that it serves. */
    private record Place(JudgedId id, ControlFunction function) {

        static Place of(ControlScore control) {
            return new Place(control.id(), control.function());
        }
    }
}
