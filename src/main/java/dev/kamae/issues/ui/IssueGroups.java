package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueGroup;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.DataMenu;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.DataTable.Cell;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** How many issues of the list are of each group; a group opens the list of its own. */
class IssueGroups extends Div {

    private final IssueWords words;
    private final Consumer<IssueFilter> choose;

    IssueGroups(IssueWords words, Consumer<IssueFilter> choose) {
        this.words = words;
        this.choose = choose;
    }

    void show(Issues issues, IssueAddress address) {
        removeAll();
        var filter = address.filter();
        var narrowed = filter.group();
        if (narrowed != null) {
            var chips = new Div(new FilterChip(
                    IssueWords.grouping(narrowed.by()),
                    words.group(narrowed),
                    () -> choose.accept(filter.withGroup(null))));
            chips.addClassName("k-chips");
            add(chips);
        }
        if (address.groups() != null) {
            var all = filter.withGroup(null);
            add(card(
                    address,
                    issues.groups(all, address.groups()).stream()
                            .map(count -> new Line(
                                    count.group(), words.group(count.group()), count.issues(), count.overdue()))
                            .toList()));
        }
    }

    private record Line(IssueGroup group, String name, long issues, long overdue) {}

    private Card card(IssueAddress address, List<Line> lines) {
        var by = IssueWords.grouping(Objects.requireNonNull(address.groups()));
        var headings = List.of(by, translate("issues.groups.issues"), translate("issues.groups.overdue"));
        var table = new FigureTable(headings, 1, 2);
        for (var line : lines) {
            table.row(
                    name(address.filter(), line),
                    Words.plain(count(line.issues())),
                    line.overdue() == 0 ? Words.quiet(count(0)) : Words.bad(count(line.overdue())));
        }
        var rows = new Div(table);
        rows.addClassName("k-groups");
        return new Card(translate("issues.groups.heading", by), translate("issues.groups.note"), rows)
                .with(new DataMenu(
                        translate("issues.groups.heading", by),
                        () -> new DataTable(
                                headings,
                                lines.stream()
                                        .map(line -> List.of(
                                                Cell.words(line.name()),
                                                new Cell(count(line.issues()), line.issues()),
                                                new Cell(count(line.overdue()), line.overdue())))
                                        .toList())));
    }

    private NativeButton name(IssueFilter filter, Line line) {
        var name = new Span(line.name());
        name.addClassName("k-logged");
        var button = new NativeButton();
        button.add(name);
        button.addClassName("k-linkish");
        button.getElement()
                .setAttribute("aria-pressed", Boolean.toString(line.group().equals(filter.group())));
        button.addClickListener(
                click -> choose.accept(filter.withGroup(line.group().equals(filter.group()) ? null : line.group())));
        return button;
    }

    private String count(long count) {
        return words.formatting().formats().count(count);
    }
}
