package dev.kamae.traffic;

import dev.kamae.logstore.LogFields;
import dev.kamae.logstore.LogStore;
import dev.kamae.waflog.AclGroup;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.LogHour;
import dev.kamae.waflog.RuleFields;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Looks whether the indices of an hour can be grouped by what history is made of. Where nobody declared a field, OpenSearch
 * guesses its type from the first value of the month, and a rule whose name looks like a date makes the others unfindable.
 */
@Component
class UsableFields {

    private static final List<String> NEEDED = List.of(
            AclGroup.FIELD,
            Action.FIELD,
            RuleFields.RULE,
            RuleFields.TYPE,
            RuleFields.GROUP,
            RuleFields.ENDED,
            RuleFields.PASSED,
            RuleFields.MATCHED,
            RuleFields.EXCLUDED,
            BotLabels.LABELS,
            "httpRequest.country",
            "httpRequest.uri");

    /** Indices may be cut by another zone's months. */
    private static final Duration ANY_ZONE = Duration.ofHours(14);

    private final LogStore logs;

    UsableFields(LogStore logs) {
        this.logs = logs;
    }

    void check(LogHour hour) {
        Stream.of(hour.start().minus(ANY_ZONE), hour.end().plus(ANY_ZONE))
                .map(moment -> YearMonth.from(moment.atZone(ZoneOffset.UTC)))
                .distinct()
                .forEach(month -> check(fields(month)));
    }

    /** Of the indices with the month in their name; of all, where indices are named otherwise. */
    private LogFields fields(YearMonth month) {
        var ofMonth = logs.fields(LogHour.LOGS + month + "*");
        return ofMonth.types().isEmpty() ? logs.fields(LogHour.LOGS) : ofMonth;
    }

    private static void check(LogFields fields) {
        if (!NEEDED.stream().allMatch(field -> !fields.has(field) || fields.isKeyword(field))) {
            throw new HourNotWhole(HourLack.FIELD_UNUSABLE);
        }
    }
}
