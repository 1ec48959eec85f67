package dev.kamae.waflog;

import dev.kamae.logstore.LogSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Something that holds for a log line or does not. It is said once, and both asked of OpenSearch as a filter and of one
 * document in Java; {@code ClassesTests} sees to it that both give the same answer.
 */
public sealed interface Condition {

    Query query();

    boolean holds(LogSource line);

    static Condition all(Condition... parts) {
        return new All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Any(List.of(parts));
    }

    static Condition not(Condition part) {
        return new Not(part);
    }

    /** Holds for every line. */
    record Always() implements Condition {

        @Override
        public Query query() {
            return Query.of(query -> query.matchAll(all -> all));
        }

        @Override
        public boolean holds(LogSource line) {
            return true;
        }
    }

    /** One of the field's values is one of these. */
    record Is(String field, Set<String> values) implements Condition {

        public static Is oneOf(String field, String... values) {
            return new Is(field, Set.of(values));
        }

        @Override
        public Query query() {
            var terms = values.stream().sorted().map(FieldValue::of).toList();
            return Query.of(query -> query.terms(any -> any.field(field).terms(list -> list.value(terms))));
        }

        @Override
        public boolean holds(LogSource line) {
            return line.texts(field).stream().anyMatch(values::contains);
        }
    }

    /** One of the field's values begins like this. */
    record Begins(String field, String prefix) implements Condition {

        @Override
        public Query query() {
            return Query.of(query -> query.prefix(begins -> begins.field(field).value(prefix)));
        }

        @Override
        public boolean holds(LogSource line) {
            return line.texts(field).stream().anyMatch(value -> value.startsWith(prefix));
        }
    }

    /** One of the field's values has this text in it. */
    record Contains(String field, String text) implements Condition {

        @Override
        public Query query() {
            var pattern = "*" + text.replaceAll("([\\\\*?])", "\\\\$1") + "*";
            return Query.of(query -> query.wildcard(has -> has.field(field).value(pattern)));
        }

        @Override
        public boolean holds(LogSource line) {
            return line.texts(field).stream().anyMatch(value -> value.contains(text));
        }
    }

    /** One of the field's values has one of these words in it, in whatever letter case; words of ASCII letters and figures. */
    record Mentions(String field, List<String> words) implements Condition {

        public Mentions {
            if (words.isEmpty() || !words.stream().allMatch(word -> word.matches("[A-Za-z0-9-]+"))) {
                throw new IllegalArgumentException("Words of ASCII letters and figures, unlike " + words);
            }
        }

        @Override
        public Query query() {
            // one pattern for all words, because each one looks through every value that the field has
            var pattern =
                    words.stream().map(word -> word.replace("-", "\\-")).collect(Collectors.joining("|", ".*(", ").*"));
            return Query.of(query -> query.regexp(
                    has -> has.field(field).value(pattern).caseInsensitive(true).flags("NONE")));
        }

        @Override
        public boolean holds(LogSource line) {
            var low = words.stream().map(Mentions::lowerCase).toList();
            return line.texts(field).stream()
                    .map(Mentions::lowerCase)
                    .anyMatch(value -> low.stream().anyMatch(value::contains));
        }

        /** Of ASCII letters only, as OpenSearch does. */
        private static String lowerCase(String text) {
            return text.chars()
                    .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    /** The field has a value. */
    record Has(String field) implements Condition {

        @Override
        public Query query() {
            return Query.of(query -> query.exists(has -> has.field(field)));
        }

        @Override
        public boolean holds(LogSource line) {
            return !line.texts(field).isEmpty();
        }
    }

    /** Each part holds; without parts always. */
    record All(List<Condition> parts) implements Condition {

        @Override
        public Query query() {
            var filters = parts.stream().map(Condition::query).toList();
            return Query.of(query -> query.bool(all -> all.filter(filters)));
        }

        @Override
        public boolean holds(LogSource line) {
            return parts.stream().allMatch(part -> part.holds(line));
        }
    }

    /** One part holds at least; without parts never. */
    record Any(List<Condition> parts) implements Condition {

        @Override
        public Query query() {
            if (parts.isEmpty()) {
                return Query.of(query -> query.matchNone(none -> none));
            }
            var choices = parts.stream().map(Condition::query).toList();
            return Query.of(query -> query.bool(any -> any.should(choices).minimumShouldMatch("1")));
        }

        @Override
        public boolean holds(LogSource line) {
            return parts.stream().anyMatch(part -> part.holds(line));
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {

        @Override
        public Query query() {
            return Query.of(query -> query.bool(none -> none.mustNot(part.query())));
        }

        @Override
        public boolean holds(LogSource line) {
            return !part.holds(line);
        }
    }
}
