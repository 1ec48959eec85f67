package dev.kamae.clients;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is not known of the clients of a web ACL. */
public record ClientLack(Reason reason, WebAclId acl) implements Comparable<ClientLack> {

    /** Why not. */
    public enum Reason {
        /** Nobody has said what stands in front of it: its log may name a proxy. */
        UNDECLARED,
        /** Its log names a proxy, and nobody has said where the client is. */
        BEHIND_PROXY,
        /** Who the client is stands in a header, but its log has the country and the handshake of a proxy. */
        CONNECTION_OF_PROXY,
        /** A filter keeps a part of the requests out of its log. */
        LOG_FILTERED,
        /** Requests for static files are not in its log. */
        STATIC_EXCLUDED,
        /** Nobody has said whether one of the others has logged the same requests, so it is left out. */
        MAY_BE_COUNTED,
        /** The web ACL in front of it, which counts in its place, logged nothing of some of the time. */
        FRONT_PARTLY,
        /** Bot Control looked at the requests, and the log has none of its labels: programs and people look the same. */
        NO_LABELS;

        /** Whether nobody knows who the clients are. */
        public boolean hidesClients() {
            return this == UNDECLARED || this == BEHIND_PROXY;
        }

        /** Whether nobody knows where they are and with what they came. */
        public boolean hidesConnections() {
            return hidesClients() || this == CONNECTION_OF_PROXY;
        }

        /** Whether there may be more requests than the log has. */
        public boolean hidesRequests() {
            return this == UNDECLARED
                    || this == LOG_FILTERED
                    || this == STATIC_EXCLUDED
                    || this == MAY_BE_COUNTED
                    || this == FRONT_PARTLY;
        }
    }

    static List<ClientLack> of(Collection<WebAclId> acls, Profiles profiles, Instant moment) {
        return acls.stream()
                .flatMap(acl -> reasons(profiles.of(acl, moment)).map(why -> new ClientLack(why, acl)))
                .sorted()
                .toList();
    }

    private static Stream<Reason> reasons(Optional<ProfileDraft> declared) {
        if (declared.isEmpty()) {
            return Stream.of(Reason.UNDECLARED);
        }
        var path = declared.get().path();
        var connections = path.clientPlace() == null ? Reason.BEHIND_PROXY : Reason.CONNECTION_OF_PROXY;
        return Stream.concat(
                path.showsClient() ? Stream.empty() : Stream.of(connections),
                switch (declared.get().logging()) {
                    case ALL -> Stream.<Reason>empty();
                    case FILTERED -> Stream.of(Reason.LOG_FILTERED);
                    case STATIC_EXCLUDED -> Stream.of(Reason.STATIC_EXCLUDED);
                });
    }

    /** In words for the person who misses the clients. */
    public String sentence(Language language) {
        return Texts.text(language, "clients.lack." + reason.name(), acl.name());
    }

    @Override
    public int compareTo(ClientLack other) {
        var byAcl = acl.compareTo(other.acl);
        return byAcl != 0 ? byAcl : reason.compareTo(other.reason);
    }
}
