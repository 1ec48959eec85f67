package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import dev.kamae.logstore.Answers;
import dev.kamae.logstore.AnswersToCome;
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
import java.util.stream.Stream;
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

    /** What is asked for besides the sums. */
    enum Besides {
        NOTHING,
        TOPS,
        BOTS
    }

    /** The questions about one hour. */
    private record Asked(
            LogHour hour,
            List<Question<TrafficQuestion.Page>> traffic,
            Optional<Question<List<RuleCount>>> endings,
            Optional<Question<List<TopCount>>> tops,
            Optional<Question<BotQuestion.Bots>> bots) {

        static Asked of(LogHour hour, Profiles profiles, Besides besides) {
            var withTops = Optional.of(hour).filter(_ -> besides == Besides.TOPS);
            return new Asked(
                    hour,
                    TrafficQuestion.Part.of(AclGroup.of(profiles, hour.start())).stream()
                            .map(half -> TrafficQuestion.of(hour, half))
                            .toList(),
                    withTops.map(EndingQuestion::of),
                    withTops.map(one -> TopQuestion.of(one, acl -> profiles.of(acl, one.start()))),
                    Optional.of(hour).filter(_ -> besides == Besides.BOTS).map(BotQuestion::of));
        }

        Stream<Question<?>> all() {
            return Stream.of(traffic.stream(), endings.stream(), tops.stream(), bots.stream())
                    .flatMap(some -> some);
        }
    }

    /** What was asked for, to be waited for later. */
    final class Asking {

        private final List<Asked> asked;
        private final Question<Optional<Instant>> newest;
        private final AnswersToCome coming;

        private Asking(List<Asked> asked, Question<Optional<Instant>> newest) {
            this.asked = asked;
            this.newest = newest;
            this.coming =
                    logs.asking(Stream.concat(Stream.of(newest), asked.stream().flatMap(Asked::all))
                            .toList());
        }

        /** Never refused: that the logs are away is an answer too. */
        LiveAnswer await() {
            try {
                return read(asked, newest, coming.await());
            } catch (LogStoreRefusal away) {
                var lacking = new HashMap<LogHour, HourLack>();
                asked.forEach(hour -> lacking.put(hour.hour(), HourLack.LOGS_AWAY));
                return new LiveAnswer(List.of(), lacking, Optional.empty(), Optional.of(away));
            }
        }
    }

    /** @param hours at least one */
    Asking asking(List<LogHour> hours, Profiles profiles, Besides besides, Instant now) {
        return new Asking(
                hours.stream().map(hour -> Asked.of(hour, profiles, besides)).toList(), newest(now));
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
        for (var half : asked.traffic()) {
            traffic.addAll(traffic(asked.hour(), HourNotWhole.whole(answers.of(half))));
        }
        return new LiveHour(
                asked.hour(),
                traffic,
                whole(answers, asked.endings()).orElse(List.of()),
                whole(answers, asked.tops()).orElse(List.of()),
                whole(answers, asked.bots()).map(BotQuestion.Bots::counts).orElse(List.of()));
    }

    private static <T> Optional<T> whole(Answers answers, Optional<Question<T>> question) {
        return question.map(asked -> HourNotWhole.whole(answers.of(asked)));
    }

    /** There is hardly ever a second page: it takes thousands of combinations within an hour. */
    private List<TrafficCount> traffic(LogHour hour, TrafficQuestion.Page first) {
        var counts = new ArrayList<>(first.counts());
        for (var page = first; !page.rest().isEmpty(); ) {
            page = HourNotWhole.whole(logs.ask(TrafficQuestion.of(hour, page.rest())));
            counts.addAll(page.counts());
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

    /** Of the highest time that was found; empty when none was. */
    static Optional<Instant> latest(@Nullable Double millis) {
        return millis == null || !Double.isFinite(millis)
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis.longValue()));
    }
}
