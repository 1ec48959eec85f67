package dev.kamae.traffic.ui;

import dev.kamae.traffic.Bots;
import dev.kamae.traffic.LoggedBots;
import dev.kamae.traffic.Period;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Formatting;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.util.Set;

/**
 * Bots in the terms of the pieces that show them.
 *
 * @param base the web ACLs that they came to
 */
record BotsReading(Bots bots, OverviewReading base) {

    /** What is asked for the page; people with the same wish share its answer. */
    record Wish(dev.kamae.core.Period period, Set<WebAclId> acls) {

        Bots ask(Traffic traffic, Clock clock) {
            return traffic.bots(whole(clock), acls);
        }

        private Period whole(Clock clock) {
            return WholeHours.around(period, clock);
        }
    }

    /** What is asked of the logs besides. */
    record LogWish(dev.kamae.core.Period period, Set<WebAclId> acls) {

        LoggedBots ask(Traffic traffic, Clock clock) {
            return traffic.loggedBots(WholeHours.around(period, clock), acls);
        }
    }

    static BotsReading of(Bots bots, Formatting formatting) {
        return new BotsReading(bots, OverviewReading.of(bots.overview(), formatting));
    }

    /** Whether no web ACL that logged has Bot Control. */
    boolean isUnseen() {
        return bots.overview().acls().isEmpty();
    }
}
