package dev.kamae.sheets;

import dev.kamae.issues.IssueNumber;
import dev.kamae.sheets.Remark.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the issues in the rows of all sheets: which rows are one issue, which are known already, which are none. */
final class Planning {

    /** What names a group is short. */
    private static final int LONGEST_OF_GROUP = 30;

    private final SheetDraft draft;
    private final Layout layout;
    private final Function<String, Optional<IssueNumber>> ours;
    private final Retelling retelling;
    private final LocalDate today;
    private final Map<String, List<KnownIssue>> known = new HashMap<>();
    private final Map<String, List<Track>> tracks = new HashMap<>();
    private final List<Track> all = new ArrayList<>();
    private final Map<IssueNumber, Track> again = new LinkedHashMap<>();
    private final List<Remark> remarks;
    private int knownRows;

    /**
     * @param known what came in before out of this ledger
     * @param ours the issue that is called so in the register itself
     */
    Planning(
            SheetDraft draft,
            Layout layout,
            List<KnownIssue> known,
            Function<String, Optional<IssueNumber>> ours,
            Retelling retelling,
            LocalDate today) {
        this.ours = ours;
        this.draft = draft;
        this.layout = layout;
        this.retelling = retelling;
        this.today = today;
        this.remarks = new ArrayList<>(draft.remarks());
        known.forEach(one -> this.known
                .computeIfAbsent(key(one.alias(), one.title()), _ -> new ArrayList<>())
                .add(one));
    }

    Preview preview() {
        var unanswered = draft.unanswered(layout);
        var sheets = draft.sheets().stream()
                .sorted(Comparator.comparing(sheet -> day(sheet.name())))
                .toList();
        sheets.forEach(this::read);
        if (!draft.format().equals("XLSX")) {
            sheets.forEach(this::groups);
        }
        missing(sheets);
        var issues = new ArrayList<PlannedIssue>();
        if (unanswered.isEmpty()) {
            for (var track : all) {
                issues.add(retelling.issue(track, remarks));
            }
        }
        return new Preview(layout, issues, knownRows, inOrder(), unanswered);
    }

    /** The rows of issues that are in the register already, in their order; told once the preview was. */
    Map<IssueNumber, Track> again() {
        return again;
    }

    private static Track followed(@Nullable Track track, Line line) {
        if (track == null) {
            return new Track(line);
        }
        track.add(line);
        return track;
    }

    private void read(HeadedSheet sheet) {
        var day = day(sheet.name());
        var here = new HashSet<Track>();
        @Nullable Line before = null;
        for (var row : sheet.rows()) {
            if (!Line.says(sheet, row, layout)) {
                continue;
            }
            if (TotalRow.is(sheet, row, layout)) {
                remark(sheet, row, Kind.TOTAL, "");
                continue;
            }
            if (Line.goesOn(sheet, row, layout)) {
                if (before == null) {
                    remark(sheet, row, Kind.NO_TITLE, "");
                } else {
                    before.add(row);
                    remark(sheet, row, Kind.CONTINUED, before.title());
                }
                continue;
            }
            var line = new Line(sheet, row, layout, day);
            before = line.title().isEmpty() ? null : line;
            if (before == null) {
                remark(sheet, row, Kind.NO_TITLE, line.alias());
            } else {
                place(line, here);
            }
        }
    }

    /**
     * Names columns that look as if they had been merged in the workbook that the CSV file was saved from: sorted into groups, with
     * the value in the first row of each.
     */
    private void groups(HeadedSheet sheet) {
        var rows = sheet.rows().stream()
                .filter(row -> !new Line(sheet, row, layout, today).title().isEmpty())
                .filter(row -> !TotalRow.is(sheet, row, layout))
                .toList();
        for (var column : layout.columns()) {
            var said = rows.stream()
                    .map(row -> sheet.cell(row, column.heading()).text())
                    .toList();
            var values = said.stream().filter(text -> !text.isEmpty()).toList();
            var looksMerged = (column.meaning() == Meaning.OWNER
                            || column.meaning() == Meaning.NOTE && !HeadingWords.isRemarks(column))
                    && values.size() >= 2
                    && !said.getFirst().isEmpty()
                    && new HashSet<>(values).size() == values.size()
                    && values.size() * 2 <= said.size()
                    && values.stream().allMatch(text -> text.length() <= LONGEST_OF_GROUP);
            if (looksMerged) {
                remarks.add(
                        new Remark(sheet.name(), 0, column.heading(), Kind.FIRST_OF_GROUP, String.join(", ", values)));
            }
        }
    }

