package dev.kamae.traffic;

import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks the logs for everything that history keeps of an hour. */
@Component
class LogHours {

    /** It is not for a person who waits, and a busy hour takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LogStore logs;
    private final UsableFields fields;
    private final LineReading reading;

    LogHours(LogStore logs, UsableFields fields, LineReading reading) {
        this.logs = logs;
        this.fields = fields;
        this.reading = reading;
    }

    /** How many lines an hour has. */
    long lines(LogHour hour) {
        return HourNotWhole.whole(
                logs.ask(Question.count(LogHour.LOGS, hour.lines()).within(PATIENCE)));
    }

    /**
     * Everything of an hour, or {@link HourNotWhole}.
     *
     * @param profiles by which the requests are classified
     * @param askedAt a moment before this, and before the profiles were read
     */
    HourCounts ask(LogHour hour, Profiles profiles, Instant askedAt) {
        var lines = lines(hour);
        fields.check(hour);
        var traffic = new ArrayList<TrafficCount>();
        for (var acls : AclGroup.of(profiles, hour.start())) {
            traffic.addAll(traffic(hour, acls));
        }
        var bots = HourNotWhole.whole(logs.ask(BotQuestion.of(hour).within(PATIENCE)));
        if (!bots.complete()) {
            throw new HourNotWhole(HourLack.TOO_DENSE);
        }
        var tops = logs.ask(
                TopQuestion.of(hour, acl -> profiles.of(acl, hour.start())).within(PATIENCE));
        var attacks = logs.ask(AttackQuestion.of(hour).within(PATIENCE));
        return new HourCounts(
                hour,
                askedAt,
                lines,
                traffic,
                rules(hour),
                bots.counts(),
                HourNotWhole.whole(tops),
                HourNotWhole.whole(attacks));
    }

    private List<TrafficCount> traffic(LogHour hour, AclGroup acls) {
        return pages(
                after -> TrafficQuestion.of(hour, acls, after),
                TrafficQuestion.Page::counts,
                TrafficQuestion.Page::rest);
    }

    /** What rules did in an hour, or {@link HourNotWhole}. */
    List<RuleCount> rules(LogHour hour) {
        var dictionary = HourNotWhole.whole(logs.ask(RuleDictionary.of(hour).within(PATIENCE)));
        var several = dictionary.several();
        var found = new RuleTally();
        for (var question : RuleQuestion.values()) {
            pages(after -> question.of(hour, several, after), RuleQuestion.Page::counts, RuleQuestion.Page::rest)
                    .forEach(found::add);
        }
        reading.read(hour, several, found::add);
        return found.counts();
    }

    private <P, C> List<C> pages(
            Function<Grouped.After, Question<P>> question,
            Function<P, List<C>> counts,
            Function<P, Grouped.After> rest) {
        var found = new ArrayList<C>();
        var after = Grouped.After.NOTHING;
        do {
            var page = HourNotWhole.whole(logs.ask(question.apply(after).within(PATIENCE)));
            found.addAll(counts.apply(page));
            after = rest.apply(page);
        } while (!after.equals(Grouped.After.NOTHING));
        return found;
    }
}
