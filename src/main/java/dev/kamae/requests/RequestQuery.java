package dev.kamae.requests;

import dev.kamae.core.Territory;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** A filter as a query. Class and territory depend on the profiles, which may change within the span. */
final class RequestQuery {

    private static final String FORWARDED = "httpRequest.header.x_forwarded_for";

    private final RequestFilter filter;
    private final Profiles profiles;

    private RequestQuery(RequestFilter filter, Profiles profiles) {
        this.filter = filter;
        this.profiles = profiles;
    }

    static Query of(RequestFilter filter, Profiles profiles) {
        return new RequestQuery(filter, profiles).query();
    }

    private Query query() {
        var wanted = new ArrayList<>(List.of(LogHour.between(filter.from(), filter.until())));
        var unwanted = new ArrayList<Query>();
        var any = new EnumMap<RequestPart, List<Query>>(RequestPart.class);
        for (var term : filter.terms()) {
            if (term.excluded()) {
                unwanted.add(query(term));
            } else if (term.part().wantsAll()) {
                wanted.add(query(term));
            } else {
                any.computeIfAbsent(term.part(), _ -> new ArrayList<>()).add(query(term));
            }
        }
        any.values().forEach(choices -> wanted.add(anyOf(choices)));
        return Query.of(query -> query.bool(all -> all.filter(wanted).mustNot(unwanted)));
    }

    private static Query anyOf(List<Query> choices) {
        return choices.size() == 1
                ? choices.getFirst()
                : Query.of(query -> query.bool(any -> any.should(choices).minimumShouldMatch("1")));
    }

    private Query query(RequestTerm term) {
        var value = term.value();
        return switch (term.part()) {
            case CLIENT -> client(value);
            case AGENT -> has("user_agent.original", value);
            case QUERY -> has("httpRequest.args", value);
            case CLASS -> byProfile(from -> trafficClass(TrafficClass.valueOf(upper(value)), from));
            case TERRITORY ->
                byProfile(
                        from -> territory(Territory.valueOf(upper(value)), from).query());
            default -> condition(term.part(), value).query();
        };
    }

    /** What a line itself says, whatever was declared of its web ACL. */
    private static Condition condition(RequestPart part, String value) {
        return switch (part) {
            case PATH -> new Condition.Begins("httpRequest.uri", value);
            case PATH_HAS -> new Condition.Contains("httpRequest.uri", value);
            case ACTION -> action(value);
            case SUB_RULE ->
                Condition.any(
                        Condition.Is.oneOf(RuleFields.ENDED, value),
                        Condition.Is.oneOf(RuleFields.PASSED, value),
                        Condition.Is.oneOf(RuleFields.EXCLUDED, value));
            case COUNTRY ->
                value.equals("-")
                        ? Condition.not(new Condition.Has(TerritoryRule.FIELD))
                        : Condition.Is.oneOf(TerritoryRule.FIELD, value);
            case LABEL ->
                value.endsWith(":")
                        ? new Condition.Begins(BotLabels.LABELS, value)
                        : Condition.Is.oneOf(BotLabels.LABELS, value);
            case BOT_CATEGORY -> Condition.Is.oneOf(BotLabels.LABELS, BotLabels.CATEGORY + value);
            case BOT_NAME -> Condition.Is.oneOf(BotLabels.LABELS, BotLabels.NAME + value);
            case ATTACK -> AttackFamily.valueOf(upper(value)).detected();
            case FIELD ->
                Condition.Is.oneOf(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
            default -> Condition.Is.oneOf(RequestFieldNames.of(part), value);
        };
    }

    private static Condition action(String value) {
        return switch (value) {
            case RequestPart.COUNT -> RuleFields.COUNTED;
            case RequestPart.WOULD_BLOCK -> RuleFields.WOULD_BLOCK;
            default -> Action.valueOf(upper(value)).condition();
        };
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    private static Query has(String field, String text) {
        var pattern = "*" + text.replaceAll("([\\\\*?])", "\\\\$1") + "*";
        return Query.of(
                query -> query.wildcard(has -> has.field(field).value(pattern).caseInsensitive(true)));
    }

    /** In the list of a header the address stands between blanks and commas. */
    private static Query client(String client) {
        var connecting = Query.of(
                query -> query.term(term -> term.field("httpRequest.clientIp").value(FieldValue.of(client))));
        if (client.contains("/")) {
            return connecting;
        }
        var pattern = "(.*[ ,])?" + client.replace(".", "\\.") + "([ ,].*)?";
        var forwarded = Query.of(
                query -> query.regexp(has -> has.field(FORWARDED).value(pattern).flags("NONE")));
        return anyOf(List.of(connecting, forwarded));
    }

    /** What holds in each stretch of time in which nobody declared anything. */
    private Query byProfile(Function<Instant, Query> wanted) {
        var changes = Stream.of(
                        Stream.of(filter.from()),
                        profiles.changes(filter.from(), filter.until()).stream(),
                        Stream.of(filter.until()))
                .flatMap(moments -> moments)
                .toList();
        var spans = new ArrayList<Query>();
        for (int i = 0; i < changes.size() - 1; i++) {
            var from = changes.get(i);
            var until = changes.get(i + 1);
            spans.add(Query.of(
                    query -> query.bool(all -> all.filter(LogHour.between(from, until), wanted.apply(from)))));
        }
        return anyOf(spans);
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
