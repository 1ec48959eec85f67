package dev.kamae.requests;

import dev.kamae.core.Territory;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.TextMatch;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** A filter as a query. Class and territory depend on the profiles, which may change within the span. */
final class RequestQuery {

    private static final String FORWARDED = "httpRequest.header.x_forwarded_for";

    private final RequestFilter filter;
    private final Profiles profiles;
    private final List<Query> parts = new ArrayList<>();

    private RequestQuery(RequestFilter filter, Profiles profiles) {
        this.filter = filter;
        this.profiles = profiles;
    }

    static Query of(RequestFilter filter, Profiles profiles) {
        return new RequestQuery(filter, profiles).query();
    }

    private Query query() {
        parts.add(LogHour.between(filter.from(), filter.until()));
        and(!filter.acls().isEmpty(), new Condition.Is(AclGroup.FIELD, arns()));
        and(
                !filter.actions().isEmpty(),
                new Condition.Any(
                        filter.actions().stream().map(Action::condition).toList()));
        and(!filter.rule().isEmpty(), Condition.Is.oneOf(RuleFields.RULE, filter.rule()));
        and(
                !filter.subRule().isEmpty(),
                Condition.any(
                        Condition.Is.oneOf(RuleFields.ENDED, filter.subRule()),
                        Condition.Is.oneOf(RuleFields.PASSED, filter.subRule()),
                        Condition.Is.oneOf(RuleFields.EXCLUDED, filter.subRule())));
        and(!filter.country().isEmpty(), country());
        and(!filter.path().isEmpty(), path());
        and(!filter.host().isEmpty(), Condition.Is.oneOf("httpRequest.header.host", filter.host()));
        and(!filter.label().isEmpty(), label());
        if (filter.attack() != null) {
            parts.add(filter.attack().detected().query());
        }
        if (!filter.userAgent().isEmpty()) {
            parts.add(agent());
        }
        if (!filter.client().isEmpty()) {
            parts.add(client());
        }
        byProfile();
        return Query.of(query -> query.bool(all -> all.filter(parts)));
    }

    private void and(boolean wanted, Condition condition) {
        if (wanted) {
            parts.add(condition.query());
        }
    }

    private Set<String> arns() {
        return filter.acls().stream().map(WebAclId::value).collect(Collectors.toUnmodifiableSet());
    }

    private Condition country() {
        return filter.country().equals("-")
                ? Condition.not(new Condition.Has(TerritoryRule.FIELD))
                : Condition.Is.oneOf(TerritoryRule.FIELD, filter.country());
    }

    private Condition path() {
        return filter.pathMatch() == TextMatch.PREFIX
                ? new Condition.Begins("httpRequest.uri", filter.path())
                : new Condition.Contains("httpRequest.uri", filter.path());
    }

    private Condition label() {
        return filter.label().endsWith(":")
                ? new Condition.Begins(BotLabels.LABELS, filter.label())
                : Condition.Is.oneOf(BotLabels.LABELS, filter.label());
    }

    private Query agent() {
        var pattern = "*" + filter.userAgent().replaceAll("([\\\\*?])", "\\\\$1") + "*";
        return Query.of(query -> query.wildcard(
                has -> has.field("user_agent.original").value(pattern).caseInsensitive(true)));
    }

    /** In the list of a header the address stands between blanks and commas. */
    private Query client() {
        var connecting = Query.of(
                query -> query.term(term -> term.field("httpRequest.clientIp").value(FieldValue.of(filter.client()))));
        if (filter.client().contains("/")) {
            return connecting;
        }
        var pattern = "(.*[ ,])?" + filter.client().replace(".", "\\.") + "([ ,].*)?";
        var forwarded = Query.of(
                query -> query.regexp(has -> has.field(FORWARDED).value(pattern).flags("NONE")));
        return Query.of(
                query -> query.bool(any -> any.should(connecting, forwarded).minimumShouldMatch("1")));
    }

    private void byProfile() {
        if (filter.trafficClass() == null && filter.territory() == null) {
            return;
        }
        var changes = Stream.of(
                        Stream.of(filter.from()),
                        profiles.changes(filter.from(), filter.until()).stream(),
                        Stream.of(filter.until()))
                .flatMap(moments -> moments)
                .toList();
        var spans = new ArrayList<Query>();
        for (int i = 0; i < changes.size() - 1; i++) {
            spans.add(span(changes.get(i), changes.get(i + 1)));
        }
        parts.add(Query.of(query -> query.bool(any -> any.should(spans).minimumShouldMatch("1"))));
    }

    private Query span(Instant from, Instant until) {
        var wanted = new ArrayList<Query>();
        wanted.add(LogHour.between(from, until));
        if (filter.trafficClass() != null) {
            wanted.add(trafficClass(filter.trafficClass(), from));
        }
        if (filter.territory() != null) {
            wanted.add(territory(filter.territory(), from).query());
        }
        return Query.of(query -> query.bool(all -> all.filter(wanted)));
    }

    private Query trafficClass(TrafficClass wanted, Instant moment) {
        var ways = AclGroup.of(profiles, moment).stream()
                .map(group -> Query.of(query -> query.bool(both ->
                        both.filter(group.lines().query(), group.classifier().query(wanted)))))
                .toList();
        return Query.of(query -> query.bool(any -> any.should(ways).minimumShouldMatch("1")));
    }

    private Condition territory(Territory wanted, Instant moment) {
        var declared = profiles.declared();
        var ways = new ArrayList<Condition>();
        for (var acl : declared) {
            var theirs = new TerritoryRule(profiles.of(acl, moment)).condition(wanted);
            ways.add(Condition.all(Condition.Is.oneOf(AclGroup.FIELD, acl.value()), theirs));
        }
        var others = Condition.not(new Condition.Is(
                AclGroup.FIELD, declared.stream().map(WebAclId::value).collect(Collectors.toUnmodifiableSet())));
        ways.add(Condition.all(others, new TerritoryRule(Optional.empty()).condition(wanted)));
        return new Condition.Any(ways);
    }
}
