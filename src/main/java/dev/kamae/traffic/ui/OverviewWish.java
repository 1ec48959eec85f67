package dev.kamae.traffic.ui;

import dev.kamae.core.Period;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.ArrivalSource.Arrival;
import dev.kamae.uikit.Formatting;
import dev.kamae.waflog.LogReach;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked for an overview; people with the same wish share its answer. */
record OverviewWish(Period period, Set<WebAclId> acls) {

    /**
     * Its answer.
     *
     * @param reach from when to when there are logs; null unless the overview has none
     * @param arrivals what it lacks because it is on its way
     * @param other of the span that is compared with; null for none
     */
    record Seen(
            Overview overview,
            @Nullable LogReach reach,
            List<Arrival> arrivals,
            @Nullable Overview other) {

        OverviewReading reading(Formatting formatting) {
            return new OverviewReading(overview, reach, arrivals, other, formatting);
        }
    }

    Seen ask(Traffic traffic, ArrivalBoard arrivals, Clock clock) {
        var overview = traffic.overview(WholeHours.around(period, clock), acls);
        var isEmpty =
                overview.acls().isEmpty() && overview.completeness().away().isEmpty();
        var other = WholeHours.compared(period, clock)
                .map(compared -> traffic.overview(compared, acls))
                .orElse(null);
        return new Seen(overview, isEmpty ? traffic.reach(acls).orElse(null) : null, arrivals.now(), other);
    }
}
