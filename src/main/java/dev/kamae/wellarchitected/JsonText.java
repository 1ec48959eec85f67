package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bytes of a file as JSON documents: one, several one after the other, or a list of them. */
final class JsonText {

    /** An answer page needs seven. */
    private static final int DEEPEST = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private JsonText() {}

    static List<JsonNode> read(byte[] bytes) throws FileNotUsable {
        return read(FileText.of(bytes).text());
    }

    static List<JsonNode> read(String text) throws FileNotUsable {
        var documents = new ArrayList<JsonNode>();
        for (var document : documents(text)) {
            checkTexts(document, "");
            if (document.isArray()) {
                document.forEach(documents::add);
            } else {
                documents.add(document);
            }
        }
        if (documents.isEmpty()) {
            throw new FileNotUsable(Reason.EMPTY, "");
        }
        return documents;
    }

    private static List<JsonNode> documents(String text) throws FileNotUsable {
        try (var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll();
        } catch (StreamConstraintsException beyond) {
            if (String.valueOf(beyond.getOriginalMessage()).contains("nesting")) {
                throw new FileNotUsable(Reason.TOO_DEEP, Integer.toString(DEEPEST));
            }
            throw new FileNotUsable(Reason.NOT_JSON, place(beyond));
        } catch (UnexpectedEndOfInputException end) {
            throw new FileNotUsable(Reason.CUT_OFF, place(end));
        } catch (JacksonException not) {
            throw new FileNotUsable(Reason.NOT_JSON, place(not));
        }
    }

    private static String place(JacksonException failure) {
        var place = failure.getLocation();
        return place == null ? "" : place.getLineNr() + ":" + place.getColumnNr();
    }

    private static void checkTexts(JsonNode node, String path) throws FileNotUsable {
        if (node.isString() && FileText.isBroken(node.stringValue())) {
            throw new FileNotUsable(Reason.BROKEN_TEXT, path);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkTexts(node.get(i), path + "[" + i + "]");
        }
        for (var field : node.properties()) {
            var name = path + (path.isEmpty() ? "" : ".") + field.getKey();
            if (FileText.isBroken(field.getKey())) {
                throw new FileNotUsable(Reason.BROKEN_TEXT, name);
            }
            checkTexts(field.getValue(), name);
        }
    }
}
