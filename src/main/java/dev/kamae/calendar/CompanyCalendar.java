package dev.kamae.calendar;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the company adds to the public holidays, and when its fiscal year begins. */
@Service
@Transactional
@RolesAllowed(Capability.ADMIN)
public class CompanyCalendar {

    private final CompanyRulesRepository rules;
    private final BusinessCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Identity identity;
    private final Clock clock;

    CompanyCalendar(
            CompanyRulesRepository rules,
            BusinessCalendar calendar,
            ApplicationEventPublisher events,
            Identity identity,
            Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.events = events;
        this.identity = identity;
        this.clock = clock;
    }

    /** All of them, earliest first. */
    @Transactional(readOnly = true)
    public List<CompanyDay> days() {
        return rules.days();
    }

    public CompanyDayId add(CompanyDayDraft draft) {
        var id = CompanyDayId.next();
        rules.insert(id, draft);
        changed(CalendarChanged.day("added", id, draft, identity.actor(), clock.instant()));
        return id;
    }

    public void change(CompanyDayId id, CompanyDayDraft draft) {
        if (!rules.update(id, draft)) {
            throw new CompanyDayUnknown();
        }
        changed(CalendarChanged.day("changed", id, draft, identity.actor(), clock.instant()));
    }

    public void remove(CompanyDayId id) {
        var removed = rules.delete(id).orElseThrow(CompanyDayUnknown::new);
        changed(CalendarChanged.day("removed", id, removed, identity.actor(), clock.instant()));
    }

    /** Empty until somebody has said it. */
    @Transactional(readOnly = true)
    public Optional<Month> firstMonthOfFiscalYear() {
        return rules.firstMonth();
    }

    public void fiscalYearBeginsIn(Month month) {
        rules.firstMonth(month);
        changed(CalendarChanged.fiscalYear(month, identity.actor(), clock.instant()));
    }

    private void changed(CalendarChanged change) {
        events.publishEvent(change);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendar.expire();
            }
        });
    }
}
