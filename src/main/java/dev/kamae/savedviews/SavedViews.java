package dev.kamae.savedviews;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.PersonId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Views of pages. Whoever may not open a page sees none of its views, whoever saved them. */
@Service
@Transactional
@RolesAllowed({Capability.VIEW, Capability.OWN})
public class SavedViews {

    /** How long a name may be. */
    public static final int LONGEST_NAME = 60;

    private final SavedViewTable table;
    private final List<ViewablePage> pages;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SavedViews(
            SavedViewTable table,
            List<ViewablePage> pages,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.pages = pages;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** The reader's own views of a page and those that others share, one's own first. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String route) {
        if (!mayOpen(route)) {
            throw new AccessDeniedException(route);
        }
        return table.of(route, identity.person());
    }

    /** Whether the reader may rename and delete it. */
    public boolean mayChange(SavedView view) {
        return isReaders(view) || identity.may(Capability.ADMIN);
    }

    /**
     * Saves a view.
     *
     * @param query what is chosen on the page, as its address says it
     * @param shared whether all who may see the page get it
     * @throws ViewNameTaken when the person has another one of the page by this name
     */
    public SavedView save(String route, String query, String name, boolean shared) {
        if (!mayOpen(route)) {
            throw new AccessDeniedException(route);
        }
        var view = new SavedView(UUID.randomUUID(), route, query, named(name), reader(), shared);
        var now = clock.instant();
        if (!table.insert(view, now)) {
            throw new ViewNameTaken(view.name());
        }
        announce("savedviews.saved", view);
        return view;
    }

    /** Gives a view another name. */
    public void rename(UUID id, String name) {
        var view = changeable(id);
        var renamed = new SavedView(id, view.route(), view.query(), named(name), view.owner(), view.shared());
        if (!table.rename(renamed)) {
            throw new ViewNameTaken(renamed.name());
        }
        announce("savedviews.renamed", renamed);
    }

    /** Deletes a view; what it showed stays. */
    public void delete(UUID id) {
        var view = changeable(id);
        table.delete(id);
        announce("savedviews.deleted", view);
    }

    private SavedView changeable(UUID id) {
        var view = table.find(id)
                .filter(found -> mayOpen(found.route()))
                .filter(found -> found.shared() || isReaders(found))
                .orElseThrow(ViewGone::new);
        if (!mayChange(view)) {
            throw new ViewOfAnother();
        }
        return view;
    }

    private boolean mayOpen(String route) {
        return pages.stream().anyMatch(page -> page.route().equals(route) && identity.may(page.capability()));
    }

    private static String named(String name) {
        var plain = name.replace('\0', ' ').strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new ViewNeedsName();
        }
        return plain;
    }

    private boolean isReaders(SavedView view) {
        return identity.person().filter(view.owner()::equals).isPresent();
    }

    /** Views are a person's, never a job's. */
    private PersonId reader() {
        return identity.person().orElseThrow(() -> new AccessDeniedException("A view is a person's"));
    }

    private void announce(String action, SavedView view) {
        events.publishEvent(new SavedViewChanged(action, view, identity.actor(), clock.instant()));
    }
}
