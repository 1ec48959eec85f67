package dev.kamae.traffic;

import dev.kamae.logstore.Aggregates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregation;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregationSource;
import org.opensearch.client.opensearch._types.aggregations.CompositeBucket;

/**
 * Log lines by several fields at once, in pages until there are no more.
 *
 * @param fields by which to group, under the names by which they are read; a line without one of them counts as empty there
 */
public record Grouped(Map<String, String> fields) {

    static final String NAME = "groups";
    private static final int AT_ONCE = 5_000;

    /** Which page of the groups. */
    public record After(Map<String, FieldValue> key) {

        static final After NOTHING = new After(Map.of());
    }

    /** Groups as they came, and where to go on; {@link After#NOTHING} when these are the last. */
    record Page(List<CompositeBucket> groups, After rest) {}

    static Grouped by(String... namesAndFields) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndFields.length; i += 2) {
            fields.put(namesAndFields[i], namesAndFields[i + 1]);
        }
        return new Grouped(fields);
    }

    /** The same by one field more. */
    Grouped and(String name, String field) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, field);
        return new Grouped(more);
    }

    Aggregation aggregation(After after, UnaryOperator<Aggregation.Builder.ContainerBuilder> inside) {
        var sources = fields.entrySet().stream()
                .map(field -> Map.of(
                        field.getKey(),
                        CompositeAggregationSource.of(source -> source.terms(
                                terms -> terms.field(field.getValue()).missingBucket(true)))))
                .toList();
        var groups = CompositeAggregation.of(all -> {
            all.sources(sources).size(AT_ONCE);
            return after.equals(After.NOTHING) ? all : all.after(after.key());
        });
        return inside.apply(new Aggregation.Builder().composite(groups)).build();
    }

    static Page read(Map<String, Aggregate> aggregates) {
        var groups = Aggregates.named(aggregates, NAME).composite();
        var found = groups.buckets().array();
        var more = found.size() >= AT_ONCE && !groups.afterKey().isEmpty();
        return new Page(found, more ? new After(groups.afterKey()) : After.NOTHING);
    }

    static String text(CompositeBucket group, String name) {
        var value = group.key().get(name);
        return value == null || value.isNull() ? "" : value.isString() ? value.stringValue() : value._toJsonString();
    }

    static long inside(Map<String, Aggregate> aggregates, String filter) {
        return Aggregates.named(aggregates, filter).filter().docCount();
    }
}
