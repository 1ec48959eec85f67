package dev.kamae.calendar;

import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in the company and may explain a curve: releases, campaigns, television. */
@Service
@Transactional
public class CompanyEvents {

    /** The most that is told at once. */
    public static final int MOST = 1000;

    private final CompanyEventRepository happened;
    private final DaysUnlikeOthers unlikeOthers;
    private final ApplicationEventPublisher events;
    private final Identity identity;
    private final Clock clock;

    CompanyEvents(
            CompanyEventRepository happened,
            DaysUnlikeOthers unlikeOthers,
            ApplicationEventPublisher events,
            Identity identity,
            Clock clock) {
        this.happened = happened;
        this.unlikeOthers = unlikeOthers;
        this.events = events;
        this.identity = identity;
        this.clock = clock;
    }

    /** Latest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<CompanyEvent> latest(long offset, int limit) {
        return happened.latest(offset, limit);
    }

    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public long count() {
        return happened.count();
    }

    /** What lies in a stretch or reaches into it, earliest first; at most {@link #MOST}. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<CompanyEvent> within(TimeRange range) {
        return happened.within(range, MOST);
    }

    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Optional<CompanyEvent> find(CompanyEventId id) {
        return happened.find(id);
    }

    /** Whether the asking person may enter, change and remove. */
    public boolean mayEdit() {
        return identity.may(Capability.EDIT);
    }

    /**
     * Enters it, or changes the one that has its reference: telling it twice makes one of it.
     *
     * @return as it is now kept, and whether it is new
     */
    @RolesAllowed(Capability.EDIT)
    public Entered enter(CompanyEventDraft said) {
        var event = new CompanyEvent(CompanyEventId.made(), said, identity.actor());
        if (happened.insert(event)) {
            tell("calendar.eventEntered", event);
            return new Entered(event, true);
        }
        var known = happened.called(String.valueOf(said.reference())).orElseThrow(CompanyEventRefused::unknown);
        if (known.said().equals(said)) {
            return new Entered(known, false);
        }
        return new Entered(change(known.id(), said), false);
    }

    /** What came of entering something. */
    public record Entered(CompanyEvent event, boolean isNew) {}

    @RolesAllowed(Capability.EDIT)
    public CompanyEvent change(CompanyEventId id, CompanyEventDraft said) {
        var event = new CompanyEvent(id, said, identity.actor());
        if (!happened.update(event)) {
            throw CompanyEventRefused.unknown();
        }
        tell("calendar.eventChanged", event);
        return event;
    }

    @RolesAllowed(Capability.EDIT)
    public void remove(CompanyEventId id) {
        var removed = happened.find(id).orElseThrow(CompanyEventRefused::unknown);
        happened.delete(id);
        tell("calendar.eventRemoved", removed);
    }

    private void tell(String action, CompanyEvent event) {
        events.publishEvent(
                new CompanyEventChanged(identity.actor(), clock.instant(), action, event.id(), event.said()));
        unlikeOthers.expireAfterCommit();
    }
}
