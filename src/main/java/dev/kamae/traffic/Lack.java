package dev.kamae.traffic;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.webacl.WebAclId;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is not known, or only a lower bound of it.
 *
 * @param acl the web ACL that it is about; null when it is about none in particular
 */
public record Lack(Reason reason, @Nullable WebAclId acl) implements Comparable<Lack> {

    /** What is lacking. */
    public enum Reason {
        /** Nobody has said what stands in front of the web ACL and what its log leaves out. */
        UNDECLARED,
        /** A filter keeps a part of the requests out of the log. */
        LOG_FILTERED,
        /** Requests for static files are not in the log. */
        STATIC_EXCLUDED,
        /** The address and country of a log line are a proxy's. */
        BEHIND_PROXY,
        /** Bot Control does not look at the requests of the web ACL. */
        WITHOUT_BOT_CONTROL,
        /** Nothing tells programs from people. */
        NO_BOT_CONTROL,
        /** Bot Control looked at no request. */
        NONE_EVALUATED,
        /** Bot Control looked at requests, and the log has none of its labels. */
        NO_LABELS,
        /** Of the web ACL it looked at requests, and the log has none of its labels, though it has those of another one. */
        WITHOUT_LABELS,
        /** No rule group that would recognise such attacks looked at a request. */
        NO_ATTACK_RULES,
        /** The web ACL in front of it, which is counted in its place, logged nothing of some of the time. */
        FRONT_PARTLY,
        /** A profile has changed, and some hours are still told by the former one. */
        COUNTED_ANEW,
        /** Some hours are not known; {@link Completeness} names them. */
        HOURS_MISSING,
        /** Whether a request ended in an error is in the load balancer's log only. */
        NO_BALANCER_LOG,
        /** The asking person may not see addresses and paths. */
        NEEDS_INVESTIGATE
    }

    static Lack of(Reason reason) {
        return new Lack(reason, null);
    }

    /** In words for the person who misses the figure. */
    public String sentence(Language language) {
        return Texts.text(language, "traffic.lack." + reason.name(), acl == null ? "" : acl.name());
    }

    @Override
    public int compareTo(Lack other) {
        var byReason = reason.compareTo(other.reason);
        return byReason != 0 ? byReason : name().compareTo(other.name());
    }

    private String name() {
        return acl == null ? "" : acl.value();
    }
}
