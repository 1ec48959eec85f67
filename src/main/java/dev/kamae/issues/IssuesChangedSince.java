package dev.kamae.issues;

import dev.kamae.core.Refusal;
import java.util.List;

/** Some of the issues were changed or commented on since they were recorded, so that they are not taken back. */
public final class IssuesChangedSince extends Refusal {

    private static final int NAMED = 5;

    private final transient List<IssueNumber> numbers;

    IssuesChangedSince(List<IssueNumber> numbers) {
        super(
                "issues.refused.changedSince",
                numbers.size(),
                String.join(
                                ", ",
                                numbers.stream()
                                        .limit(NAMED)
                                        .map(IssueNumber::toString)
                                        .toList())
                        + (numbers.size() > NAMED ? " …" : ""));
        this.numbers = List.copyOf(numbers);
    }

    /** Which ones. */
    public List<IssueNumber> numbers() {
        return numbers;
    }
}
