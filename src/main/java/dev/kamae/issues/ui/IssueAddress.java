package dev.kamae.issues.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Nonsense;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueAge;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFilter.State;
import dev.kamae.issues.IssueGroup;
import dev.kamae.issues.IssueGrouping;
import dev.kamae.issues.IssueKind;
import dev.kamae.issues.IssueNumber;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.AsOf;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, as it stands in the address: reloading, going back and sending a link all come to the same list.
 *
 * @param groups by what its issues are counted above it, null for nothing
 * @param open the issue in the panel, null for none
 */
record IssueAddress(
        IssueFilter filter,
        @Nullable IssueGrouping groups,
        @Nullable IssueNumber open) {

    static final String ROUTE = "issues";

    private static final String OWNER = "owner";
    private static final String THREAT = "threat";

    private static final Function<String, Optional<State>> STATE = word(State.class);
    private static final Function<String, Optional<IssueKind>> KIND = word(IssueKind.class);
    private static final Function<String, Optional<Severity>> SEVERITY = word(Severity.class);
    private static final Function<String, Optional<IssueAge>> AGE = word(IssueAge.class);
    private static final Function<String, Optional<IssueGrouping>> GROUPS = word(IssueGrouping.class);

    /** Reads an address; what makes no sense in it is passed over. */
    static IssueAddress read(QueryParameters query, Clock clock) {
        var severities = query.getParameters("severity").stream()
                .flatMap(text -> SEVERITY.apply(text).stream())
                .collect(Collectors.toSet());
        var filter = new IssueFilter(
                one(query, "state", STATE).orElse(State.UNRESOLVED),
                one(query, "kind", KIND).orElse(null),
                severities,
                one(query, OWNER, IssueAddress::owner).orElse(null),
                one(query, THREAT, IssueAddress::threat).orElse(null),
                one(query, "age", AGE).orElse(null),
                one(query, "label", IssueAddress::label).orElse(null),
                one(query, "group", IssueGroup::parse).orElse(null),
                query.getSingleParameter("q").orElse(""),
                AsOf.read(query, clock));
        return new IssueAddress(
                filter,
                one(query, "by", GROUPS).orElse(null),
                one(query, "issue", IssueNumber::parse).orElse(null));
    }

    /** What {@link #read} passes over. */
    static List<Nonsense> nonsense(QueryParameters query, Clock clock) {
        var all = query.getParameters();
        return Stream.of(
                        AsOf.nonsense(query, clock).stream(),
                        Nonsense.in(all, "state", STATE::apply).stream(),
                        Nonsense.in(all, "kind", KIND::apply).stream(),
                        Nonsense.in(all, "severity", SEVERITY::apply).stream(),
                        Nonsense.in(all, OWNER, IssueAddress::owner).stream(),
                        Nonsense.in(all, THREAT, IssueAddress::threat).stream(),
                        Nonsense.in(all, "age", AGE::apply).stream(),
                        Nonsense.in(all, "label", IssueAddress::label).stream(),
                        Nonsense.in(all, "by", GROUPS::apply).stream(),
                        Nonsense.in(all, "group", IssueGroup::parse).stream(),
                        Nonsense.in(all, "issue", IssueNumber::parse).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** What it asks of people and threats that nobody knows. */
    List<Nonsense> unknown(Set<PersonId> people, Set<ThreatId> threats) {
        var unknown = new ArrayList<Nonsense>();
        var owner = filter.owner();
        if (owner != null && !people.contains(owner)) {
            unknown.add(new Nonsense(OWNER, owner.toString()));
        }
        var threat = filter.threat();
        if (threat != null && !threats.contains(threat)) {
            unknown.add(new Nonsense(THREAT, threat.value()));
        }
        return unknown;
    }

    /** The same without what nobody knows. */
    IssueAddress among(Set<PersonId> people, Set<ThreatId> threats) {
        var known = filter;
        for (var one : unknown(people, threats)) {
            known = one.parameter().equals(OWNER) ? known.withOwner(null) : known.withThreat(null);
        }
        return with(known);
    }

    /** @param zone of the team, for the end of a day */
    QueryParameters write(ZoneId zone) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (filter.state() != State.UNRESOLVED) {
            query.put("state", List.of(filter.state().name().toLowerCase(Locale.ROOT)));
        }
        put(query, "kind", filter.kind() == null ? null : filter.kind().name().toLowerCase(Locale.ROOT));
        if (!filter.severities().isEmpty()) {
            query.put(
                    "severity",
                    filter.severities().stream()
                            .sorted()
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        put(query, OWNER, filter.owner());
        put(query, THREAT, filter.threat());
        put(query, "age", filter.age() == null ? null : filter.age().name().toLowerCase(Locale.ROOT));
        put(query, "label", filter.label());
        put(query, "q", filter.text().isEmpty() ? null : filter.text());
        put(query, "group", filter.group());
        put(query, "by", groups == null ? null : groups.word());
        put(query, "at", filter.at() == null ? null : AsOf.write(filter.at(), zone));
        put(query, "issue", open);
        return new QueryParameters(query);
    }

    IssueAddress with(IssueFilter other) {
        return new IssueAddress(other, groups, open);
    }

    IssueAddress withGroups(@Nullable IssueGrouping other) {
        return new IssueAddress(filter, other, open);
    }

    IssueAddress withOpen(@Nullable IssueNumber other) {
        return new IssueAddress(filter, groups, other);
    }

    private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, List.of(value.toString()));
        }
    }

    private static <T> Optional<T> one(QueryParameters query, String name, Function<String, Optional<T>> reader) {
        return query.getSingleParameter(name).flatMap(reader);
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> word(Class<E> type) {
        return text -> read(text.toUpperCase(Locale.ROOT), name -> Enum.valueOf(type, name));
    }

    private static Optional<String> label(String text) {
        return Optional.of(text).filter(IssueDraft::isLabel);
    }

    private static Optional<PersonId> owner(String text) {
        return read(text, PersonId::of);
    }

    private static Optional<ThreatId> threat(String text) {
        return read(text, ThreatId::new);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
