package dev.kamae.traffic;

import dev.kamae.webacl.WebAclId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Rows as columns, in which a whole hour goes to the database in one statement. */
record Columns<R>(List<R> rows) {

    String[] texts(Function<R, Object> column) {
        return rows.stream()
                .map(row -> StoredText.of(column.apply(row).toString()))
                .toArray(String[]::new);
    }

    Long[] figures(ToLongFunction<R> column) {
        return rows.stream().map(column::applyAsLong).toArray(Long[]::new);
    }

    /** @param numbers by which the table names web ACLs */
    Integer[] acls(Function<R, WebAclId> column, Map<WebAclId, Integer> numbers) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(numbers.get(column.apply(row))))
                .toArray(Integer[]::new);
    }

    Boolean[] flags(Function<R, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }
}
