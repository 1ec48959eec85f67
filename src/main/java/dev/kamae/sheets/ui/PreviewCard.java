package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.core.LogText;
import dev.kamae.sheets.PlannedIssue;
import dev.kamae.sheets.PlannedIssue.Place;
import dev.kamae.sheets.Preview;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What would come in: the months to be held against one's own figures, the remarks, and the issues. */
class PreviewCard extends Div {

    private static final int SHOWN = 60;

    private final Preview preview;
    private final Formatting formatting;
    private final Set<Place> out;
    private final Runnable changed;

    /**
     * @param out rows that stay out, changed by what is ticked
     * @param changed called whenever it was
     */
    PreviewCard(Preview preview, Formatting formatting, Component action, Set<Place> out, Runnable changed) {
        this.preview = preview;
        this.formatting = formatting;
        this.out = out;
        this.changed = changed;
        var note = translate("sheets.preview.note", preview.issues().size(), preview.versions());
        var card = new Card(translate("sheets.preview"), note, content()).with(action);
        add(card);
    }

    private Component[] content() {
        return preview.unanswered().isEmpty()
                ? new Component[] {remarks(), months(), issues()}
                : new Component[] {
                    new Paragraph(Words.bad(translate(
                            "sheets.preview.unanswered",
                            String.join(
                                    translate("uikit.listed"),
                                    preview.unanswered().stream()
                                            .map(word -> SheetWords.word(new LogText(word).cut(SHOWN)))
                                            .toList())))),
                    remarks()
                };
    }

    private Component remarks() {
        return preview.remarks().isEmpty()
                ? new Paragraph(Words.quiet(translate("sheets.preview.noRemarks")))
                : new Div(
                        new H3(
                                Words.plain(translate("sheets.preview.remarks")),
                                Words.quiet(translate(
                                        "sheets.preview.remarksCount",
                                        preview.remarks().size()))),
                        new RemarkGrid(preview.remarks(), formatting.language()));
    }

    private Component months() {
        var months = preview.months(formatting.today(), formatting.clock().getZone());
        var table = new FigureTable(
                List.of(
                        translate("sheets.preview.month"),
                        translate("sheets.preview.opened"),
                        translate("sheets.preview.closed"),
                        translate("sheets.preview.left")),
                1,
                2,
                3);
        months.reversed()
                .forEach(month -> table.row(
                        Words.plain(SheetWords.month(month.month(), formatting.language())),
                        count(month.opened()),
                        count(month.closed()),
                        count(month.left())));
        var part = new Div(new H3(translate("sheets.preview.months")), table);
        part.addClassName("k-sheet-months");
        part.setVisible(!months.isEmpty());
        return part;
    }

    private Component count(int count) {
        return Words.plain(formatting.formats().count(count));
    }

    private Component issues() {
        var grid = new Grid<PlannedIssue>();
        grid.addClassNames("k-list", "k-sheet-issues");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        column(grid, "sheets.preview.alias", issue -> new LogText(issue.alias()).cut(20), "96px");
        grid.addColumn(issue -> issue.past().last().content().title())
                .setHeader(translate("issues.field.TITLE"))
                .setTooltipGenerator(issue -> issue.past().last().content().title())
                .setFlexGrow(1);
        column(
                grid,
                "issues.field.SEVERITY",
                issue -> SeverityMark.word(issue.past().last().content().severity()),
                "88px");
        column(
                grid,
                "issues.field.STATUS",
                issue -> SheetWords.status(issue.past().last().status()),
                "104px");
        column(
                grid,
                "sheets.meaning.OPENED",
                issue -> SheetWords.day(issue.past().states().getFirst().at(), formatting),
                "128px");
        column(grid, "sheets.meaning.CLOSED", this::closed, "128px");
        column(
                grid,
                "issues.field.DUE",
                issue -> SheetWords.due(issue.past().last().content().due(), formatting),
                "144px");
        grid.setItems(preview.issues());
        choice(grid);
        grid.setAllRowsVisible(preview.issues().size() <= 8);
        return new Div(
                new H3(
                        Words.plain(translate("sheets.preview.issues")),
                        Words.quiet(translate("sheets.preview.issuesNote"))),
                grid);
    }

    /** All of them are ticked until somebody leaves one out. */
    private void choice(Grid<PlannedIssue> grid) {
        var selection = (GridMultiSelectionModel<PlannedIssue>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
        selection.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
        selection.updateSelection(
                preview.issues().stream()
                        .filter(issue -> !out.contains(issue.place()))
                        .collect(Collectors.toSet()),
                Set.of());
        selection.addMultiSelectionListener(selected -> {
            selected.getAddedSelection().forEach(issue -> out.remove(issue.place()));
            selected.getRemovedSelection().forEach(issue -> out.add(issue.place()));
            changed.run();
        });
    }

    private String closed(PlannedIssue issue) {
        return issue.doneSince().map(at -> SheetWords.day(at, formatting)).orElse("");
    }

    private static void column(
            Grid<PlannedIssue> grid, String key, Function<PlannedIssue, String> value, String width) {
        grid.addColumn(value::apply).setHeader(translate(key)).setWidth(width).setFlexGrow(0);
    }
}
