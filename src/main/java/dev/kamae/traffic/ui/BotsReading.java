package dev.kamae.traffic.ui;

import dev.kamae.botsamples.BotSamples;
import dev.kamae.botsamples.SampledBots;
import dev.kamae.traffic.Bots;
import dev.kamae.traffic.Lack;
import dev.kamae.traffic.LoggedBots;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Formatting;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Bots in the terms of the pieces that show them.
 *
 * @param base the web ACLs that they came to
 * @param sampled those of the web ACLs without Bot Control, as far as AWS samples them
 */
record BotsReading(Bots bots, OverviewReading base, List<SampledBots> sampled) {

    /** What is asked for the page; people with the same wish share its answer. */
    record Wish(dev.kamae.core.Period period, Set<WebAclId> acls) {

        Seen ask(Traffic traffic, BotSamples samples, Clock clock) {
            var whole = WholeHours.around(period, clock);
            var bots = traffic.bots(whole, acls);
            return new Seen(
                    bots,
                    bots.unseen().stream()
                            .filter(lack -> lack.reason() == Lack.Reason.WITHOUT_BOT_CONTROL)
                            .flatMap(lack -> Optional.ofNullable(lack.acl()).stream())
                            .map(acl -> samples.of(acl, whole.from(), whole.until()))
                            .toList());
        }
    }

    /** Its answer. */
    record Seen(Bots bots, List<SampledBots> sampled) {

        BotsReading reading(Formatting formatting) {
            return new BotsReading(bots, OverviewReading.of(bots.overview(), formatting), sampled);
        }
    }

    /** What is asked of the logs besides. */
    record LogWish(dev.kamae.core.Period period, Set<WebAclId> acls) {

        LoggedBots ask(Traffic traffic, Clock clock) {
            return traffic.loggedBots(WholeHours.around(period, clock), acls);
        }
    }

    /** Whether no web ACL that logged has Bot Control. */
    boolean isUnseen() {
        return bots.overview().acls().isEmpty();
    }
}
