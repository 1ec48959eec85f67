package dev.kamae.calendar;

import dev.kamae.core.LogText;
import dev.kamae.core.Refusal;

/** Something that happened is not told so that it can be kept, or is not there. */
public final class CompanyEventRefused extends Refusal {

    private CompanyEventRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static CompanyEventRefused name() {
        return new CompanyEventRefused("calendar.event.refused.name", CompanyEventDraft.LONGEST_NAME);
    }

    static CompanyEventRefused year() {
        return new CompanyEventRefused("calendar.event.refused.year");
    }

    static CompanyEventRefused order() {
        return new CompanyEventRefused("calendar.event.refused.order");
    }

    static CompanyEventRefused tooLong() {
        return new CompanyEventRefused("calendar.event.refused.long");
    }

    static CompanyEventRefused link() {
        return new CompanyEventRefused("calendar.event.refused.link", CompanyEventDraft.LONGEST_LINK);
    }

    static CompanyEventRefused reference() {
        return new CompanyEventRefused("calendar.event.refused.reference", CompanyEventDraft.LONGEST_REFERENCE);
    }

    static CompanyEventRefused kind(String kinds) {
        return new CompanyEventRefused("calendar.event.refused.kind", kinds);
    }

    static CompanyEventRefused incomplete() {
        return new CompanyEventRefused("calendar.event.refused.incomplete");
    }

    static CompanyEventRefused member(String name) {
        return new CompanyEventRefused("calendar.event.refused.member", new LogText(name).cut(60));
    }

    static CompanyEventRefused unknown() {
        return new CompanyEventRefused("calendar.event.refused.unknown");
    }
}
