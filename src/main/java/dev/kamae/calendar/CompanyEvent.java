package dev.kamae.calendar;

import dev.kamae.core.Actor;

/**
 * Something that the company did and that may explain a curve.
 *
 * @param by who entered it, or changed it last
 */
public record CompanyEvent(CompanyEventId id, CompanyEventDraft said, Actor by) {

    /** Of what sort. */
    public enum Kind {
        RELEASE(false),
        CAMPAIGN(true),
        /** The company, or what it sells, is on television or elsewhere in the media. */
        TV(true),
        MAINTENANCE(false),
        OTHER(false);

        private final boolean bringsVisitors;

        Kind(boolean bringsVisitors) {
            this.bringsVisitors = bringsVisitors;
        }

        /** Whether its days are usually unlike others, so that nothing should be compared with them. */
        public boolean bringsVisitors() {
            return bringsVisitors;
        }
    }
}
