package dev.kamae.webacl;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was ever declared of the web ACLs, as of one moment. */
public final class Profiles {

    private final Map<WebAclId, List<ProfileVersion>> latestFirst = new HashMap<>();
    private final long count;

    Profiles(List<ProfileVersion> versions) {
        count = versions.size();
        versions.stream()
                .sorted(Comparator.comparing(ProfileVersion::version).reversed())
                .forEach(version -> latestFirst
                        .computeIfAbsent(version.acl(), _ -> new ArrayList<>())
                        .add(version));
    }

    /** What holds for a moment by what is known now: a later declaration may be about earlier times. */
    public Optional<ProfileDraft> of(WebAclId acl, Instant moment) {
        return latestFirst.getOrDefault(acl, List.of()).stream()
                .filter(version -> version.holdsAt(moment))
                .findFirst()
                .map(ProfileVersion::content);
    }

    /** Everything that held at some time of a span. */
    public Set<Optional<ProfileDraft>> of(WebAclId acl, Instant from, Instant until) {
        var moments = Stream.concat(Stream.of(from), changes(from, until).stream());
        return moments.map(moment -> of(acl, moment)).collect(Collectors.toUnmodifiableSet());
    }

    /** How many declarations this is made of. */
    public long count() {
        return count;
    }

    /** The web ACLs of which something was. */
    public Set<WebAclId> declared() {
        return new TreeSet<>(latestFirst.keySet());
    }

    /** The moments within a span at which something else begins to hold. */
    public List<Instant> changes(Instant from, Instant until) {
        return latestFirst.values().stream()
                .flatMap(List::stream)
                .map(version -> version.content().from())
                .filter(Objects::nonNull)
                .filter(change -> change.isAfter(from) && change.isBefore(until))
                .sorted()
                .distinct()
                .toList();
    }
}
