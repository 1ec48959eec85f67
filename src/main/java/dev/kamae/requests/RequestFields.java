package dev.kamae.requests;

import dev.kamae.logstore.LogFields;
import dev.kamae.requests.RequestDetail.Field;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Every value of a document by its path. */
final class RequestFields {

    private final List<Field> found = new ArrayList<>();

    private final LogFields known;

    private RequestFields(LogFields known) {
        this.known = known;
    }

    static List<Field> of(JsonNode document, LogFields known) {
        var fields = new RequestFields(known);
        fields.add("", document);
        return List.copyOf(fields.found);
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member ->
                            add(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add("%s[%d]".formatted(path, i), node.get(i));
            }
        } else {
            var value = node.asString();
            found.add(new Field(path, value, RequestFieldNames.term(path, value, known)));
        }
    }
}
