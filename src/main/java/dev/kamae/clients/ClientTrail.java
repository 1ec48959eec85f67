package dev.kamae.clients;

import dev.kamae.logstore.LogPages;
import dev.kamae.requests.RequestRow;
import dev.kamae.webacl.Profiles;
import java.util.List;

/**
 * The lines of a client page by page in the order of time, as they were when the first page was opened. For one thread at a
 * time; to be closed. Left unread for two minutes, the next page is refused.
 */
public final class ClientTrail implements AutoCloseable {

    private final LogPages pages;
    private final Profiles profiles;

    ClientTrail(LogPages pages, Profiles profiles) {
        this.pages = pages;
        this.profiles = profiles;
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
