package dev.kamae.traffic;

import dev.kamae.core.Territory;
import dev.kamae.traffic.Compared.Usually;
import dev.kamae.traffic.Sums.Of;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.TrafficClass;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of an overview, each with what is usual and what it lacks. */
final class OverviewFigures {

    private static final Of<Territory> COUNTED = new Of<>(_ -> true, Cell::counted, AclLacks::ofRequests);
    private static final Of<Territory> WOULD_HAVE_BLOCKED = new Of<>(_ -> true, Cell::wouldBlock, AclLacks::ofRequests);

    private final Period period;
    private final Sums<Territory> byTerritory;
    private final Evaluating evaluating;
    private final Sums<TrafficClass> byClass;
    private final Compared compared;
    private final boolean countedAnew;
    private final ZoneId zone;

    /**
     * @param evaluating the web ACLs that have Bot Control
     * @param byClass of the requests of those whose classes can be told
     * @param countedAnew whether some of them are still told apart by a former profile; their sums are right all the same
     */
    OverviewFigures(
            Period period,
            Sums<Territory> byTerritory,
            Evaluating evaluating,
            Sums<TrafficClass> byClass,
            Compared compared,
            boolean countedAnew,
            ZoneId zone) {
        this.period = period;
        this.byTerritory = byTerritory;
        this.evaluating = evaluating;
        this.byClass = byClass;
        this.compared = compared;
        this.countedAnew = countedAnew;
        this.zone = zone;
    }

    Measure requests() {
        return measure(byTerritory, Of.requests(_ -> true), Usually.requests());
    }

    Map<Territory, TerritoryFigures> territories() {
        var found = new EnumMap<Territory, TerritoryFigures>(Territory.class);
        for (var one : Territory.values()) {
            var requests = Of.requests(from(one)).lacking(lacks(one));
            var blocked = Of.with(Action.BLOCK, from(one)).lacking(lacks(one));
            found.put(
                    one,
                    new TerritoryFigures(
                            countedAnew ? anew() : measure(byTerritory, requests, Usually.requests(one)),
                            countedAnew ? anew() : measure(byTerritory, blocked, Usually.blocked(one)),
                            Figure.notKnown(Lack.Reason.NO_BALANCER_LOG)));
        }
        return found;
    }

    private static Predicate<Territory> from(Territory wanted) {
        return territory -> territory == wanted;
    }

    /** What came from nowhere is known wherever the rest is; what came from home or overseas only where a country says so. */
    private static Function<AclLacks, Set<Lack>> lacks(Territory territory) {
        return territory == Territory.UNKNOWN ? _ -> Set.of() : AclLacks::ofTerritories;
    }

    /** Nobody can tell how many of them the profile that holds now would tell apart. */
    private Measure anew() {
        return notKnown(Lack.Reason.COUNTED_ANEW);
    }

    private Measure notKnown(Lack.Reason why) {
        return new Measure(
                Figure.notKnown(why),
                Optional.empty(),
                byTerritory.cuts().stream()
                        .map(cut -> new Point(cut, Figure.notKnown(why), Optional.empty()))
                        .toList());
    }

    private <K> Measure measure(Sums<K> sums, Of<K> what, Usually usually) {
        return new Measure(
                sums.figure(what), compared.whole(usually), sums.course(what, cut -> compared.cut(cut, zone, usually)));
    }

    ActionCourse actions() {
        var byAction = new EnumMap<Action, List<Point>>(Action.class);
        for (var action : Action.values()) {
            byAction.put(action, byTerritory.course(Of.with(action, _ -> true), _ -> Optional.empty()));
        }
        var all = byTerritory.course(Of.requests(_ -> true), cut -> compared.cut(cut, zone, Usually.requests()));
        return new ActionCourse(all, byAction);
    }

    Figure stopped() {
        return byTerritory.figure(
                new Of<>(_ -> true, cell -> cell.all() - cell.with(Action.ALLOW), AclLacks::ofStopped));
    }

    Figure counted() {
        return byTerritory.figure(COUNTED);
    }

    List<Point> countedCourse() {
        return byTerritory.course(COUNTED, _ -> Optional.empty());
    }

    Figure wouldHaveBlocked() {
        return byTerritory.figure(WOULD_HAVE_BLOCKED);
    }

    List<Point> wouldHaveBlockedCourse() {
        return byTerritory.course(WOULD_HAVE_BLOCKED, _ -> Optional.empty());
    }

    ClassCourse classes() {
        if (evaluating.told().isEmpty()) {
            var none = withoutBotControl();
            return new ClassCourse(List.of(), none, none, List.of(), Optional.empty(), Map.of(), List.of());
        }
        var figures = new EnumMap<TrafficClass, Figure>(TrafficClass.class);
        var untold = untold();
        for (var one : TrafficClass.values()) {
            figures.put(
                    one,
                    untold.filter(_ -> countedAnew || one.takesLabels())
                            .map(Figure::notKnown)
                            .orElseGet(() -> byClass.figure(Of.requests(sort -> sort == one))));
        }
        return new ClassCourse(
                evaluating.told(),
                byClass.figure(Of.requests(_ -> true)),
                byClass.figure(new Of<>(_ -> true, Cell::evaluated, AclLacks::ofRequests)),
                evaluating.lacks(),
                untold.map(Lack::of),
                figures,
                byClass.cuts().stream().map(this::classes).toList());
    }

    /** While nobody has said whether a web ACL has it, it is not known to have none. */
    private Figure withoutBotControl() {
        var undeclared = byTerritory.figure(Of.requests(_ -> true)).lacks().stream()
                .filter(lack -> lack.reason() == Lack.Reason.UNDECLARED)
                .toList();
        return undeclared.isEmpty() ? Figure.notKnown(Lack.Reason.NO_BOT_CONTROL) : new Figure.NotKnown(undeclared);
    }

    private ClassCourse.ClassPoint classes(Instant cut) {
        return new ClassCourse.ClassPoint(
                cut,
                countedAnew
                        ? Map.of()
                        : byClass.at(cut).stream()
                                .collect(Collectors.groupingBy(Cell::sort, Collectors.summingLong(Cell::all))),
                byClass.isComplete(cut) && !countedAnew);
    }

    /** Of all bots. */
    Measure bots() {
        return bots(TrafficClass::isBot, Usually.bots());
    }

    /** Of each sort of bots. */
    Map<TrafficClass, Measure> botsByClass() {
        var found = new EnumMap<TrafficClass, Measure>(TrafficClass.class);
        for (var one : TrafficClass.values()) {
            if (one.isBot()) {
                found.put(one, bots(sort -> sort == one, Usually.bots(one)));
            }
        }
        return found;
    }

    private Measure bots(Predicate<TrafficClass> which, Usually usually) {
        return untold().map(this::notKnown).orElseGet(() -> measure(byClass, Of.requests(which), usually));
    }

    /**
     * Why nobody can tell programs from people among requests that were to be looked at for it: none of them was, or nothing
     * was written about any of them. Empty where some are told apart, and where there is no request.
     */
    private Optional<Lack.Reason> untold() {
        if (countedAnew) {
            return Optional.of(Lack.Reason.COUNTED_ANEW);
        }
        var cells =
                byClass.cuts().stream().flatMap(cut -> byClass.at(cut).stream()).toList();
        if (cells.isEmpty() || cells.stream().anyMatch(cell -> cell.sort().isLabelled())) {
            return Optional.empty();
        }
        return Optional.of(
                cells.stream().anyMatch(cell -> cell.evaluated() > 0)
                        ? Lack.Reason.NO_LABELS
                        : Lack.Reason.NONE_EVALUATED);
    }
}
