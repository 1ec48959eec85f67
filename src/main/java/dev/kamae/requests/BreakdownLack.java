package dev.kamae.requests;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.WebAclId;
import java.util.Optional;
import java.util.stream.Stream;

/** What a breakdown does not know of the requests of a web ACL, or leaves out of them. */
public record BreakdownLack(Reason reason, WebAclId acl) implements Comparable<BreakdownLack> {

    /** Why. */
    public enum Reason {
        /** Nobody has said what stands in front of it and what its log leaves out. */
        UNDECLARED,
        /** A filter keeps a part of the requests out of its log. */
        LOG_FILTERED,
        /** Requests for static files are not in its log. */
        STATIC_EXCLUDED,
        /** The address, the country and the handshake in its log are a proxy's. */
        BEHIND_PROXY,
        /** The web ACL in front of it has logged the same requests, and counts in its place. */
        ALSO_COUNTED,
        /** Nobody has said whether one of the others has logged the same requests, so it is left out. */
        MAY_BE_COUNTED,
        /** The web ACL in front of it, which counts in its place, logged nothing of some of the time. */
        FRONT_PARTLY;

        /** Whether there may be more requests than are counted. */
        boolean hidesRequests() {
            return this != BEHIND_PROXY && this != ALSO_COUNTED;
        }
    }

    static Stream<BreakdownLack> of(WebAclId acl, Optional<ProfileDraft> declared) {
        if (declared.isEmpty()) {
            return Stream.of(new BreakdownLack(Reason.UNDECLARED, acl));
        }
        var profile = declared.get();
        return Stream.concat(
                profile.logging() == Logging.ALL
                        ? Stream.empty()
                        : Stream.of(new BreakdownLack(
                                profile.logging() == Logging.FILTERED ? Reason.LOG_FILTERED : Reason.STATIC_EXCLUDED,
                                acl)),
                profile.path().showsClient() ? Stream.empty() : Stream.of(new BreakdownLack(Reason.BEHIND_PROXY, acl)));
    }

    /** In words for the person who misses it. */
    public String sentence(Language language) {
        return Texts.text(language, "requests.lack." + reason.name(), acl.name());
    }

    @Override
    public int compareTo(BreakdownLack other) {
        var byAcl = acl.compareTo(other.acl);
        return byAcl != 0 ? byAcl : reason.compareTo(other.reason);
    }
}
