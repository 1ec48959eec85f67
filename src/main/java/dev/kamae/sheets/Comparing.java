package dev.kamae.sheets;

import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.sheets.SheetChange.Difference;
import dev.kamae.sheets.Told.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the rows of issues that are known already against what their sheet said last, and against what the register says. */
final class Comparing {

    private final Retelling retelling;
    private final Map<IssueNumber, Standing> standings;
    private final Set<Field> told;
    private final Prose prose;
    private final Set<String> departments;

    /**
     * An issue of which rows are known.
     *
     * @param before what its sheet said last; null where nobody knows
     * @param recorded the version in which it came in
     * @param wasDone whether it came to its end in the sheet, and not here
     * @param cells of the row that said it; empty where nobody knows
     */
    record Standing(
            IssueVersion now, String alias, @Nullable Told before, int recorded, boolean wasDone, List<String> cells) {}

    Comparing(Layout layout, Retelling retelling, Map<IssueNumber, Standing> standings) {
        this.retelling = retelling;
        this.standings = standings;
        this.told = told(layout);
        this.prose = new Prose(layout);
        this.departments = layout.labels();
    }

    /** What a sheet of this layout says anything of. */
    private static Set<Field> told(Layout layout) {
        var told = EnumSet.of(Field.TITLE);
        for (var column : layout.columns()) {
            switch (column.meaning()) {
                case DESCRIPTION, NOTE -> told.add(Field.DESCRIPTION);
                case SEVERITY -> told.add(Field.SEVERITY);
                case STATUS -> told.add(Field.STATUS);
                case CLOSED -> {
                    told.add(Field.STATUS);
                    told.add(Field.CLOSED);
                }
                case OPENED -> told.add(Field.OPENED);
                case OWNER -> {
                    told.add(Field.OWNER);
                    told.add(Field.LABELS);
                }
                case DUE -> told.add(Field.DUE);
                default -> {} // nothing of the register
            }
        }
        return told;
    }

    /** Those that say something else now, in the order of the rows. */
    List<SheetChange> changes(Map<IssueNumber, Track> again) {
        var changes = new ArrayList<SheetChange>();
        again.forEach((number, track) -> Optional.ofNullable(standings.get(number))
                .flatMap(standing -> change(standing, track))
                .ifPresent(changes::add));
        return changes;
    }

    /** Those that the sheet no longer has and nobody has closed, by number. */
    List<MissingRow> missing(Map<IssueNumber, Track> again) {
        return standings.entrySet().stream()
                .filter(known -> !again.containsKey(known.getKey()))
                .filter(known -> !known.getValue().now().status().isDone())
                .map(known -> new MissingRow(
                        known.getKey(),
                        known.getValue().alias(),
                        known.getValue().now().content().title()))
                .sorted(Comparator.comparingInt(row -> row.number().value()))
                .toList();
    }

    private Optional<SheetChange> change(Standing standing, Track track) {
        var row = retelling.issue(track, new ArrayList<>());
        var sheet = Told.of(row, retelling.zone());
        var register = Told.of(standing.now(), departments, retelling.zone());
        var before = standing.before();
        var differences = new ArrayList<Difference>();
        for (var field : told) {
            var says = sheet.value(field);
            if (Objects.equals(says, register.value(field))
                    || before != null && Objects.equals(says, before.value(field))
                    || before == null && field == Field.DESCRIPTION // put together from several columns
                    || field == Field.DESCRIPTION && isText(standing, row.cells())
                    || field == Field.LABELS && sheet.owner() != null // of the department such a row says nothing
                    || (field == Field.OPENED || field == Field.CLOSED)
                            && (says == null || standing.cells().isEmpty())
                    || field == Field.CLOSED && !(standing.wasDone() && sheet.status() == register.status())
                    || says == IssueStatus.RISK_ACCEPTED) { // takes two people, at an address of its own
                continue;
            }
            differences.add(new Difference(
                    field, before == null ? null : before.value(field), before != null, says, register.value(field)));
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetChange(
                        standing.now(), standing.recorded(), row, before, standing.cells(), differences));
    }

    /** Whether the running text of a row is that of the row before, or that with which the issue would be written now. */
    private boolean isText(Standing standing, List<String> row) {
        return !standing.cells().isEmpty()
                && (prose.isSame(row, standing.cells())
                        || prose.isSame(row, prose.cells(standing.now().content(), standing.cells())));
    }
}
