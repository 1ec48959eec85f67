package dev.kamae.traffic;

import dev.kamae.baseline.Usual;
import dev.kamae.waflog.Action;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Adds up cells, and what is not in them.
 *
 * @param <K> by what their requests are sorted
 */
final class Sums<K> {

    private final List<Cell<K>> cells;
    private final Map<Instant, List<Cell<K>>> byCut;
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
            List<Cell<K>> cells,
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
    record Of<K>(Predicate<K> which, ToLongFunction<Cell<K>> count, Function<AclLacks, Set<Lack>> lacks) {

        static <K> Of<K> requests(Predicate<K> which) {
            return new Of<>(which, Cell::all, AclLacks::ofRequests);
        }

        static <K> Of<K> with(Action action, Predicate<K> which) {
            return new Of<>(which, cell -> cell.with(action), acl -> acl.of(action));
        }

        Of<K> lacking(Function<AclLacks, Set<Lack>> further) {
            return new Of<>(which, count, acl -> {
                var both = new HashSet<>(lacks.apply(acl));
                both.addAll(further.apply(acl));
                return both;
            });
        }
    }

    Figure figure(Of<K> what) {
        return Figure.of(sum(cells, what), lacks(what, !lackingCuts.isEmpty()));
    }

    List<Point> course(Of<K> what, Function<Instant, Optional<Usual>> usual) {
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

    List<Cell<K>> at(Instant cut) {
        return byCut.getOrDefault(cut, List.of());
    }

    private Figure figure(Of<K> what, Instant cut) {
        return Figure.of(sum(at(cut), what), lacks(what, lackingCuts.contains(cut)));
    }

    private static <K> long sum(List<Cell<K>> cells, Of<K> what) {
        return cells.stream()
                .filter(cell -> what.which().test(cell.sort()))
                .mapToLong(what.count())
                .sum();
    }

    private Set<Lack> lacks(Of<?> what, boolean hoursMissing) {
        var found = new HashSet<>(lackOfAll);
        lacks.values().forEach(acl -> found.addAll(what.lacks().apply(acl)));
        if (hoursMissing) {
            found.add(Lack.of(Lack.Reason.HOURS_MISSING));
        }
        return found;
    }
}
