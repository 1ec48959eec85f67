package dev.kamae.wellarchitected;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The condition of a rule of a lens: ids of choices with {@code &&}, {@code ||}, {@code !} and parentheses, or {@code default},
 * which always holds.
 *
 * @param ids the choices that it names
 */
record RiskCondition(Predicate<Set<String>> holds, Set<String> ids) {

    static final String DEFAULT = "default";
    private static final Pattern TOKEN = Pattern.compile("\\s*(&&|\\|\\||!|\\(|\\)|[A-Za-z0-9._-]+)");
    private static final int DEEPEST = 50;

    /** Refuses with {@link IllegalArgumentException} what is no condition. */
    static RiskCondition parse(String text) {
        if (text.strip().equals(DEFAULT)) {
            return new RiskCondition(selected -> true, Set.of());
        }
        var reading = new Reading(text.strip());
        var holds = reading.either();
        if (!reading.token.isEmpty()) {
            throw new IllegalArgumentException("Something follows the condition");
        }
        return new RiskCondition(holds, Set.copyOf(reading.ids));
    }

    private static final class Reading {

        private final String text;
        private final Set<String> ids = new HashSet<>();
        private int at;
        private int depth;
        private String token = "";

        Reading(String text) {
            this.text = text;
            next();
        }

        private void next() {
            var found = TOKEN.matcher(text).region(at, text.length());
            if (found.lookingAt()) {
                token = found.group(1);
                at = found.end();
            } else if (at == text.length()) {
                token = "";
            } else {
                throw new IllegalArgumentException("No condition");
            }
        }

        Predicate<Set<String>> either() {
            var one = both();
            while (token.equals("||")) {
                next();
                one = one.or(both());
            }
            return one;
        }

        private Predicate<Set<String>> both() {
            var one = not();
            while (token.equals("&&")) {
                next();
                one = one.and(not());
            }
            return one;
        }

        private Predicate<Set<String>> not() {
            if (++depth > DEEPEST) {
                throw new IllegalArgumentException("Too deep");
            }
            try {
                if (token.equals("!")) {
                    next();
                    return not().negate();
                }
                return token.equals("(") ? inner() : choice();
            } finally {
                depth--;
            }
        }

        private Predicate<Set<String>> inner() {
            next();
            var inner = either();
            if (!token.equals(")")) {
                throw new IllegalArgumentException("A parenthesis is open");
            }
            next();
            return inner;
        }

        private Predicate<Set<String>> choice() {
            var id = token;
            if (!id.matches("[A-Za-z0-9._-]+") || id.equals(DEFAULT)) {
                throw new IllegalArgumentException("No choice");
            }
            ids.add(id);
            next();
            return selected -> selected.contains(id);
        }
    }
}
