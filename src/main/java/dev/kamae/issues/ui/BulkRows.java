package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.issues.BulkOutcome;
import dev.kamae.issues.BulkPreview;
import dev.kamae.issues.BulkPreview.Row;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edit of many issues does to each, or did not do. */
class BulkRows extends Div {

    /** Those that stay as they are stand in front: they are what one looks for. */
    BulkRows(IssueWords words, BulkPreview preview) {
        addClassName("k-bulk-rows");
        var table = new FigureTable(List.of(
                translate("issues.field.NUMBER"), translate("issues.field.TITLE"), translate("issues.bulk.becomes")));
        preview.rows().stream()
                .sorted(Comparator.comparing(Row::isChanged))
                .forEach(row -> table.row(
                        Words.plain(row.issue().number().toString()),
                        title(row.issue().content().title()),
                        becomes(words, row)));
        add(table);
    }

    private static Component becomes(IssueWords words, Row row) {
        var whyNot = row.whyNot();
        if (whyNot != null) {
            return Words.bad(whyNot.sentence(words.formatting().language()));
        }
        if (row.differences().isEmpty()) {
            return Words.quiet(translate("issues.bulk.same"));
        }
        var changes = new Div();
        row.differences()
                .forEach(field -> changes.add(new Div(
                        Words.quiet(IssueWords.label(field) + " "),
                        Words.quiet(words.value(field, row.issue().value(field)) + " → "),
                        Words.strong(words.value(field, value(row, field))))));
        return changes;
    }

    private static @Nullable Object value(Row row, Field field) {
        return field == Field.STATUS ? row.moves() : IssueVersion.value(row.becomes(), field);
    }

    static Component left(IssueWords words, BulkOutcome outcome) {
        var table = new FigureTable(List.of(translate("issues.field.NUMBER"), translate("issues.bulk.why")));
        outcome.left()
                .forEach(left -> table.row(
                        Words.plain(left.issue().toString()),
                        Words.plain(left.why().sentence(words.formatting().language()))));
        var rows = new Div(table);
        rows.addClassName("k-bulk-rows");
        return rows;
    }

    private static Span title(String title) {
        var shown = new Span(title);
        shown.addClassName("k-bulk-title");
        return shown;
    }
}
