package dev.kamae.wellarchitected;

import dev.kamae.wellarchitected.ImportTrouble.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonText() {}

    static List<JsonNode> read(byte[] bytes) throws FileNotUsable {
        if (bytes.length > ImportFile.MOST_BYTES) {
            throw new FileNotUsable(Reason.TOO_LARGE, "");
        }
        var documents = new ArrayList<JsonNode>();
        for (var document : documents(text(bytes))) {
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

    private static String text(byte[] bytes) throws FileNotUsable {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(input).toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException not) {
            throw new FileNotUsable(Reason.NOT_UTF8, Integer.toString(input.position() + 1));
        }
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

    /** Half a character and a null character: what no text has and the record cannot keep. */
    private static void checkTexts(JsonNode node, String path) throws FileNotUsable {
        if (node.isString() && isBroken(node.stringValue())) {
            throw new FileNotUsable(Reason.BROKEN_TEXT, path);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkTexts(node.get(i), path + "[" + i + "]");
        }
        for (var field : node.properties()) {
            var name = path + (path.isEmpty() ? "" : ".") + field.getKey();
            if (isBroken(field.getKey())) {
                throw new FileNotUsable(Reason.BROKEN_TEXT, name);
            }
            checkTexts(field.getValue(), name);
        }
    }

    private static boolean isBroken(String text) {
        return text.codePoints().anyMatch(character -> character == 0 || isHalf(character));
    }

    private static boolean isHalf(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
