package dev.kamae.logstore;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * What a document says, read as loaders write it: a figure may be text, a path may be nested or have its dots in a name
 * ({@code user_agent: {"os.name": …}}), and what is absent is absent. Every text in it is from outside: hostile.
 */
public final class LogSource {

    private final JsonNode root;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    LogSource(JsonNode root) {
        this.root = root;
    }

    /** Reads a document's JSON. */
    public static LogSource of(String json) {
        return new LogSource(Json.MAPPER.readTree(json));
    }

    /** The first value of a path, as text whatever it is; empty when there is none. */
    public Optional<String> text(String path) {
        return texts(path).stream().findFirst();
    }

    /** Every value of a path: those of lists, and of objects in lists ({@code labels.name}), in their order. */
    public List<String> texts(String path) {
        var found = new ArrayList<String>();
        walk(root, path, value -> found.add(value.asString()));
        return List.copyOf(found);
    }

    /** The first value of a path as a whole figure; empty when it is none. */
    public OptionalLong number(String path) {
        var text = text(path);
        try {
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(new BigDecimal(text.get()).longValueExact());
        } catch (ArithmeticException | NumberFormatException noWholeFigure) {
            return OptionalLong.empty();
        }
    }

    /** The first value of a path as a figure; empty when it is none. */
    public Optional<BigDecimal> decimal(String path) {
        try {
            return text(path).map(BigDecimal::new);
        } catch (NumberFormatException noFigure) {
            return Optional.empty();
        }
    }

    /** The first value of a path as a moment, written with its offset or in milliseconds since 1970; empty when it is none. */
    public Optional<Instant> moment(String path) {
        var millis = number(path);
        try {
            return millis.isPresent()
                    ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
                    : text(path).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** The document as JSON, in the order in which it was written and with every digit. */
    public String json() {
        return Json.MAPPER.writeValueAsString(root);
    }

    private static void walk(JsonNode node, String path, Consumer<JsonNode> found) {
        if (node.isArray()) {
            node.forEach(element -> walk(element, path, found));
        } else if (path.isEmpty()) {
            if (node.isValueNode() && !node.isNull()) {
                found.accept(node);
            }
        } else if (node.isObject()) {
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                walk(node.path(path.substring(0, dot)), path.substring(dot + 1), found);
            }
            walk(node.path(path), "", found);
        }
    }
}
