package dev.kamae.sheets;

import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.PastIssues;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The register as rows, the headings first, fetched a page at a time. */
final class RegisterRows implements Iterable<List<Object>> {

    private static final int PAGE = 500;
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private final PastIssues issues;
    private final ImportRecords records;
    private final Rewriting rewriting;
    private final Optional<String> ledger;

    /** @param ledger whose issues, beside those that were raised here; empty for all */
    RegisterRows(PastIssues issues, ImportRecords records, Rewriting rewriting, Optional<String> ledger) {
        this.issues = issues;
        this.records = records;
        this.rewriting = rewriting;
        this.ledger = ledger;
    }

    /** The same with dates as words, for files that have nothing else. */
    Iterable<List<Object>> withWrittenDates() {
        return () -> {
            var rows = iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public List<Object> next() {
                    return rows.next().stream()
                            .map(cell -> cell instanceof LocalDate date ? (Object) WRITTEN.format(date) : cell)
                            .toList();
                }
            };
        };
    }

    @Override
    public Iterator<List<Object>> iterator() {
        Deque<List<Object>> ready = new ArrayDeque<>();
        ready.add(List.copyOf(rewriting.headings()));
        return new Iterator<>() {

            private int last;
            private boolean over;

            @Override
            public boolean hasNext() {
                while (ready.isEmpty() && !over) {
                    fetch();
                }
                return !ready.isEmpty();
            }

            @Override
            public List<Object> next() {
                return ready.remove();
            }

            private void fetch() {
                var page = issues.after(last, PAGE);
                over = page.size() < PAGE;
                if (!page.isEmpty()) {
                    last = page.getLast().number().value();
                    rows(page, ready);
                }
            }
        };
    }

    private void rows(List<IssueVersion> page, Deque<List<Object>> into) {
        var origins = records.origins(
                page.getFirst().number().value(), page.getLast().number().value());
        for (var issue : page) {
            var origin = origins.get(issue.number().value());
            if (origin == null || ledger.isEmpty()) {
                into.add(rewriting.row(issue, null));
            } else if (origin.ledger().equals(ledger.get())) {
                into.add(rewriting.row(issue, origin.row()));
            }
        }
    }
}
