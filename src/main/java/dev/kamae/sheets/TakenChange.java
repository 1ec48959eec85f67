package dev.kamae.sheets;

import dev.kamae.issues.RetoldIssue;
import dev.kamae.sheets.SheetChange.Chosen;
import dev.kamae.sheets.Told.Field;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is taken over of a row that was known.
 *
 * @param fields those that were chosen
 * @param told what the sheet is held to have said from now on: what was not chosen is shown again the next time
 * @param whole whether the register says all that the row says
 * @param began since when it was raised instead; null for as before
 * @param ended since when it is done instead; null for as before
 * @param cells of the row; running text that was not chosen is that of the row before
 */
record TakenChange(
        SheetChange change,
        List<Field> fields,
        Told told,
        boolean whole,
        List<String> cells,
        RetoldIssue retold,
        @Nullable Instant began,
        @Nullable Instant ended) {

    static List<TakenChange> of(
            List<SheetChange> changes, Set<Chosen> chosen, Layout layout, ZoneId zone, Instant now) {
        return changes.stream()
                .flatMap(change -> of(change, chosen, layout, zone, now).stream())
                .toList();
    }

    private static Optional<TakenChange> of(
            SheetChange change, Set<Chosen> chosen, Layout layout, ZoneId zone, Instant now) {
        var its = chosen.stream()
                .filter(one -> one.number() == change.issue().number().value())
                .toList();
        var fields = change.differences().stream()
                .map(SheetChange.Difference::field)
                .filter(field -> its.stream().anyMatch(one -> one.field() == field))
                .toList();
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        var state = change.told().past().last();
        var sheet = Told.of(change.told(), zone);
        var register = Told.of(change.issue(), layout.labels(), zone);
        var becomes = register;
        for (var field : fields) {
            becomes = becomes.with(field, sheet);
        }
        var held = sheet;
        for (var difference : change.differences()) {
            if (!fields.contains(difference.field())) {
                held = held.with(difference.field(), change.before() == null ? register : change.before());
            }
        }
        var said = change.told().cells();
        var rewritten = change.differences().stream().anyMatch(one -> one.field() == Field.DESCRIPTION);
        var closes = fields.contains(Field.STATUS) && state.status().isDone();
        return Optional.of(new TakenChange(
                change,
                fields,
                held,
                becomes.equals(sheet),
                rewritten
                                && !fields.contains(Field.DESCRIPTION)
                                && !change.cells().isEmpty()
                        ? new Prose(layout).with(said, change.cells())
                        : said,
                new RetoldIssue(
                        change.issue().id(),
                        its.getFirst().seen(),
                        becomes.in(change.issue().content(), register),
                        becomes.status(),
                        closes ? state.at() : now,
                        state.reason()),
                fields.contains(Field.OPENED)
                        ? change.told().past().states().getFirst().at()
                        : null,
                fields.contains(Field.CLOSED) ? change.told().doneSince().orElse(null) : null));
    }
}
