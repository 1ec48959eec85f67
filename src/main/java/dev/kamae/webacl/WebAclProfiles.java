package dev.kamae.webacl;

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
 * <p>A declaration is also about the past, from {@link ProfileDraft#from} on: {@link ProfileDeclared} tells those who have
 * counted by what was said before.
 */
@Service
@Transactional
public class WebAclProfiles {

    private final WebAcls acls;
    private final ProfileVersions versions;
    private final Identity identity;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WebAclProfiles(
            WebAcls acls, ProfileVersions versions, Identity identity, Clock clock, ApplicationEventPublisher events) {
        this.acls = acls;
        this.versions = versions;
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

    /** Everything that was ever declared, for modules that read log lines by it. */
    @Transactional(readOnly = true)
    public Profiles profiles() {
        return versions.profiles();
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
        events.publishEvent(new ProfileDeclared(acl, next.version(), draft, next.by(), next.at()));
        return next;
    }

    /** Clocks of two replicas differ a little. */
    private Instant notBefore(Optional<ProfileVersion> before) {
        var now = clock.instant();
        return before.map(ProfileVersion::at).filter(now::isBefore).orElse(now);
    }
}
