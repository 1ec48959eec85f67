package dev.kamae.issues;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when: a date, not set, or words such as 「2Q末」 that nobody can read as a date and that are kept as they were.
 *
 * @param date null when not set or unknown
 * @param text the words of an unknown date, else null
 */
@Embeddable
public record Due(
        @Column(name = "due_date") @Nullable LocalDate date,
        @Column(name = "due_text") @Nullable String text) {

    /** Nobody said by when. */
    public static final Due NOT_SET = new Due(null, null);

    public Due {
        if (date != null && text != null) {
            throw new IllegalArgumentException("A due date is read or unreadable, not both");
        }
    }

    public static Due on(LocalDate date) {
        return new Due(date, null);
    }

    public static Due unreadable(String text) {
        return new Due(null, text);
    }

    /** Null is not set. */
    public static Due of(@Nullable LocalDate date) {
        return date == null ? NOT_SET : on(date);
    }

    public boolean isUnknown() {
        return text != null;
    }
}
