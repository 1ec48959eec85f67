package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.LogText;
import dev.kamae.core.Severity;
import dev.kamae.identity.Directory;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueStatus;
import dev.kamae.sheets.MissingRow;
import dev.kamae.sheets.Preview;
import dev.kamae.sheets.SheetChange;
import dev.kamae.sheets.SheetChange.Chosen;
import dev.kamae.sheets.SheetChange.Difference;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rows that are known already say now: taken over only where it is chosen, and never by the way where both have changed. */
class ChangesCard extends Div {

    private static final int SHOWN = 120;
    private static final int FEW = 8;
    private static final int LEAD = 20;

    private final Directory people;
    private final Formatting formatting;
    private final Runnable changed;
    private final List<Grid<Row>> grids = new ArrayList<>();

    /** One difference of one row. */
    private record Row(SheetChange change, Difference difference) {}

    /** @param changed called whenever something is chosen, or no longer */
    ChangesCard(Preview preview, Directory people, Formatting formatting, Runnable changed) {
        this.people = people;
        this.formatting = formatting;
        this.changed = changed;
        addClassName("k-sheet-changes");
        setVisible(!preview.changes().isEmpty() || !preview.missing().isEmpty());
        var rows = preview.changes().stream()
                .flatMap(change -> change.differences().stream().map(difference -> new Row(change, difference)))
                .toList();
        add(new Card(
                translate("sheets.changes"),
                translate("sheets.changes.note", preview.changes().size()),
                part(
                        "sheets.changes.plain",
                        rows.stream()
                                .filter(row -> !row.difference().isConflict())
                                .toList(),
                        false),
                part(
                        "sheets.changes.both",
                        rows.stream()
                                .filter(row -> row.difference().isConflict())
                                .toList(),
                        true),
                missing(preview.missing())));
    }

    /** What somebody wants to have taken over. */
    Set<Chosen> chosen() {
        var chosen = new HashSet<Chosen>();
        grids.forEach(grid -> grid.getSelectedItems()
                .forEach(row -> chosen.add(row.change().choose(row.difference().field()))));
        return chosen;
    }

    private Component part(String heading, List<Row> rows, boolean both) {
        var grid = new Grid<Row>();
        grid.addClassName("k-list");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        var selection = (GridMultiSelectionModel<Row>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
        selection.setSelectAllCheckboxVisibility(
                both ? SelectAllCheckboxVisibility.HIDDEN : SelectAllCheckboxVisibility.VISIBLE);
        selection.addMultiSelectionListener(change -> changed.run());
        grid.addComponentColumn(ChangesCard::issue)
                .setHeader(translate("issues.field.TITLE"))
                .setFlexGrow(2);
        grid.addColumn(row -> SheetWords.field(row.difference().field()))
                .setHeader(translate("sheets.changes.field"))
                .setWidth("96px")
                .setFlexGrow(0);
        words(
                grid,
                "sheets.changes.before",
                difference -> difference.known() ? words(difference.before()) : translate("uikit.unknown"));
        if (both) {
            words(grid, "sheets.changes.register", difference -> words(difference.register()));
        }
        words(grid, "sheets.changes.sheet", difference -> words(difference.sheet()));
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= FEW);
        grids.add(grid);
        var part = new Div(
                new H3(
                        Words.plain(translate(heading)),
                        Words.quiet(translate("sheets.preview.remarksCount", rows.size()))),
                grid);
        part.setVisible(!rows.isEmpty());
        return part;
    }

    private static void words(Grid<Row> grid, String heading, Function<Difference, String> words) {
        grid.addColumn(row -> different(row.difference(), words.apply(row.difference())))
                .setHeader(translate(heading))
                .setTooltipGenerator(
                        row -> SheetWords.text(words.apply(row.difference())).whole())
                .setFlexGrow(2);
    }

    /** From a little before the place where the texts differ, as it may lie far behind the beginning of a long one. */
    private static String different(Difference difference, String words) {
        var same = Stream.of(difference.before(), difference.register())
                .filter(String.class::isInstance)
                .map(other -> same(Objects.toString(difference.sheet(), ""), other.toString()))
                .min(Comparator.naturalOrder())
                .orElse(0);
        var from = Math.min(same - LEAD, words.length());
        if (from <= LEAD) {
            return SheetWords.text(words).cut(SHOWN);
        }
        var whole = from < words.length() && Character.isLowSurrogate(words.charAt(from)) ? from - 1 : from;
        return SheetWords.text("…" + words.substring(whole)).cut(SHOWN);
    }

    private static int same(String one, String other) {
        var same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static Component issue(Row row) {
        var issue = row.change().issue();
        return new Span(
                new Anchor("issues/" + issue.number(), issue.number().toString()),
                Words.plain(" " + issue.content().title()));
    }

    /** A value of any field in words. */
    private String words(@Nullable Object value) {
        return switch (value) {
            case null -> translate("sheets.changes.nobody");
            case Severity severity -> SeverityMark.word(severity);
            case IssueStatus status -> SheetWords.status(status);
            case Due due -> SheetWords.due(due, formatting);
            case Set<?> labels -> labels.isEmpty() ? translate("sheets.changes.nobody") : joined(labels);
            case LocalDate day -> formatting.formats().date(day);
            case PersonId owner -> people.name(owner);
            default -> value.toString().isEmpty() ? translate("sheets.reading.blank") : value.toString();
        };
    }

    private static String joined(Set<?> labels) {
        return String.join(
                translate("uikit.listed"),
                labels.stream().map(Object::toString).sorted().toList());
    }

    private static Component missing(List<MissingRow> missing) {
        var table = new FigureTable(List.of(
                translate("sheets.one.number"), translate("sheets.preview.alias"), translate("issues.field.TITLE")));
        missing.forEach(row -> table.row(
                new Anchor("issues/" + row.number(), row.number().toString()),
                Words.plain(new LogText(row.alias()).cut(SHOWN)),
                Words.plain(row.title())));
        var part = new Div(
                new H3(
                        Words.plain(translate("sheets.changes.missing")),
                        Words.quiet(translate("sheets.changes.missingNote", missing.size()))),
                table);
        part.setVisible(!missing.isEmpty());
        return part;
    }
}
