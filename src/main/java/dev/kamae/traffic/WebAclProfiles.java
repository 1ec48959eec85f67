package dev.kamae.traffic;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of each web ACL that its log cannot tell by itself.
 *
 * <p>A declaration is also about the past, from {@link ProfileDraft#from} on: history is counted anew by it as far as the logs
 * still reach.
 */
@Service
@Transactional
public class WebAclProfiles {

    private final WebAcls acls;
    private final ProfileVersions versions;
    private final FoldLedger ledger;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WebAclProfiles(
            WebAcls acls,
            ProfileVersions versions,
            FoldLedger ledger,
            Identity identity,
            Clock clock,
            ApplicationEventPublisher events) {
        this.acls = acls;
        this.versions = versions;
        this.ledger = ledger;
        this.identity = identity;
        this.clock = clock;
        this.events = events;
    }

    /** Every web ACL that has logged something or has been declared, in the order of their ARNs. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<WebAclSummary> list() {
        return acls.all().stream()
                .map(seen ->
                        new WebAclSummary(seen.id(), versions.current(seen.id()), seen.firstHour(), seen.lastHour()))
                .toList();
    }

    /** Whether the person may declare profiles; the page and what leads to it are for the same people. */
    public boolean mayDeclare() {
        return identity.may(Capability.EDIT) || identity.may(Capability.ADMIN);
    }

    /** The current profile; empty for an undeclared web ACL. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public Optional<ProfileVersion> find(WebAclId acl) {
        return versions.current(acl);
    }

    /** Every version, oldest first. */
    @RolesAllowed(Capability.VIEW)
    @Transactional(readOnly = true)
    public List<ProfileVersion> versions(WebAclId acl) {
        return versions.of(acl);
    }

    /**
     * Declares a profile, or declares it anew.
     *
     * @param seen the version that the change was made from, 0 when there was none; refuses with {@link
     *     ProfileChangedMeanwhile} when it is no longer the current one
     * @throws CloudFrontBeforeCloudFront for a web ACL of CloudFront that CloudFront is said to stand in front of
     */
    @RolesAllowed({Capability.EDIT, Capability.ADMIN})
    public ProfileVersion declare(WebAclId acl, int seen, ProfileDraft draft) {
        if (acl.scope() == WebAclId.Scope.CLOUDFRONT && draft.path().kind() == TrafficPath.Kind.CLOUDFRONT) {
            throw new CloudFrontBeforeCloudFront(acl);
        }
        var before = versions.current(acl);
        if (before.map(ProfileVersion::version).orElse(0) != seen) {
            throw new ProfileChangedMeanwhile(before.orElseThrow());
        }
        if (before.isPresent() && before.get().content().equals(draft)) {
            return before.get();
        }
        var next = new ProfileVersion(acl, seen + 1, notBefore(before), null, identity.actor(), draft);
        if (!versions.append(before, next)) {
            throw new ProfileChangedMeanwhile(versions.current(acl).orElseThrow());
        }
        ledger.countAnew(draft.from(), clock.instant());
        events.publishEvent(new ProfileDeclared(acl, next.version(), draft, next.by(), next.at()));
        return next;
    }

    /** Clocks of two replicas differ a little. */
    private Instant notBefore(Optional<ProfileVersion> before) {
        var now = clock.instant();
        return before.map(ProfileVersion::at).filter(now::isBefore).orElse(now);
    }
}
