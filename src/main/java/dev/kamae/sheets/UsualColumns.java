package dev.kamae.sheets;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of a sheet that nobody has drawn up. */
final class UsualColumns {

    private UsualColumns() {}

    static Layout in(Language language) {
        List<Column> columns = Stream.of(
                        Meaning.NUMBER,
                        Meaning.TITLE,
                        Meaning.DESCRIPTION,
                        Meaning.SEVERITY,
                        Meaning.STATUS,
                        Meaning.OWNER,
                        Meaning.DUE,
                        Meaning.OPENED,
                        Meaning.CLOSED)
                .map(meaning -> new Column(Texts.text(language, "sheets.meaning." + meaning), meaning))
                .toList();
        return new Layout(
                Texts.text(language, "sheets.usual"), columns, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
