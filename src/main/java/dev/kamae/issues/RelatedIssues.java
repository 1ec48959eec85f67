package dev.kamae.issues;

import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which issues wait for which, and which are about the same. */
@Service
@Transactional
public class RelatedIssues {

    /**
     * The other ends, those that the person may see, by number.
     *
     * @param waitsFor those that have to be done before it
     * @param awaitedBy those that wait for it
     * @param originals the one that it is a duplicate of, or none
     * @param duplicates those that are its duplicates
     */
    public record Ends(
            List<IssueVersion> waitsFor,
            List<IssueVersion> awaitedBy,
            List<IssueVersion> originals,
            List<IssueVersion> duplicates) {}

    private final Issues issues;
    private final IssueRepository versions;
    private final JdbcClient jdbc;
    private final Identity identity;
    private final Clock clock;

    RelatedIssues(Issues issues, IssueRepository versions, JdbcClient jdbc, Identity identity, Clock clock) {
        this.issues = issues;
        this.versions = versions;
        this.jdbc = jdbc;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * Says how an issue hangs together with others; what was said before and is not named is no longer so. Refuses with
     * {@link RelationRefused} what cannot be.
     *
     * @param seen the version that it was said of; refuses with {@link IssueChangedMeanwhile} when it is no longer the current one
     */
    @RolesAllowed(Capability.EDIT)
    public IssueVersion relate(IssueId id, int seen, IssueRelations relations) {
        // one at a time, or two halves of a circle would not see each other
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('issues.relations'))")
                .query(Integer.class)
                .single();
        var current = issues.current(id, seen);
        check(current.number(), relations);
        return issues.append(current, current.relate(relations, identity.actor(), clock.instant()));
    }

    /**
     * Closes an issue as a duplicate and says of which one, both or neither. Refuses as {@link #relate} and {@link
     * Issues#close} do; what it waits for stays.
     */
    @RolesAllowed(Capability.EDIT)
    public IssueVersion closeAsDuplicate(IssueVersion seen, IssueNumber original, String why) {
        var related = relate(
                seen.id(), seen.version(), new IssueRelations(seen.relations().waitsFor(), original));
        return issues.close(related.id(), related.version(), Resolution.DUPLICATE, why);
    }

    private void check(IssueNumber number, IssueRelations relations) {
        if (relations.waitsFor().size() > IssueRelations.MOST) {
            throw new RelationRefused(RelationRefused.Reason.TOO_MANY, number);
        }
        var named = new HashSet<>(relations.waitsFor());
        var original = relations.duplicateOf();
        if (original != null) {
            named.add(original);
        }
        if (named.contains(number)) {
            throw new RelationRefused(RelationRefused.Reason.SELF, number);
        }
        if (!named.isEmpty() && versions.called(values(named)).size() != named.size()) {
            throw new RelationRefused(RelationRefused.Reason.UNKNOWN, number);
        }
        var all = values(relations.waitsFor()).toArray(Integer[]::new);
        if (versions.waitsInTheEnd(all, number.value())
                || original != null && versions.isDuplicateInTheEnd(original.value(), number.value())) {
            throw new RelationRefused(RelationRefused.Reason.CIRCLE, number);
        }
    }

    private static Set<Integer> values(Set<IssueNumber> numbers) {
        return numbers.stream().map(IssueNumber::value).collect(Collectors.toSet());
    }

    /** The other ends of what was said of an issue, and of others about it. */
    @RolesAllowed({Capability.VIEW, Capability.OWN})
    @Transactional(readOnly = true)
    public Ends of(IssueVersion issue) {
        var number = issue.number().value();
        var relations = issue.relations();
        var original = relations.duplicateOf();
        return new Ends(
                seen(relations.waitsFor().isEmpty() ? List.of() : versions.called(values(relations.waitsFor()))),
                seen(versions.waitingFor(number)),
                seen(original == null ? List.of() : versions.called(Set.of(original.value()))),
                seen(versions.duplicatesOf(number)));
    }

    private List<IssueVersion> seen(List<Issue> found) {
        return found.stream().flatMap(issue -> visible(issue)).toList();
    }

    private Stream<IssueVersion> visible(Issue issue) {
        return issues.find(issue.number()).stream();
    }

    /** Whether the person may say how issues hang together. */
    public boolean mayRelate() {
        return identity.may(Capability.EDIT);
    }
}
