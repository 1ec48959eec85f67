package dev.kamae.sheets;

import dev.kamae.identity.Directory;
import dev.kamae.sheets.Remark.Kind;
import dev.kamae.sheets.SheetRefused.Reason;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** A file that was read, with what it seems to say; nothing of it is in the register yet. */
public final class SheetDraft {

    private static final int SAMPLES = 3;

    private final Book book;
    private final List<HeadedSheet> sheets;

    private SheetDraft(Book book, List<HeadedSheet> sheets) {
        this.book = book;
        this.sheets = sheets;
    }

    /** Refuses with {@link SheetRefused} what cannot be read, or has no headings anywhere. */
    static SheetDraft of(SheetFile file) {
        var book = Book.read(file);
        var headed = book.sheets().stream()
                .map(HeadedSheet::of)
                .flatMap(Optional::stream)
                .toList();
        if (headed.isEmpty()) {
            throw new SheetRefused(Reason.NO_HEADINGS);
        }
        return new SheetDraft(book, headed);
    }

    /** The name of the file. */
    public String file() {
        return book.file();
    }

    /** {@code XLSX}, or the encoding of a CSV file. */
    public String format() {
        return book.format();
    }

    String sha256() {
        return book.sha256();
    }

    List<HeadedSheet> sheets() {
        return sheets;
    }

    /** The sheets that have headings, by name. */
    public List<String> sheetNames() {
        return sheets.stream().map(HeadedSheet::name).toList();
    }

    public int rows() {
        return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }

    /** The rows of one of them, headings left out. */
    public int rows(String sheet) {
        return sheets.stream()
                .filter(one -> one.name().equals(sheet))
                .mapToInt(one -> one.rows().size())
                .sum();
    }

    /** What is to be said about the file as a whole. */
    public List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        if (book.macros()) {
            remarks.add(new Remark(book.file(), 0, "", Kind.MACROS, ""));
        }
        for (var sheet : book.sheets()) {
            if (!sheet.rows().isEmpty() && !sheetNames().contains(sheet.name())) {
                remarks.add(new Remark(sheet.name(), 0, "", Kind.SHEET_SKIPPED, ""));
            }
            if (!sheet.formulas().isEmpty()) {
                remarks.add(new Remark(sheet.name(), 0, "", Kind.FORMULAS, String.join(", ", sheet.formulas())));
            }
        }
        return remarks;
    }

    /** A few of the values of a column, for who wonders what it means. */
    public List<String> samples(Column column) {
        return values(column.heading(), (_, _) -> true).keySet().stream()
                .filter(word -> !word.isEmpty())
                .limit(SAMPLES)
                .toList();
    }

    /** The words of the column that means this, with how often each comes; a cell without any is an empty word. */
    public Map<String, Integer> words(Layout layout, Meaning meaning) {
        return layout.column(meaning)
                .map(column -> values(column.heading(), (sheet, row) -> !TotalRow.is(sheet, row, layout)))
                .orElseGet(() -> meaning == Meaning.OWNER ? Map.of() : Map.of("", rows()));
    }

    private Map<String, Integer> values(String heading, BiPredicate<HeadedSheet, Row> of) {
        var values = new LinkedHashMap<String, Integer>();
        for (var sheet : sheets) {
            for (var row : sheet.rows()) {
                if (of.test(sheet, row)) {
                    values.merge(sheet.cell(row, heading).text(), 1, Integer::sum);
                }
            }
        }
        return values;
    }

    /** What it seems to say, where nobody has said it before. */
    Layout guess(Directory people, LocalDate today) {
        var headings = new LinkedHashSet<String>();
        sheets.forEach(sheet -> headings.addAll(sheet.headings()));
        headings.remove("");
        var months = new LinkedHashMap<String, YearMonth>();
        if (book.format().equals("XLSX")) {
            sheets.forEach(sheet -> SheetDates.month(sheet.name(), today)
                    .filter(month -> !month.isAfter(YearMonth.from(today)))
                    .ifPresent(month -> months.put(sheet.name(), month)));
        }
        var columns = HeadingWords.guess(List.copyOf(headings));
        return completed(new Layout(ledger(), columns, Map.of(), Map.of(), Map.of(), Map.of(), months), people);
    }

    /** The same with a proposal for each word that it does not know yet. */
    Layout completed(Layout layout, Directory people) {
        var statuses = new LinkedHashMap<>(layout.statuses());
        words(layout, Meaning.STATUS).keySet().forEach(word -> propose(statuses, word, ValueWords.status(word)));
        var severities = new LinkedHashMap<>(layout.severities());
        words(layout, Meaning.SEVERITY).keySet().forEach(word -> propose(severities, word, ValueWords.severity(word)));
        var owners = new LinkedHashMap<>(layout.owners());
        var kept = new LinkedHashMap<>(layout.kept());
        for (var word : words(layout, Meaning.OWNER).keySet()) {
            if (!kept.containsKey(word)) {
                propose(owners, word, ValueWords.owner(word, people));
            }
            if (!owners.containsKey(word) && !word.isEmpty()) {
                kept.putIfAbsent(word, ValueWords.kept(word));
            }
        }
        return new Layout(layout.ledger(), layout.columns(), statuses, severities, owners, kept, layout.months());
    }

    private static <T> void propose(Map<String, T> known, String word, Optional<T> guess) {
        guess.ifPresent(value -> known.putIfAbsent(word, value));
    }

    /** The words that stand for nothing yet, without which no row with them can come in. */
    public List<String> unanswered(Layout layout) {
        var statuses = words(layout, Meaning.STATUS).keySet().stream()
                .filter(word -> !layout.statuses().containsKey(word));
        var severities = words(layout, Meaning.SEVERITY).keySet().stream()
                .filter(word -> !layout.severities().containsKey(word));
        return Stream.concat(statuses, severities).toList();
    }

    /** The name of the file without its dates: 課題管理表 for 課題管理表_20260401.xlsx. */
    private String ledger() {
        var title = new SheetFile(book.file(), new byte[0]).title();
        var plain = title.replaceAll("[_\\-\\s]*\\(?\\d{4}[年./_-]?\\d{0,2}[月./_-]?\\d{0,2}日?\\)?", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        var name = plain.isEmpty() ? title.strip() : plain;
        return name.isEmpty() ? "1" : name.substring(0, Math.min(Layout.LONGEST_LEDGER, name.length()));
    }
}
