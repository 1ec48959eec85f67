package dev.kamae.traffic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A web ACL that has logged something or has been declared.
 *
 * @param profile what people said of it; empty for an undeclared one
 * @param firstHour the first hour of history with a line of it, null before there is one
 * @param lastHour the last such hour
 */
public record WebAclSummary(
        WebAclId id,
        Optional<ProfileVersion> profile,
        @Nullable Instant firstHour,
        @Nullable Instant lastHour) {

    /** What is not known of its requests by the current profile, or for want of one. */
    public List<Lack> lacks() {
        var lacks = new AclLacks(id, Set.of(profile.map(ProfileVersion::content)));
        return Stream.of(lacks.ofRequests(), lacks.ofTerritories())
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
