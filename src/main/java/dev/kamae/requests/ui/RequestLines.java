package dev.kamae.requests.ui;

import dev.kamae.logstore.Gap;
import dev.kamae.logstore.LogPagesExpired;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.RequestPages;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.Requests;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of one filter as far as somebody has scrolled, a page of the log store at a time; to be closed. */
final class RequestLines implements AutoCloseable {

    /** Nobody reads more; who looks for something among more narrows the filter. */
    static final int MOST = 5_000;

    private static final int PAGE = 200;

    private final Requests requests;
    private final RequestFilter filter;
    private final List<RequestRow> lines = new ArrayList<>();
    private final Set<LineId> known = new HashSet<>();
    private RequestPages pages;

    RequestLines(Requests requests, RequestFilter filter) {
        this.requests = requests;
        this.filter = filter;
        pages = requests.lines(filter, PAGE);
    }

    /** Fewer than wanted at the end, or where it becomes too much. */
    List<RequestRow> page(int offset, int limit) {
        var end = Math.min(MOST, offset + limit);
        while (lines.size() < end && pages.more()) {
            next();
        }
        return offset >= lines.size() ? List.of() : List.copyOf(lines.subList(offset, Math.min(end, lines.size())));
    }

    /** Which lines these are. */
    RequestFilter filter() {
        return filter;
    }

    /** The line of this address, if it is among those that somebody has scrolled to. */
    Optional<RequestRow> find(LineId line) {
        return lines.stream()
                .filter(row -> new LineId(row.index(), row.id()).equals(line))
                .findFirst();
    }

    /** What they lack; empty when nothing. */
    List<Gap> gaps() {
        return pages.gaps();
    }

    private void next() {
        List<RequestRow> more;
        try {
            more = pages.next();
        } catch (LogPagesExpired leftUnread) {
            reopen();
            more = pages.next();
        }
        more.stream()
                .filter(row -> known.add(new LineId(row.index(), row.id())))
                .forEach(lines::add);
    }

    /** From the last line on; those of its very moment are there already. */
    private void reopen() {
        pages.close();
        var until = lines.isEmpty() ? filter.until() : lines.getLast().at().plusMillis(1);
        pages = requests.lines(filter.within(filter.from(), until), PAGE);
    }

    @Override
    public void close() {
        pages.close();
    }
}
