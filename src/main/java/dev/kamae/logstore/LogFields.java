package dev.kamae.logstore;

import java.util.Map;
import java.util.Set;

/**
 * The fields that the indices of a pattern have, by name, each with its types. A field that no template declares is what
 * its first value of the month looked like, so the same name may be a keyword in one index and a date in the next.
 *
 * @param types per field those that can be grouped by, and {@code -} in front of those that cannot
 */
public record LogFields(Map<String, Set<String>> types) {

    private static final Set<String> KEYWORD = Set.of("keyword");

    /** In fields of these types a value is found as it is written. */
    private static final Set<String> EXACT =
            Set.of("keyword", "-keyword", "ip", "long", "integer", "short", "byte", "boolean");

    /** Whether every index that has the field can be grouped by it as by a keyword; false when none has it. */
    public boolean isKeyword(String field) {
        return KEYWORD.equals(types.get(field));
    }

    /** Whether the field is looked for and its documents are found by just the value that they have. */
    public boolean isExact(String field) {
        var found = types.getOrDefault(field, Set.of());
        return found.size() == 1 && EXACT.containsAll(found);
    }

    /** Whether the field is looked for, has one type in all indices, and can be grouped by. */
    public boolean isCountable(String field) {
        return isExact(field) && types.getOrDefault(field, Set.of()).stream().noneMatch(type -> type.startsWith("-"));
    }

    /** Whether any index has the field. */
    public boolean has(String field) {
        return types.containsKey(field);
    }
}
