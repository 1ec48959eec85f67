package dev.kamae.traffic.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Nonsense;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.PeriodRefused;
import dev.kamae.core.TimeRange;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the overview looks at, as it stands in the address.
 *
 * @param acl null for all
 */
record OverviewAddress(Period period, @Nullable WebAclId acl) {

    static final String ROUTE = "traffic";

    private static final String ACL = "acl";

    private static final Period USUAL = Period.of(Period.Recent.LAST_24_HOURS);

    /** Reads an address; what makes no sense in it is passed over. */
    static OverviewAddress read(QueryParameters query, Clock clock) {
        return new OverviewAddress(
                period(query, clock).orElse(USUAL),
                query.getSingleParameter(ACL).flatMap(OverviewAddress::acl).orElse(null));
    }

    /** What {@link #read} passes over. */
    static List<Nonsense> nonsense(QueryParameters query, Clock clock) {
        var found = new ArrayList<Nonsense>();
        try {
            PeriodAddress.read(query.getParameters(), clock);
        } catch (PeriodRefused refused) {
            found.add(new Nonsense(PeriodAddress.PARAMETER, PeriodAddress.named(query.getParameters())));
        }
        query.getSingleParameter(ACL)
                .filter(text -> !text.isBlank() && acl(text).isEmpty())
                .ifPresent(text -> found.add(new Nonsense(ACL, text)));
        return found;
    }

    QueryParameters write() {
        var query = new LinkedHashMap<String, List<String>>();
        if (!period.equals(USUAL)) {
            query.putAll(PeriodAddress.write(period));
        }
        if (acl != null) {
            query.put(ACL, List.of(acl.value()));
        }
        return new QueryParameters(query);
    }

    /** Relative to the portal's root. */
    String href() {
        return ROUTE + "?" + write().getQueryString();
    }

    /** Of another stretch of time. */
    OverviewAddress within(TimeRange range, ZoneId zone) {
        return with(Period.of(range, zone));
    }

    /** Of all web ACLs. */
    OverviewAddress everywhere() {
        return new OverviewAddress(period, null);
    }

    OverviewAddress with(Period other) {
        return new OverviewAddress(other, acl);
    }

    OverviewAddress with(@Nullable WebAclId other) {
        return new OverviewAddress(period, other);
    }

    /** As the front door wants them: none for all. */
    Set<WebAclId> acls() {
        return acl == null ? Set.of() : Set.of(acl);
    }

    private static Optional<Period> period(QueryParameters query, Clock clock) {
        try {
            return PeriodAddress.read(query.getParameters(), clock);
        } catch (PeriodRefused nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<WebAclId> acl(String text) {
        try {
            return Optional.of(new WebAclId(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
