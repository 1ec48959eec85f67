package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import dev.kamae.waflog.TrafficClass;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The bots among the requests that Bot Control looked at.
 *
 * @param overview of the web ACLs with Bot Control, without lists of what came most; of two in a row only the one in front
 * @param unseen why nothing is known of the bots of the other web ACLs that logged
 * @param all requests of bots
 * @param byClass the same by sort of bot
 * @param outcomes what became of each sort of bot, most first
 * @param categories what Bot Control calls the bots, most first; own apps that call themselves bots are among them
 * @param lacks what logs leave out of counts of requests that ended so
 */
public record Bots(
        Overview overview,
        List<Lack> unseen,
        Measure all,
        Map<TrafficClass, Measure> byClass,
        List<Outcome> outcomes,
        List<Category> categories,
        Map<Action, Set<Lack>> lacks) {

    /** With hours missing, a part is known as exactly as the whole. */
    private static final Set<Lack.Reason> HARMLESS = Set.of(Lack.Reason.HOURS_MISSING);

    /**
     * What became of a sort of bot.
     *
     * @param actions how many requests ended how
     * @param counted those not blocked that matched a rule that only counts
     * @param wouldBlock those of them that a rule would have blocked if it had not been set to count
     */
    public record Outcome(TrafficClass trafficClass, Map<Action, Long> actions, long counted, long wouldBlock) {

        /** All of it. */
        public long requests() {
            return actions.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * A sort of bots as Bot Control has it.
     *
     * @param name {@code search_engine}
     * @param bots most first
     */
    public record Category(String name, List<Bot> bots) {

        /** All of it. */
        public long requests() {
            return bots.stream().mapToLong(Bot::requests).sum();
        }
    }

    /**
     * A bot as Bot Control has it.
     *
     * @param name {@code googlebot}; empty when it knows none
     */
    public record Bot(String name, Map<BotIdentity, Long> identities, Map<Action, Long> actions) {

        /** All of it. */
        public long requests() {
            return actions.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    Bots with(Overview other) {
        return new Bots(other, unseen, all, byClass, outcomes, categories, lacks);
    }

    /** What a count of requests that ended so says. */
    public Figure ended(Action action, long requests) {
        return Figure.of(requests, lacks.getOrDefault(action, Set.of()));
    }

    /** What a count of requests says, of those among them that went on. */
    public Figure counted(long requests) {
        return ended(Action.ALLOW, requests);
    }

    /** The part of bots among the requests that were looked at, 0 to 1; empty when nobody knows, or none was. */
    public OptionalDouble share() {
        return overview.classes().untold().isEmpty()
                ? share(all.figure(), overview.classes().evaluated())
                : OptionalDouble.empty();
    }

    /** Why nobody knows the share; empty when it is known. */
    public List<Lack> shareLacks() {
        var classes = overview.classes();
        if (classes.untold().isPresent()) {
            return List.of(classes.untold().get());
        }
        return classes.evaluated() instanceof Figure.Known(var none) && none == 0
                ? List.of(Lack.of(Lack.Reason.NONE_EVALUATED))
                : classes.evaluated().lacks();
    }

    /** The part of all requests that was looked at, 0 to 1; empty when nobody knows, or there was none. */
    public OptionalDouble evaluatedShare() {
        return share(overview.classes().evaluated(), overview.classes().requests());
    }

    private static OptionalDouble share(Figure part, Figure whole) {
        var known = whole.lacks().stream().allMatch(lack -> HARMLESS.contains(lack.reason()));
        return known && whole.atLeast() > 0
                ? OptionalDouble.of((double) part.atLeast() / whole.atLeast())
                : OptionalDouble.empty();
    }
}
