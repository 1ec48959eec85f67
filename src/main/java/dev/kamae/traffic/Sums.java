package dev.kamae.traffic;

import dev.kamae.baseline.Usual;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Adds up cells, and what is not in them. */
final class Sums {

    private final List<Cell> cells;
    private final Map<Instant, List<Cell>> byCut;
    private final List<Instant> cuts;
    private final Set<Instant> lackingCuts;
    private final Map<WebAclId, AclLacks> lacks;
    private final Collection<Lack> lackOfAll;

    /**
     * @param cuts the cuts of the period, oldest first
     * @param lackingCuts those of which some hour is not known
     * @param lacks of each web ACL whose requests are summed up
     * @param lackOfAll what is missing from every figure besides
     */
    Sums(
            List<Cell> cells,
            List<Instant> cuts,
            Set<Instant> lackingCuts,
            Map<WebAclId, AclLacks> lacks,
            Collection<Lack> lackOfAll) {
        this.cells = cells;
        this.byCut = cells.stream().collect(Collectors.groupingBy(Cell::cut));
        this.cuts = cuts;
        this.lackingCuts = lackingCuts;
        this.lacks = lacks;
        this.lackOfAll = lackOfAll;
    }

    /** What a figure counts, and what of a web ACL it would take to know all of it. */
    record Of(Predicate<Cell> which, ToLongFunction<Cell> count, Function<AclLacks, Set<Lack>> lacks) {

        static Of requests(Predicate<Cell> which) {
            return new Of(which, Cell::requests, AclLacks::ofRequests);
        }

        static Of blocked(Predicate<Cell> which) {
            return new Of(which.and(Cell::isBlocked), Cell::requests, AclLacks::ofBlocked);
        }

        static Of stopped(Predicate<Cell> which) {
            return new Of(which, Cell::requests, AclLacks::ofStopped);
        }

        Of and(Predicate<Cell> more, Function<AclLacks, Set<Lack>> further) {
            return new Of(which.and(more), count, acl -> {
                var both = new HashSet<>(lacks.apply(acl));
                both.addAll(further.apply(acl));
                return both;
            });
        }
    }

    Figure figure(Of what) {
        return Figure.of(sum(cells, what), lacks(what, !lackingCuts.isEmpty()));
    }

    List<Point> course(Of what, Function<Instant, Optional<Usual>> usual) {
        return cuts.stream()
                .map(cut -> new Point(cut, figure(what, cut), usual.apply(cut)))
                .toList();
    }

    /** Whether everything is known of a cut. */
    boolean isComplete(Instant cut) {
        return !lackingCuts.contains(cut);
    }

    List<Instant> cuts() {
        return cuts;
    }

    List<Cell> at(Instant cut) {
        return byCut.getOrDefault(cut, List.of());
    }

    /** The web ACLs that have Bot Control. */
    Set<WebAclId> evaluating() {
        return lacks.values().stream()
                .filter(AclLacks::evaluates)
                .map(AclLacks::acl)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Why nobody can tell programs from people among requests that were to be looked at for it: none of them was, or nothing
     * was written about any of them. Empty where some are told apart, and where there is no request.
     */
    Optional<Lack.Reason> untold() {
        if (cells.isEmpty()
                || cells.stream().anyMatch(cell -> cell.trafficClass().isLabelled())) {
            return Optional.empty();
        }
        return Optional.of(
                cells.stream().anyMatch(cell -> cell.evaluated() > 0)
                        ? Lack.Reason.NO_LABELS
                        : Lack.Reason.NONE_EVALUATED);
    }

    /** The same for some of the web ACLs, looked at by themselves. */
    Sums of(Set<WebAclId> acls) {
        var theirs = new HashMap<>(lacks);
        theirs.keySet().retainAll(acls);
        return new Sums(
                cells.stream().filter(cell -> acls.contains(cell.acl())).toList(),
                cuts,
                lackingCuts,
                theirs,
                List.of());
    }

    private Figure figure(Of what, Instant cut) {
        return Figure.of(sum(at(cut), what), lacks(what, lackingCuts.contains(cut)));
    }

    private static long sum(List<Cell> cells, Of what) {
        return cells.stream().filter(what.which()).mapToLong(what.count()).sum();
    }

    private Set<Lack> lacks(Of what, boolean hoursMissing) {
        var found = new HashSet<>(lackOfAll);
        lacks.values().forEach(acl -> found.addAll(what.lacks().apply(acl)));
        if (hoursMissing) {
            found.add(Lack.of(Lack.Reason.HOURS_MISSING));
        }
        return found;
    }
}
