package dev.kamae.traffic;

import dev.kamae.core.TimeRange;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.springframework.stereotype.Component;

/** Asks the logs for what history does not have of rules. */
@Component
class RuleLogs {

    private final LogStore logs;
    private final LogHours hours;
    private final PastTraffic past;
    private final WebAclProfiles declared;
    private final Clock clock;

    RuleLogs(LogStore logs, LogHours hours, PastTraffic past, WebAclProfiles declared, Clock clock) {
        this.logs = logs;
        this.hours = hours;
        this.past = past;
        this.declared = declared;
        this.clock = clock;
    }

    /** @param wanted empty for all */
    LoggedRules ask(Period period, Set<WebAclId> wanted) {
        var now = clock.instant();
        var until = period.until().isAfter(now) ? now.plusMillis(1) : period.until();
        var earliest = until.minus(BotLogs.LONGEST);
        var from = period.from().isBefore(earliest) ? earliest : period.from();
        var lines = lines(from, until, wanted);
        var fields = logs.fields(LogHour.LOGS);
        var profiles = declared.profiles();
        Function<WebAclId, AclLacks> lacks = acl -> AclLacks.of(acl, profiles, period);
        var rates = new RateQuestion(fields, lacks).of(lines);
        var puzzles = new PuzzleQuestion(fields, lacks).counts(lines);
        var ages = PuzzleQuestion.ages(lines);
        var questions = new ArrayList<Question<?>>(List.of(rates, puzzles));
        questions.addAll(ages.values());
        var asking = logs.asking(questions);
        var open = open(period, wanted, now);
        var answers = asking.await();
        return new LoggedRules(
                new TimeRange(from, until),
                open.answered(),
                open.rules(),
                open.unanswered(),
                answers.of(rates).value(),
                PuzzleQuestion.read(answers, puzzles, ages),
                questions.stream()
                        .<Answer<?>>map(answers::of)
                        .flatMap(answer -> answer.gaps().stream())
                        .distinct()
                        .toList());
    }

    private record Open(List<Instant> answered, List<Rules.OfAcl> rules, List<Instant> unanswered) {}

    private Open open(Period period, Set<WebAclId> wanted, Instant now) {
        var live = HoursAtHand.of(period, past.hours(period.from(), period.until()), now)
                .live();
        var answered = new ArrayList<Instant>();
        var unanswered = new ArrayList<Instant>();
        var tally = new RuleTally();
        for (var hour : live) {
            try {
                hours.rules(hour).forEach(tally::add);
                answered.add(hour.start());
            } catch (LogStoreRefusal | HourNotWhole away) {
                unanswered.add(hour.start());
            }
        }
        return new Open(answered, ofAcls(tally.counts(), wanted, period, declared.profiles()), unanswered);
    }

    private static List<Rules.OfAcl> ofAcls(
            List<RuleCount> counts, Set<WebAclId> wanted, Period period, Profiles profiles) {
        return counts.stream()
                .filter(count -> wanted.isEmpty() || wanted.contains(count.acl()))
                .collect(Collectors.groupingBy(RuleCount::acl))
                .entrySet()
                .stream()
                .map(acl -> RuleHistory.ofAcl(acl.getKey(), acl.getValue(), profiles, period))
                .filter(acl -> !acl.rules().isEmpty())
                .sorted(Comparator.comparing(acl -> acl.acl().name()))
                .toList();
    }

    private static Query lines(Instant from, Instant until, Set<WebAclId> wanted) {
        var arns = wanted.stream().map(WebAclId::value).collect(Collectors.toUnmodifiableSet());
        var theirs = wanted.isEmpty() ? new Condition.Has(AclGroup.FIELD) : new Condition.Is(AclGroup.FIELD, arns);
        return Query.of(query -> query.bool(both -> both.filter(LogHour.between(from, until), theirs.query())));
    }
}
