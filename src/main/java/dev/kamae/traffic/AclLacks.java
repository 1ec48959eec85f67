package dev.kamae.traffic;

import dev.kamae.waflog.Action;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.Profiles;
import dev.kamae.webacl.WebAclId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the figures of a web ACL lack over a period, by its profiles. */
record AclLacks(WebAclId acl, Set<Optional<ProfileDraft>> profiles) {

    static AclLacks of(WebAclId acl, Profiles profiles, Period period) {
        return new AclLacks(acl, profiles.of(acl, period.from(), period.until()));
    }

    /** Of counts of requests, let through or not. */
    Set<Lack> ofRequests() {
        return lacks(profile -> switch (profile.logging()) {
            case ALL -> EnumSet.noneOf(Lack.Reason.class);
            case FILTERED -> EnumSet.of(Lack.Reason.LOG_FILTERED);
            case STATIC_EXCLUDED -> EnumSet.of(Lack.Reason.STATIC_EXCLUDED);
        });
    }

    /** Of what was blocked: a filter that would drop this would be of no use. */
    Set<Lack> ofBlocked() {
        return lacks(_ -> EnumSet.noneOf(Lack.Reason.class));
    }

    /** Of whatever was not let through: most filters keep what was blocked and counted, and drop CAPTCHAs and challenges. */
    Set<Lack> ofStopped() {
        return lacks(profile -> profile.logging() == Logging.FILTERED
                ? EnumSet.of(Lack.Reason.LOG_FILTERED)
                : EnumSet.noneOf(Lack.Reason.class));
    }

    /** Of counts of requests that ended so. */
    Set<Lack> of(Action action) {
        return switch (action) {
            case ALLOW -> ofRequests();
            case BLOCK -> ofBlocked();
            default -> ofStopped();
        };
    }

    /** Of what came from a territory. */
    Set<Lack> ofTerritories() {
        return lacks(profile -> profile.path().showsClient()
                ? EnumSet.noneOf(Lack.Reason.class)
                : EnumSet.of(Lack.Reason.BEHIND_PROXY));
    }

    /** Of clients. */
    Set<Lack> ofClients() {
        return lacks(profile -> profile.path().showsClient() || profile.path().clientPlace() != null
                ? EnumSet.noneOf(Lack.Reason.class)
                : EnumSet.of(Lack.Reason.BEHIND_PROXY));
    }

    /** Whether Bot Control is said to look at its requests. */
    boolean evaluates() {
        return profiles.stream()
                .anyMatch(profile -> profile.filter(known -> known.botControl() != BotControl.NONE)
                        .isPresent());
    }

    private Set<Lack> lacks(Function<ProfileDraft, Set<Lack.Reason>> reasons) {
        return profiles.stream()
                .flatMap(profile -> profile.map(reasons).orElse(EnumSet.of(Lack.Reason.UNDECLARED)).stream())
                .map(reason -> new Lack(reason, acl))
                .collect(Collectors.toUnmodifiableSet());
    }
}
