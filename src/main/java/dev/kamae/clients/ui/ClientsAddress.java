package dev.kamae.clients.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.clients.Client;
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
 * Which client the page shows, and of when, as it stands in the address.
 *
 * @param acl null for all
 * @param client null for those who sent most
 */
public record ClientsAddress(
        Period period, @Nullable WebAclId acl, @Nullable Client client) {

    static final String ROUTE = "traffic/clients";

    private static final String ACL = "acl";
    private static final Period USUAL = Period.of(Period.Recent.LAST_24_HOURS);

    /** Reads an address; what makes no sense in it is passed over. */
    static ClientsAddress read(QueryParameters query, Clock clock) {
        return new ClientsAddress(
                period(query, clock).orElse(USUAL),
                query.getSingleParameter(ACL).flatMap(WebAclId::read).orElse(null),
                clients(query).stream().flatMap(Optional::stream).findFirst().orElse(null));
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
                .filter(text -> !text.isBlank() && WebAclId.read(text).isEmpty())
                .ifPresent(text -> found.add(new Nonsense(ACL, text)));
        for (var kind : Client.Kind.values()) {
            query.getSingleParameter(kind.key())
                    .filter(text -> !text.isBlank() && client(kind, text).isEmpty())
                    .ifPresent(text -> found.add(new Nonsense(kind.key(), text)));
        }
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
        if (client != null) {
            query.put(client.kind().key(), List.of(client.value()));
        }
        return new QueryParameters(query);
    }

    /** Relative to the portal's root. */
    public String href() {
        return ROUTE + "?" + write().getQueryString();
    }

    /** Of one client in a stretch of time. */
    public static ClientsAddress of(Client client, TimeRange range, ZoneId zone) {
        return new ClientsAddress(Period.of(range, zone), null, client);
    }

    ClientsAddress with(Period other) {
        return new ClientsAddress(other, acl, client);
    }

    ClientsAddress with(@Nullable WebAclId other) {
        return new ClientsAddress(period, other, client);
    }

    ClientsAddress with(@Nullable Client other) {
        return new ClientsAddress(period, acl, other);
    }

    /** As the front door wants them: none for all. */
    Set<WebAclId> acls() {
        return acl == null ? Set.of() : Set.of(acl);
    }

    private static List<Optional<Client>> clients(QueryParameters query) {
        var found = new ArrayList<Optional<Client>>();
        for (var kind : Client.Kind.values()) {
            found.add(query.getSingleParameter(kind.key()).flatMap(text -> client(kind, text)));
        }
        return found;
    }

    private static Optional<Client> client(Client.Kind kind, String text) {
        try {
            return Optional.of(new Client(kind, text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<Period> period(QueryParameters query, Clock clock) {
        try {
            return PeriodAddress.read(query.getParameters(), clock);
        } catch (PeriodRefused nonsense) {
            return Optional.empty();
        }
    }
}
