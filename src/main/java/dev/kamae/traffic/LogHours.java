package dev.kamae.traffic;

import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                traffic(hour, profiles),
                rules(hour),
                bots.counts(),
                HourNotWhole.whole(tops),
                HourNotWhole.whole(attacks));
    }

    private List<TrafficCount> traffic(LogHour hour, Profiles profiles) {
        return TrafficQuestion.Part.of(AclGroup.of(profiles, hour.start())).stream()
                .flatMap(half -> pages(
                        Optional.of(half),
                        parts -> TrafficQuestion.of(hour, parts),
                        TrafficQuestion.Page::counts,
                        page -> page.rest().isEmpty() ? Optional.empty() : Optional.of(page.rest()))
                        .stream())
                .toList();
    }

    /** What rules did in an hour, or {@link HourNotWhole}. */
    List<RuleCount> rules(LogHour hour) {
        var dictionary = HourNotWhole.whole(logs.ask(RuleDictionary.of(hour).within(PATIENCE)));
        var several = dictionary.several();
        var found = new RuleTally();
        var first = Arrays.stream(RuleQuestion.values())
                .collect(Collectors.toMap(
                        sort -> sort,
                        sort -> sort.of(hour, several, Grouped.After.NOTHING).within(PATIENCE)));
        var asking = logs.asking(List.copyOf(first.values()));
        reading.read(hour, several, found::add);
        var answers = asking.await();
        first.forEach((sort, question) -> {
            var page = HourNotWhole.whole(answers.of(question));
            page.counts().forEach(found::add);
            pages(after(page), after -> sort.of(hour, several, after), RuleQuestion.Page::counts, LogHours::after)
                    .forEach(found::add);
        });
        return found.counts();
    }

    private static Optional<Grouped.After> after(RuleQuestion.Page page) {
        return page.rest().equals(Grouped.After.NOTHING) ? Optional.empty() : Optional.of(page.rest());
    }

    /**
     * @param from where to begin; empty for nothing
     * @param rest where to go on after a page; empty when it is the last
     */
    private <A, P, C> List<C> pages(
            Optional<A> from,
            Function<A, Question<P>> question,
            Function<P, List<C>> counts,
            Function<P, Optional<A>> rest) {
        var found = new ArrayList<C>();
        for (var next = from; next.isPresent(); ) {
            var page = HourNotWhole.whole(logs.ask(question.apply(next.get()).within(PATIENCE)));
            found.addAll(counts.apply(page));
            next = rest.apply(page);
        }
        return found;
    }
}
