package dev.kamae.traffic;

import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.LogReach;
import dev.kamae.waflog.LogReaches;
import dev.kamae.webacl.WebAcls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/** Tries the log store, for who has just connected it. */
final class FirstSight {

    private static final Duration LATELY = Duration.ofHours(24);

    private final LogStore logs;
    private final LogReaches reaches;

    FirstSight(LogStore logs, WebAcls acls) {
        this.logs = logs;
        this.reaches = new LogReaches(logs, acls);
    }

    /** @throws dev.kamae.logstore.LogStoreRefusal when it answers as such, but not what was asked of the logs */
    LogsFound found() {
        var health = logs.health();
        return new LogsFound(health, health.reachable() ? logs() : Optional.empty());
    }

    private Optional<LogsFound.Logs> logs() {
        var reach = reaches.ofLines(Set.of());
        return Optional.ofNullable(reach.newest()).map(newest -> logs(reach, newest));
    }

    private LogsFound.Logs logs(LogReach reach, Instant newest) {
        var span = LogHour.between(newest.minus(LATELY), newest.plusMillis(1));
        var lines = Question.count(LogHour.LOGS, new Condition.Always().query());
        var lately = Question.count(LogHour.LOGS, span);
        var allowed = Question.count(LogHour.LOGS, both(span, Action.ALLOW.condition()));
        var labelled = Question.count(LogHour.LOGS, both(span, new Condition.Has(BotLabels.LABELS)));
        var answers = logs.askAll(List.of(lines, lately, allowed, labelled));
        return new LogsFound.Logs(
                reach,
                answers.of(lines).value(),
                answers.of(lately).value(),
                answers.of(allowed).value(),
                answers.of(labelled).value());
    }

    private static Query both(Query span, Condition condition) {
        return Query.of(all -> all.bool(both -> both.filter(span, condition.query())));
    }
}
