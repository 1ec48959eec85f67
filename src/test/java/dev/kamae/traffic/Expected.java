package dev.kamae.traffic;

import dev.kamae.logstore.LogSource;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.AttackFamily;
import dev.kamae.waflog.Classifier;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.Logs.Written;
import dev.kamae.waflog.RuleMatches;
import dev.kamae.waflog.TerritoryRule;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What history has to say of documents, counted one by one in plain Java. */
final class Expected {

    private final List<LogSource> lines;
    private final Profiles profiles;

    /** @param documents several of the same id are one */
    Expected(Collection<Written> documents, Profiles profiles) {
        var byId = new TreeMap<String, Written>();
        documents.forEach(document -> byId.put(document.id(), document));
        this.lines = byId.values().stream()
                .map(document -> LogSource.of(new String(document.json(), StandardCharsets.UTF_8)))
                .toList();
        this.profiles = profiles;
    }

    /** Requests by {@code hour acl action territory class}. */
    Map<String, Long> traffic() {
        return counted(line -> Stream.of("%s %s %s %s %s"
                .formatted(
                        hour(line),
                        acl(line).name(),
                        Action.of(text(line, "action")),
                        new TerritoryRule(profiles.of(acl(line), hour(line))).of(text(line, "httpRequest.country")),
                        Classifier.of(profiles.of(acl(line), hour(line)))
                                .classify(line)
                                .trafficClass())));
    }

    /** Matches by {@code hour acl rule/group/subRule effect}. */
    Map<String, Long> rules() {
        return counted(line -> RuleMatches.of(line).stream()
                .map(match -> "%s %s %s/%s/%s %s"
                        .formatted(
                                hour(line),
                                acl(line).name(),
                                match.rule(),
                                match.group(),
                                match.subRule(),
                                match.effect())));
    }

    /** Requests by {@code hour acl country action}. */
    Map<String, Long> countries() {
        return counted(line -> Stream.of("%s %s %s %s"
                .formatted(
                        hour(line),
                        acl(line).name(),
                        text(line, "httpRequest.country"),
                        Action.of(text(line, "action")))));
    }

    /** Requests in which an attack was seen, by {@code hour acl family action}. */
    Map<String, Long> attacks() {
        return attacks(AttackFamily::detected);
    }

    /** Requests that were looked at for attacks, likewise. */
    Map<String, Long> lookedAt() {
        return attacks(AttackFamily::evaluated);
    }

    private Map<String, Long> attacks(Function<AttackFamily, Condition> condition) {
        return counted(line -> Arrays.stream(AttackFamily.values())
                .filter(family -> condition.apply(family).holds(line))
                .map(family -> "%s %s %s %s"
                        .formatted(hour(line), acl(line).name(), family, Action.of(text(line, "action")))));
    }

    /** Requests of which a condition holds, by hour. */
    Map<String, Long> of(Condition condition) {
        return counted(line -> condition.holds(line) ? Stream.of(hour(line).toString()) : Stream.empty());
    }

    private Map<String, Long> counted(Function<LogSource, Stream<String>> keys) {
        var counts = new TreeMap<String, Long>();
        lines.stream().flatMap(keys).forEach(key -> counts.merge(key, 1L, Long::sum));
        return counts;
    }

    private static Instant hour(LogSource line) {
        return LogHour.of(line.moment("@timestamp").orElseThrow()).start();
    }

    private static WebAclId acl(LogSource line) {
        return new WebAclId(text(line, "webaclId"));
    }

    private static String text(LogSource line, String field) {
        return line.text(field).orElse("");
    }
}
