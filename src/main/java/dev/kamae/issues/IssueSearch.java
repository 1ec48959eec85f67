package dev.kamae.issues;

import dev.kamae.core.SearchSource;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets the search in the top bar find issues, by number, by what they were called before, or words. */
@Component
class IssueSearch implements SearchSource {

    private final Issues issues;
    private final Identity identity;

    IssueSearch(Issues issues, Identity identity) {
        this.issues = issues;
        this.identity = identity;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        if (!identity.may(Capability.VIEW) && !identity.may(Capability.OWN)) {
            return List.of();
        }
        var filter = IssueFilter.UNRESOLVED.with(IssueFilter.State.ALL).withText(text);
        var called = issues.called(text);
        var found =
                issues.list(filter, IssueOrder.NUMBER, false, 0, limit).stream().filter(one -> !called.contains(one));
        return Stream.concat(called.stream(), found)
                .limit(limit)
                .map(issue -> new Hit("issues.one", issue.number() + " " + issue.title(), "issues/" + issue.number()))
                .toList();
    }
}
