package dev.kamae.requests;

import dev.kamae.logstore.Gap;
import dev.kamae.logstore.LogPages;
import dev.kamae.webacl.Profiles;
import java.time.Instant;
import java.util.List;

/**
 * Log lines page by page, latest first, as they were when the first page was opened. For one thread at a time; to be closed.
 * Left unread for two minutes, the next page is refused.
 */
public final class RequestPages implements AutoCloseable {

    private final LogPages pages;
    private final Profiles profiles;

    RequestPages(LogPages pages, Profiles profiles) {
        this.pages = pages;
        this.profiles = profiles;
    }

    /** When the first page was opened. */
    public Instant asOf() {
        return pages.asOf();
    }

    /** What the pages so far lack; empty when nothing. */
    public List<Gap> gaps() {
        return pages.gaps();
    }

    /** Whether there may be another page. */
    public boolean more() {
        return pages.more();
    }

    /** The next lines; fewer than a page only at the end. */
    public List<RequestRow> next() {
        return pages.next().stream()
                .map(document -> RequestRow.of(document, profiles))
                .toList();
    }

    @Override
    public void close() {
        pages.close();
    }
}
