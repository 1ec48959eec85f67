package dev.kamae.requests;

import dev.kamae.logstore.LogDocument;
import dev.kamae.logstore.LogStore;
import dev.kamae.logstore.TimeOrder;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.Condition;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.waflog.RuleFields;
import dev.kamae.waflog.RuleMatch;
import dev.kamae.waflog.RuleMatches;
import dev.kamae.webacl.Profiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The latest line of each of the rules that blocked last, or would have. In a flood that one rule stops, the latest lines are
 * all of that rule, so they are asked for again without the rules that were found.
 */
final class NotableLines {

    static final int MOST = 6;

    private static final int PAGE = 50;

    private final LogStore logs;
    private final Profiles profiles;
    private final Query within;
    private final Map<RuleMatch, NotableLine> found = new LinkedHashMap<>();

    NotableLines(LogStore logs, RequestFilter within, Profiles profiles) {
        this.logs = logs;
        this.profiles = profiles;
        this.within = RequestQuery.of(within, profiles);
    }

    /** Latest first. */
    List<NotableLine> latest() {
        int before;
        do {
            before = found.size();
            page().forEach(this::take);
        } while (found.size() > before && found.size() < MOST);
        return found.values().stream()
                .sorted(Comparator.comparing((NotableLine line) -> line.row().at())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private List<LogDocument> page() {
        try (var pages = logs.pages(LogHour.LOGS, query(), TimeOrder.NEWEST_FIRST, PAGE)) {
            return pages.next();
        }
    }

    private Query query() {
        var others = found.keySet().stream().map(NotableLines::stands).toArray(Condition[]::new);
        var wanted = Condition.all(
                Condition.any(Condition.Is.oneOf(Action.FIELD, Action.BLOCK.name()), RuleFields.WOULD_BLOCK),
                Condition.not(Condition.any(others)));
        return Query.of(query -> query.bool(both -> both.filter(within, wanted.query())));
    }

    private void take(LogDocument document) {
        notable(RuleMatches.of(document.source()))
                .ifPresent(rule ->
                        found.computeIfAbsent(rule, _ -> new NotableLine(RequestRow.of(document, profiles), rule)));
    }

    private static Optional<RuleMatch> notable(List<RuleMatch> matches) {
        return Stream.of(RuleEffect.BLOCKED, RuleEffect.WOULD_HAVE_BLOCKED)
                .flatMap(effect -> matches.stream().filter(match -> match.effect() == effect))
                .findFirst();
    }

    /** Lines with such a match, and some more where lists of matches are flat: then another line of theirs is shown. */
    private static Condition stands(RuleMatch match) {
        if (match.effect() == RuleEffect.BLOCKED) {
            var same = new ArrayList<Condition>(List.of(
                    Condition.Is.oneOf(Action.FIELD, Action.BLOCK.name()),
                    Condition.Is.oneOf(RuleFields.RULE, match.rule())));
            if (!match.subRule().isEmpty()) {
                same.add(Condition.Is.oneOf(RuleFields.ENDED, match.subRule()));
            }
            return new Condition.All(same);
        }
        return match.subRule().isEmpty()
                ? Condition.Is.oneOf(RuleFields.MATCHED, match.rule())
                : Condition.any(
                        Condition.Is.oneOf(RuleFields.PASSED, match.subRule()),
                        Condition.Is.oneOf(RuleFields.EXCLUDED, match.subRule()),
                        Condition.Is.oneOf(RuleFields.ENDED, match.subRule()));
    }
}
