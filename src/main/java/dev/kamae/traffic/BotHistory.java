package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import dev.kamae.waflog.TrafficClass;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAcls;
import dev.kamae.webacl.WebAcls.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the bots of history and of the open hour together. */
@Component
class BotHistory {

    private final Overviews overviews;
    private final PastTraffic past;
    private final WebAclProfiles declared;
    private final WebAcls acls;

    BotHistory(Overviews overviews, PastTraffic past, WebAclProfiles declared, WebAcls acls) {
        this.overviews = overviews;
        this.past = past;
        this.declared = declared;
        this.acls = acls;
    }

    /** @param wanted empty for all */
    Bots bots(Period period, Set<WebAclId> wanted) {
        var profiles = declared.profiles();
        var candidates = acls.all().stream()
                .map(Seen::id)
                .filter(acl -> wanted.isEmpty() || wanted.contains(acl))
                .collect(Collectors.toCollection(HashSet::new));
        candidates.addAll(wanted);
        candidates.addAll(wanted.isEmpty() ? profiles.declared() : Set.of());
        var evaluating = candidates.stream()
                .filter(acl -> AclLacks.of(acl, profiles, period).evaluates())
                .collect(Collectors.toUnmodifiableSet());
        var found = overviews.withBots(period, evaluating);
        var logging = found.logging().stream()
                .filter(acl -> wanted.isEmpty() || wanted.contains(acl))
                .collect(Collectors.toUnmodifiableSet());
        var counts = new ArrayList<>(past.bots(period, found.numbers()));
        counts.addAll(found.named());
        return new Bots(
                found.overview(),
                Stream.concat(
                                unseen(period, logging, evaluating, profiles),
                                found.overview().classes().leftOut().stream())
                        .sorted()
                        .toList(),
                found.bots(),
                found.byClass(),
                found.overview().classes().untold().isEmpty() ? outcomes(found.cells()) : List.of(),
                categories(counts),
                lacks(found.overview(), profiles));
    }

    private static Stream<Lack> unseen(
            Period period, Set<WebAclId> logging, Set<WebAclId> evaluating, Profiles profiles) {
        return logging.stream()
                .filter(acl -> !evaluating.contains(acl))
                .filter(acl -> profiles.of(acl, period.until())
                        .map(profile -> profile.path().alsoCountedBy())
                        .filter(evaluating::contains)
                        .isEmpty())
                .map(acl -> new Lack(
                        profiles.of(acl, period.until()).isEmpty()
                                ? Lack.Reason.UNDECLARED
                                : Lack.Reason.WITHOUT_BOT_CONTROL,
                        acl));
    }

    private static Map<Action, Set<Lack>> lacks(Overview overview, Profiles profiles) {
        return Arrays.stream(Action.values())
                .collect(Collectors.toUnmodifiableMap(
                        action -> action,
                        action -> overview.acls().stream()
                                .flatMap(acl -> AclLacks.of(acl, profiles, overview.period()).of(action).stream())
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static List<Bots.Outcome> outcomes(List<Cell<TrafficClass>> cells) {
        return cells.stream()
                .filter(cell -> cell.sort().isBot())
                .collect(Collectors.groupingBy(Cell::sort))
                .entrySet()
                .stream()
                .map(one -> outcome(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingLong(Bots.Outcome::requests).reversed())
                .toList();
    }

    private static Bots.Outcome outcome(TrafficClass trafficClass, List<Cell<TrafficClass>> cells) {
        return new Bots.Outcome(
                trafficClass,
                cells.stream()
                        .flatMap(cell -> cell.requests().entrySet().stream())
                        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue))),
                cells.stream().mapToLong(Cell::counted).sum(),
                cells.stream().mapToLong(Cell::wouldBlock).sum());
    }

    private static List<Bots.Category> categories(List<BotCount> counts) {
        return by(BotCount::category, counts).entrySet().stream()
                .map(category -> new Bots.Category(category.getKey(), bots(category.getValue())))
                .sorted(Comparator.comparingLong(Bots.Category::requests)
                        .reversed()
                        .thenComparing(Bots.Category::name))
                .toList();
    }

    private static List<Bots.Bot> bots(List<BotCount> counts) {
        return by(BotCount::name, counts).entrySet().stream()
                .map(bot -> new Bots.Bot(
                        bot.getKey(), sums(BotCount::identity, bot.getValue()), sums(BotCount::action, bot.getValue())))
                .sorted(Comparator.comparingLong(Bots.Bot::requests).reversed().thenComparing(Bots.Bot::name))
                .toList();
    }

    private static Map<String, List<BotCount>> by(Function<BotCount, String> part, Collection<BotCount> counts) {
        return counts.stream().collect(Collectors.groupingBy(part));
    }

    private static <K> Map<K, Long> sums(Function<BotCount, K> part, Collection<BotCount> counts) {
        return counts.stream().collect(Collectors.groupingBy(part, Collectors.summingLong(BotCount::requests)));
    }
}
