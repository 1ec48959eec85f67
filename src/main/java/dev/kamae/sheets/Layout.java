package dev.kamae.sheets;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueStatus;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is read, and how it is written again: what its columns mean and what its words stand for. A person corrects
 * what was proposed, and it is remembered by the name of the ledger.
 *
 * @param ledger what people call the sheet; numbers are compared within it
 * @param columns in their order
 * @param statuses by the words of the sheet; an empty word is a cell without any
 * @param severities by the words of the sheet
 * @param owners those of its words that are people here
 * @param kept how the others are kept, departments most often; one that is not among them as words
 * @param months of which month each sheet speaks; a sheet that is not among them speaks of today
 */
public record Layout(
        String ledger,
        List<Column> columns,
        Map<String, IssueStatus> statuses,
        Map<String, Severity> severities,
        Map<String, PersonId> owners,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Kept> kept, // layouts of earlier releases have none
        Map<String, YearMonth> months) {

    /** What becomes of an owner who is no person here. */
    public enum Kept {
        LABEL,
        /** Below the description, with the heading of the column. */
        WORDS
    }

    public static final int LONGEST_LEDGER = 80;

    public Layout {
        ledger = ledger.strip();
        if (ledger.isEmpty()
                || ledger.length() > LONGEST_LEDGER
                || ledger.chars().anyMatch(Character::isISOControl)) {
            throw new LedgerNeedsName();
        }
        columns = List.copyOf(columns);
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
        owners = Collections.unmodifiableMap(new LinkedHashMap<>(owners));
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
        months = Collections.unmodifiableMap(new LinkedHashMap<>(months));
    }

    /** The column that means something that one column alone can mean. */
    public Optional<Column> column(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    public Layout withLedger(String other) {
        return new Layout(other, columns, statuses, severities, owners, kept, months);
    }

    /** The same with another meaning of a column; another column that meant it becomes a note. */
    public Layout with(String heading, Meaning meaning) {
        var changed = columns.stream()
                .map(column -> column.heading().equals(heading)
                        ? column.as(meaning)
                        : meaning.isOfOne() && column.meaning() == meaning ? column.as(Meaning.NOTE) : column)
                .toList();
        return new Layout(ledger, changed, statuses, severities, owners, kept, months);
    }

    public Layout with(String word, IssueStatus status) {
        return new Layout(ledger, columns, with(statuses, word, status), severities, owners, kept, months);
    }

    public Layout with(String word, Severity severity) {
        return new Layout(ledger, columns, statuses, with(severities, word, severity), owners, kept, months);
    }

    /** @param owner null for none */
    public Layout withOwner(String word, @Nullable PersonId owner) {
        return new Layout(
                ledger, columns, statuses, severities, with(owners, word, owner), without(kept, word), months);
    }

    /** The same with an owner who is no person. */
    public Layout with(String word, Kept how) {
        return new Layout(ledger, columns, statuses, severities, without(owners, word), with(kept, word, how), months);
    }

    /** The label that an owner becomes; empty for one that becomes none. */
    Optional<String> label(String word) {
        var folded = Folded.of(word);
        return kept.entrySet().stream()
                .filter(one ->
                        one.getValue() == Kept.LABEL && Folded.of(one.getKey()).equals(folded))
                .map(one -> labelled(one.getKey()))
                .filter(IssueDraft::isLabel)
                .findFirst();
    }

    /** All that owners become. */
    Set<String> labels() {
        return kept.keySet().stream().flatMap(word -> label(word).stream()).collect(Collectors.toSet());
    }

    static String labelled(String word) {
        return word.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** @param month null for a sheet that speaks of today */
    public Layout withMonth(String sheet, @Nullable YearMonth month) {
        return new Layout(ledger, columns, statuses, severities, owners, kept, with(months, sheet, month));
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        return with(map, key, null);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, @Nullable V value) {
        var changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
