package dev.kamae.sheets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would come in, and what is to be said about the rows.
 *
 * @param issues those that would come in, in the order of their last rows
 * @param known how many rows are in the register already
 * @param unanswered words that stand for nothing yet; while there are any nothing comes in
 * @param changes rows that are known and say something else now; only what is chosen of them is taken over
 * @param missing issues of the ledger that nobody has closed and that have no row any more
 */
public record Preview(
        Layout layout,
        List<PlannedIssue> issues,
        int known,
        List<Remark> remarks,
        List<String> unanswered,
        List<SheetChange> changes,
        List<MissingRow> missing) {

    private static final int MONTHS_SHOWN = 13;

    public Preview {
        issues = List.copyOf(issues);
        remarks = List.copyOf(remarks);
        unanswered = List.copyOf(unanswered);
        changes = List.copyOf(changes);
        missing = List.copyOf(missing);
    }

    /** Of a sheet of which no row is known. */
    Preview(Layout layout, List<PlannedIssue> issues, int known, List<Remark> remarks, List<String> unanswered) {
        this(layout, issues, known, remarks, unanswered, List.of(), List.of());
    }

    /** The same with what became of rows that are known; of one that says something else the change tells. */
    Preview with(List<SheetChange> changes, List<MissingRow> missing) {
        var compared = changes.stream()
                .map(change -> change.told().sheet() + " " + change.told().row())
                .collect(Collectors.toSet());
        var others = remarks.stream()
                .filter(remark ->
                        remark.kind() != Remark.Kind.KNOWN || !compared.contains(remark.sheet() + " " + remark.row()))
                .toList();
        return new Preview(layout, issues, known, others, unanswered, changes, missing);
    }

    /** The same without the issues of these rows. */
    Preview without(Set<PlannedIssue.Place> out) {
        var left = issues.stream().filter(issue -> out.contains(issue.place())).toList();
        if (left.isEmpty()) {
            return this;
        }
        var said = left.stream().map(issue -> new Remark(issue.sheet(), issue.row(), "", Remark.Kind.BY_HAND, ""));
        return new Preview(
                layout,
                issues.stream().filter(issue -> !out.contains(issue.place())).toList(),
                known,
                Stream.concat(remarks.stream(), said).toList(),
                unanswered,
                changes,
                missing);
    }

    /** Whether anything can come in, or be changed. */
    public boolean isReady() {
        return unanswered.isEmpty() && !(issues.isEmpty() && changes.isEmpty());
    }

    /** How many versions they have together. */
    public int versions() {
        return issues.stream().mapToInt(issue -> issue.past().states().size()).sum();
    }

    /** How many rows stay out, those that are in the register already aside. */
    public long leftOut() {
        return remarks.stream()
                .filter(remark -> remark.row() > 0 && remark.kind().isLeftOut() && remark.kind() != Remark.Kind.KNOWN)
                .count();
    }

    /** The last months in which anything happened, oldest first, to be held against the figures that one knows. */
    public List<PlannedMonth> months(LocalDate today, ZoneId zone) {
        var opened = new TreeMap<YearMonth, Integer>();
        var closed = new TreeMap<YearMonth, Integer>();
        for (var issue : issues) {
            opened.merge(month(issue.past().states().getFirst().at(), zone), 1, Integer::sum);
            issue.doneSince().ifPresent(at -> closed.merge(month(at, zone), 1, Integer::sum));
        }
        if (opened.isEmpty()) {
            return List.of();
        }
        var months = new ArrayList<PlannedMonth>();
        var left = 0;
        for (var month = opened.firstKey(); !month.isAfter(YearMonth.from(today)); month = month.plusMonths(1)) {
            var came = opened.getOrDefault(month, 0);
            var went = closed.getOrDefault(month, 0);
            left += came - went;
            months.add(new PlannedMonth(month, came, went, left));
        }
        return List.copyOf(months.subList(Math.max(0, months.size() - MONTHS_SHOWN), months.size()));
    }

    private static YearMonth month(Instant at, ZoneId zone) {
        return YearMonth.from(at.atZone(zone));
    }
}
