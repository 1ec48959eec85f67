package dev.kamae.wellarchitected;

import java.util.regex.Pattern;

/** A best practice among the choices of a question, by its slug: {@code sec_network_protection_inspection}. */
public record ChoiceId(String value) {

    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    public ChoiceId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an id of a choice");
        }
    }

    /** Whether it is the last choice of a question, which says that none of the others holds. */
    boolean isNoneOfThese() {
        return value.endsWith("_no");
    }

    @Override
    public String toString() {
        return value;
    }
}