    private void place(Line line, Set<Track> here) {
        var already = known(line).map(KnownIssue::number).or(() -> ours.apply(line.alias()));
        if (already.isPresent()) {
            knownRows++;
            again.compute(already.get(), (_, track) -> followed(track, line));
            remark(line, Kind.KNOWN, already.get().toString());
            return;
        }
        var alike = tracks.computeIfAbsent(key(line.alias(), line.title()), _ -> new ArrayList<>());
        var twice = alike.stream()
                .filter(here::contains)
                .filter(track -> Track.isSame(
                        false,
                        line.title(),
                        opened(line),
                        track.last().title(),
                        track.opened().orElse(null)))
                .findFirst();
        if (twice.isPresent()) {
            remark(line, Kind.TWICE, Integer.toString(twice.get().last().number()));
            return;
        }
        var track = alike.stream()
                .filter(one -> !here.contains(one) && isSame(line, one))
                .findFirst()
                .orElse(null);
        if (track == null) {
            if (!alike.isEmpty() && !line.alias().isEmpty()) {
                remark(line, Kind.NUMBER_TWICE, alike.getFirst().last().title());
            }
            track = new Track(line);
            alike.add(track);
            all.add(track);
        } else {
            track.add(line);
        }
        here.add(track);
    }

    private Optional<KnownIssue> known(Line line) {
        return known.getOrDefault(key(line.alias(), line.title()), List.of()).stream()
                .filter(one ->
                        Track.isSame(!line.alias().isEmpty(), line.title(), opened(line), one.title(), one.opened()))
                .findFirst();
    }

    private static boolean isSame(Line line, Track track) {
        return Track.isSame(
                !line.alias().isEmpty(),
                line.title(),
                opened(line),
                track.last().title(),
                track.opened().orElse(null));
    }

    private static @Nullable LocalDate opened(Line line) {
        return line.date(Meaning.OPENED).orElse(null);
    }

    /** Open in one month and not in the sheet of the next: nobody says what became of it. */
    private void missing(List<HeadedSheet> sheets) {
        var monthly = sheets.stream()
                .map(HeadedSheet::name)
                .filter(layout.months()::containsKey)
                .toList();
        for (var track : all) {
            var last = monthly.indexOf(track.last().sheet());
            if (last >= 0 && last < monthly.size() - 1 && !retelling.isDone(track.last())) {
                remark(track.last(), Kind.NOT_IN_NEXT_SHEET, monthly.get(last + 1));
            }
        }
    }

    /** Of which day a sheet speaks: the last of its month, and today without one. */
    private LocalDate day(String sheet) {
        var month = layout.months().get(sheet);
        if (month == null || !month.isBefore(YearMonth.from(today))) {
            return today;
        }
        return month.atEndOfMonth();
    }

    private List<Remark> inOrder() {
        var order = draft.sheetNames();
        return remarks.stream()
                .sorted(Comparator.<Remark>comparingInt(remark -> remark.row() == 0 ? 0 : 1)
                        .thenComparingInt(remark -> order.indexOf(remark.sheet()))
                        .thenComparingInt(Remark::row))
                .toList();
    }

    private void remark(Line line, Kind kind, String found) {
        remarks.add(new Remark(line.sheet(), line.number(), "", kind, found));
    }

    private void remark(HeadedSheet sheet, Row row, Kind kind, String found) {
        remarks.add(new Remark(sheet.name(), row.number(), "", kind, found));
    }

    private static String key(String alias, String title) {
        return alias.isEmpty() ? "title " + Folded.of(title) : SheetNumber.of(alias);
    }
}
