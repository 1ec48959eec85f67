package dev.kamae.requests.ui;

import dev.kamae.core.LogText;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A document as text that one can read, with everything in it visible and nothing cut off. */
final class RawText {

    /** As each character may become its number, so many fit into one {@link LogText}. */
    private static final int PIECE = LogText.MOST / 12;

    private RawText() {}

    static String of(String json) {
        return JsonMapper.shared()
                .readTree(json)
                .toPrettyString()
                .lines()
                .map(RawText::visible)
                .collect(Collectors.joining("\n"));
    }

    private static String visible(String line) {
        var visible = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); ) {
            var end = line.offsetByCodePoints(i, Math.min(PIECE, line.codePointCount(i, line.length())));
            visible.append(new LogText(line.substring(i, end)));
            i = end;
        }
        return visible.toString();
    }
}
