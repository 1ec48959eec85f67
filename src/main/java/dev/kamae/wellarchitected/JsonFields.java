package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An object out of a file, and where in the file it stands; what is not as it must be is told with its place. */
record JsonFields(JsonNode node, String path) {

    /** Whether there is such a field, spelled as AWS's command line does or beginning with a small letter. */
    boolean has(String name) {
        return !field(name).isMissingNode() && !field(name).isNull();
    }

    JsonFields object(String name) throws FileNotUsable {
        return new JsonFields(checked(name, field(name).isObject()), at(name));
    }

    /** The objects of a list; empty when there is no such list. */
    List<JsonFields> objects(String name) throws FileNotUsable {
        if (!has(name)) {
            return List.of();
        }
        var list = checked(name, field(name).isArray());
        var objects = new ArrayList<JsonFields>();
        for (int i = 0; i < list.size(); i++) {
            var place = at(name) + "[" + i + "]";
            if (!list.get(i).isObject()) {
                throw new FileNotUsable(Reason.FIELD_WRONG, place);
            }
            objects.add(new JsonFields(list.get(i), place));
        }
        return objects;
    }

    /** The texts of a list; empty when there is no such list. */
    List<String> texts(String name) throws FileNotUsable {
        if (!has(name)) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (var element : checked(name, field(name).isArray())) {
            if (!element.isString()) {
                throw new FileNotUsable(Reason.FIELD_WRONG, at(name));
            }
            texts.add(element.stringValue());
        }
        return texts;
    }

    String text(String name) throws FileNotUsable {
        return checked(name, field(name).isString()).stringValue();
    }

    @Nullable
    String textOrNull(String name) throws FileNotUsable {
        return has(name) ? text(name) : null;
    }

    /** A text made into a value that says itself what it must be. */
    <T> T value(String name, Function<String, T> reader) throws FileNotUsable {
        var text = text(name);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException not) {
            throw new FileNotUsable(Reason.FIELD_WRONG, at(name));
        }
    }

    boolean flag(String name, boolean otherwise) throws FileNotUsable {
        return has(name) ? checked(name, field(name).isBoolean()).booleanValue() : otherwise;
    }

    int count(String name) throws FileNotUsable {
        if (!has(name)) {
            return 0;
        }
        var number = checked(name, field(name).isIntegralNumber() && field(name).canConvertToInt());
        return checked(name, number.intValue() >= 0).intValue();
    }

    /** Seconds since 1970 as AWS's interface has them, or a text as its command line writes it. */
    Instant moment(String name) throws FileNotUsable {
        var node = field(name);
        try {
            if (node.isNumber()) {
                var millis = node.decimalValue().multiply(BigDecimal.valueOf(1000));
                return Instant.ofEpochMilli(millis.longValue());
            }
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeException not) {
            throw new FileNotUsable(Reason.FIELD_WRONG, at(name));
        }
    }

    String at(String name) {
        var spelled = node.has(name) || !node.has(small(name)) ? name : small(name);
        return path.isEmpty() ? spelled : path + "." + spelled;
    }

    private JsonNode field(String name) {
        var found = found(name);
        return found == null ? MissingNode.getInstance() : found;
    }

    private @Nullable JsonNode found(String name) {
        var found = node.get(name);
        return found == null ? node.get(small(name)) : found;
    }

    private static String small(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private JsonNode checked(String name, boolean right) throws FileNotUsable {
        if (!right) {
            throw new FileNotUsable(Reason.FIELD_WRONG, at(name));
        }
        return field(name);
    }
}
