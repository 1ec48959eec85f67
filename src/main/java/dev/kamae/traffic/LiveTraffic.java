package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Answers;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.logstore.Question;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.LogHour;
import dev.kamae.webacl.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the logs for the hours that history does not have, all in one request, with the questions that history is made by. */
@Component
class LiveTraffic {

    /** Where the latest line is looked for: an older one says that the delivery has failed. */
    private static final Duration RECENT = Duration.ofHours(6);

    private static final String NEWEST = "newest";

    private final LogStore logs;

    LiveTraffic(LogStore logs) {
        this.logs = logs;
    }

    /** The questions about one hour. */
    private record Asked(
            LogHour hour,
            List<Question<TrafficQuestion.Page>> traffic,
            List<AclGroup> groups,
            Question<List<RuleCount>> endings,
            Question<List<TopCount>> tops) {

        static Asked of(LogHour hour, Profiles profiles) {
            var groups = AclGroup.of(profiles, hour.start());
            return new Asked(
                    hour,
                    groups.stream()
                            .map(group -> TrafficQuestion.of(hour, group, Grouped.After.NOTHING))
                            .toList(),
                    groups,
                    EndingQuestion.of(hour),
                    TopQuestion.of(hour, acl -> profiles.of(acl, hour.start())));
        }

        List<Question<?>> all() {
            var all = new ArrayList<Question<?>>(traffic);
            all.add(endings);
            all.add(tops);
            return all;
        }
    }

    /** Never refused: that the logs are away is an answer too. */
    LiveAnswer ask(List<LogHour> hours, Profiles profiles, Instant now) {
        var asked = hours.stream().map(hour -> Asked.of(hour, profiles)).toList();
        var newest = newest(now);
        var all = new ArrayList<Question<?>>(List.of(newest));
        asked.forEach(hour -> all.addAll(hour.all()));
        try {
            return read(asked, newest, logs.askAll(all));
        } catch (LogStoreRefusal away) {
            var lacking = new HashMap<LogHour, HourLack>();
            hours.forEach(hour -> lacking.put(hour, HourLack.LOGS_AWAY));
            return new LiveAnswer(List.of(), lacking, Optional.empty(), Optional.of(away));
        }
    }

    private LiveAnswer read(List<Asked> asked, Question<Optional<Instant>> newest, Answers answers) {
        var found = new ArrayList<LiveHour>();
        Map<LogHour, HourLack> lacking = new HashMap<>();
        for (var hour : asked) {
            try {
                found.add(read(hour, answers));
            } catch (HourNotWhole part) {
                lacking.put(hour.hour(), part.lack());
            }
        }
        return new LiveAnswer(found, lacking, answers.of(newest).orElse(Optional.empty()), Optional.empty());
    }

    private LiveHour read(Asked asked, Answers answers) {
        var traffic = new ArrayList<TrafficCount>();
        for (int i = 0; i < asked.traffic().size(); i++) {
            var page = HourNotWhole.whole(answers.of(asked.traffic().get(i)));
            traffic.addAll(page.counts());
            traffic.addAll(rest(asked.hour(), asked.groups().get(i), page.rest()));
        }
        return new LiveHour(
                asked.hour(),
                traffic,
                HourNotWhole.whole(answers.of(asked.endings())),
                HourNotWhole.whole(answers.of(asked.tops())));
    }

    /** Hardly ever: thousands of combinations within an hour. */
    private List<TrafficCount> rest(LogHour hour, AclGroup group, Grouped.After after) {
        var counts = new ArrayList<TrafficCount>();
        var next = after;
        while (!next.equals(Grouped.After.NOTHING)) {
            var page = HourNotWhole.whole(logs.ask(TrafficQuestion.of(hour, group, next)));
            counts.addAll(page.counts());
            next = page.rest();
        }
        return counts;
    }

    private static Question<Optional<Instant>> newest(Instant now) {
        return Question.of(
                LogHour.LOGS,
                search -> search.query(LogHour.between(now.minus(RECENT), now.plus(LogHour.LENGTH)))
                        .aggregations(NEWEST, latest -> latest.max(max -> max.field("@timestamp"))),
                response -> latest(
                        Aggregates.named(response.aggregations(), NEWEST).max().value()));
    }

    private static Optional<Instant> latest(@Nullable Double millis) {
        return millis == null || !Double.isFinite(millis)
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis.longValue()));
    }
}
