package dev.kamae.clients;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A web ACL of which nobody knows who its clients are. */
public record ClientLack(Reason reason, WebAclId acl) implements Comparable<ClientLack> {

    /** Why not. */
    public enum Reason {
        /** Nobody has said what stands in front of it: its log may name a proxy. */
        UNDECLARED,
        /** Its log names a proxy, and nobody has said where the client is. */
        BEHIND_PROXY
    }

    static List<ClientLack> of(Collection<WebAclId> acls, Profiles profiles, Instant moment) {
        return acls.stream()
                .flatMap(acl -> reason(acl, profiles, moment).map(why -> new ClientLack(why, acl)).stream())
                .sorted()
                .toList();
    }

    private static Optional<Reason> reason(WebAclId acl, Profiles profiles, Instant moment) {
        var profile = profiles.of(acl, moment);
        if (profile.isEmpty()) {
            return Optional.of(Reason.UNDECLARED);
        }
        var path = profile.get().path();
        return path.showsClient() || path.clientPlace() != null ? Optional.empty() : Optional.of(Reason.BEHIND_PROXY);
    }

    /** In words for the person who misses the clients. */
    public String sentence(Language language) {
        return Texts.text(language, "clients.lack." + reason.name(), acl.name());
    }

    @Override
    public int compareTo(ClientLack other) {
        return acl.compareTo(other.acl);
    }
}
