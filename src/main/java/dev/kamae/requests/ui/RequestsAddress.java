package dev.kamae.requests.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.TimeRange;
import dev.kamae.requests.RequestAddress;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.RequestTerm;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the list of requests shows, as it stands in the address: a filter as {@link RequestAddress} writes it, and the line in
 * the panel.
 *
 * @param clock by which the times in it are read
 */
public record RequestsAddress(Map<String, List<String>> parameters, Clock clock) {

    static final String ROUTE = "traffic/requests";

    /** Where one line is. */
    public static final String LINE = "traffic/requests/line";

    private static final String INDEX = "index";
    private static final String ID = "id";

    public RequestsAddress {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Reads an address; what makes no sense in it is passed over, and a time up to now becomes a fixed one. */
    static RequestsAddress read(QueryParameters query, Clock clock) {
        var filter = RequestAddress.read(query.getParameters(), clock);
        var parameters = new LinkedHashMap<>(RequestAddress.write(filter, clock.getZone()));
        query.getSingleParameter(INDEX).ifPresent(index -> parameters.put(INDEX, List.of(index)));
        query.getSingleParameter(ID).ifPresent(id -> parameters.put(ID, List.of(id)));
        return new RequestsAddress(parameters, clock);
    }

    RequestFilter filter() {
        return RequestAddress.read(parameters, clock);
    }

    QueryParameters write() {
        return new QueryParameters(parameters);
    }

    /** Relative to the portal's root. */
    public String href() {
        return ROUTE + "?" + write().getQueryString();
    }

    /** What the list is made up of. */
    String breakdown() {
        return BreakdownView.ROUTE + "?" + write().getQueryString();
    }

    /** The page of its own of the line in the panel. */
    public QueryParameters line() {
        var line = new LinkedHashMap<String, List<String>>();
        line.put(INDEX, parameters.getOrDefault(INDEX, List.of()));
        line.put(ID, parameters.getOrDefault(ID, List.of()));
        return new QueryParameters(line);
    }

    @Nullable
    LineId open() {
        var index = first(INDEX);
        var id = first(ID);
        return index.isEmpty() || id.isEmpty() ? null : new LineId(index, id);
    }

    /** Without any filter. */
    RequestsAddress everything() {
        return new RequestsAddress(Map.of(), clock);
    }

    /** With one thing more that is wanted or not; nothing in the panel. */
    public RequestsAddress with(RequestTerm term) {
        var values = new ArrayList<>(parameters.getOrDefault(term.key(), List.of()));
        if (!values.contains(term.value())) {
            values.add(term.value());
        }
        return with(term.key(), values);
    }

    /** With one part narrower, by what an address calls it; what a line says there may be no such value. */
    public RequestsAddress with(String part, String value) {
        try {
            return with(RequestTerm.of(RequestPart.ofKey(part).orElseThrow(), value));
        } catch (IllegalArgumentException none) {
            return with(part, List.of(value));
        }
    }

    /** Of some web ACLs only; of all for none. */
    public RequestsAddress with(Set<WebAclId> acls) {
        return with("acl", acls.stream().sorted().map(WebAclId::value).toList());
    }

    /** With one thing less. */
    RequestsAddress without(RequestTerm term) {
        return with(
                term.key(),
                parameters.getOrDefault(term.key(), List.of()).stream()
                        .filter(other -> !other.equals(term.value()))
                        .toList());
    }

    RequestsAddress within(TimeRange range) {
        var next = closed();
        for (var part : PeriodAddress.write(range, clock.getZone()).entrySet()) {
            next = next.put(part.getKey(), part.getValue());
        }
        return next;
    }

    /** Of another period; up to now it becomes a fixed one. */
    RequestsAddress within(Period chosen) {
        var next = new LinkedHashMap<>(closed().parameters);
        next.keySet()
                .removeAll(PeriodAddress.write(chosen.range(clock), clock.getZone())
                        .keySet());
        next.putAll(PeriodAddress.write(chosen));
        return read(new QueryParameters(next), clock);
    }

    /** With a line in the panel. */
    public RequestsAddress opening(RequestRow row) {
        return opening(new LineId(row.index(), row.id()));
    }

    RequestsAddress opening(LineId line) {
        return put(INDEX, List.of(line.index())).put(ID, List.of(line.id()));
    }

    RequestsAddress closed() {
        return put(INDEX, List.of()).put(ID, List.of());
    }

    private String first(String part) {
        return parameters.getOrDefault(part, List.of()).stream().findFirst().orElse("");
    }

    private RequestsAddress with(String part, List<String> values) {
        return closed().put(part, values);
    }

    private RequestsAddress put(String part, List<String> values) {
        var next = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            next.remove(part);
        } else {
            next.put(part, values);
        }
        return new RequestsAddress(next, clock);
    }
}
