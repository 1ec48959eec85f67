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
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of an overview, each with what is usual and what it lacks. */
final class OverviewFigures {

    private final Period period;
    private final Sums sums;
    private final Compared compared;
    private final ZoneId zone;

    OverviewFigures(Period period, Sums sums, Compared compared, ZoneId zone) {
        this.period = period;
        this.sums = sums;
        this.compared = compared;
        this.zone = zone;
    }

    Measure requests() {
        return measure(Of.requests(_ -> true), Usually.requests());
    }

    Map<Territory, TerritoryFigures> territories() {
        var found = new EnumMap<Territory, TerritoryFigures>(Territory.class);
        for (var territory : Territory.values()) {
            found.put(
                    territory,
                    new TerritoryFigures(
                            measure(from(territory, Of.requests(_ -> true)), Usually.requests(territory)),
                            measure(from(territory, Of.blocked(_ -> true)), Usually.blocked(territory)),
                            Figure.notKnown(Lack.Reason.NO_BALANCER_LOG)));
        }
        return found;
    }

    /** What came from nowhere is known wherever the rest is; what came from home or overseas only where a country says so. */
    private static Of from(Territory territory, Of what) {
        return what.and(
                cell -> cell.territory() == territory,
                acl -> territory == Territory.UNKNOWN ? Set.of() : acl.ofTerritories());
    }

    private Measure measure(Of what, Usually usually) {
        return new Measure(
                sums.figure(what), compared.whole(usually), sums.course(what, cut -> compared.cut(cut, zone, usually)));
    }

    ActionCourse actions() {
        var byAction = new EnumMap<Action, List<Point>>(Action.class);
        for (var action : Action.values()) {
            var what = switch (action) {
                case ALLOW -> Of.requests(cell -> cell.action() == action);
                case BLOCK -> Of.blocked(_ -> true);
                default -> Of.stopped(cell -> cell.action() == action);
            };
            byAction.put(action, sums.course(what, _ -> Optional.empty()));
        }
        var all = sums.course(Of.requests(_ -> true), cut -> compared.cut(cut, zone, Usually.requests()));
        return new ActionCourse(all, byAction);
    }

    Figure stopped() {
        return sums.figure(Of.stopped(cell -> cell.action() != Action.ALLOW));
    }

    Figure counted() {
        return sums.figure(new Of(cell -> !cell.isBlocked(), Cell::counted, AclLacks::ofRequests));
    }

    Figure wouldHaveBlocked() {
        return sums.figure(new Of(cell -> !cell.isBlocked(), Cell::wouldBlock, AclLacks::ofRequests));
    }

    ClassCourse classes() {
        var evaluating = sums.evaluating();
        if (evaluating.isEmpty()) {
            var none = Figure.notKnown(Lack.Reason.NO_BOT_CONTROL);
            return new ClassCourse(List.of(), none, none, Optional.empty(), Map.of(), List.of());
        }
        var theirs = sums.of(evaluating);
        var untold = theirs.untold();
        var byClass = new EnumMap<TrafficClass, Figure>(TrafficClass.class);
        for (var one : TrafficClass.values()) {
            byClass.put(
                    one,
                    untold.filter(_ -> one.takesLabels())
                            .map(Figure::notKnown)
                            .orElseGet(() -> theirs.figure(Of.requests(cell -> cell.trafficClass() == one))));
        }
        return new ClassCourse(
                evaluating.stream().sorted().toList(),
                theirs.figure(Of.requests(_ -> true)),
                theirs.figure(new Of(_ -> true, Cell::evaluated, AclLacks::ofRequests)),
                untold.map(Lack::of),
                byClass,
                theirs.cuts().stream().map(cut -> classes(theirs, cut)).toList());
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
                found.put(one, bots(each -> each == one, Usually.bots(one)));
            }
        }
        return found;
    }

    private Measure bots(Predicate<TrafficClass> which, Usually usually) {
        return sums.untold()
                .map(why -> new Measure(
                        Figure.notKnown(why),
                        Optional.empty(),
                        sums.cuts().stream()
                                .map(cut -> new Point(cut, Figure.notKnown(why), Optional.empty()))
                                .toList()))
                .orElseGet(() -> measure(Of.requests(cell -> which.test(cell.trafficClass())), usually));
    }

    private static ClassCourse.ClassPoint classes(Sums theirs, Instant cut) {
        return new ClassCourse.ClassPoint(
                cut,
                theirs.at(cut).stream()
                        .collect(Collectors.groupingBy(Cell::trafficClass, Collectors.summingLong(Cell::requests))),
                theirs.isComplete(cut));
    }
}
