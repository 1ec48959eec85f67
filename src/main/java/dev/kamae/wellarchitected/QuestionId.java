package dev.kamae.wellarchitected;

import java.util.regex.Pattern;

/** A question of a lens, by its slug: {@code network-protection}. */
public record QuestionId(String value) {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    public QuestionId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an id of a question");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
