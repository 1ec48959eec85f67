package dev.kamae.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people call an issue: {@code SEC-214}. */
@Embeddable
public record IssueNumber(@Column(name = "number") int value) implements Serializable {

    private static final Pattern WRITTEN = Pattern.compile("(?i)\\s*(?:SEC-)?(\\d{1,9})\\s*");

    public IssueNumber {
        if (value < 1) {
            throw new IllegalArgumentException("Issues are numbered from 1 but this was %d".formatted(value));
        }
    }

    /** Reads {@code SEC-214}, {@code sec-214} or {@code 214}; empty for anything else. */
    public static Optional<IssueNumber> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches() && Integer.parseInt(written.group(1)) > 0
                ? Optional.of(new IssueNumber(Integer.parseInt(written.group(1))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "SEC-" + value;
    }
}
