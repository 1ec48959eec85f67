package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Score;
import dev.kamae.roadmap.Outlook;
import dev.kamae.roadmap.Outlook.Cell;
import dev.kamae.roadmap.Outlook.Row;
import dev.kamae.roadmap.Outlook.Value;
import dev.kamae.roadmap.Quarter;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.DataMenu;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The Counter of each threat at each quarter's end: what it was or is expected to be, and below it what was agreed. */
class CounterTable extends Div {

    private final Outlook outlook;
    private final RoadmapWords words;

    CounterTable(Outlook outlook, RoadmapWords words) {
        this.outlook = outlook;
        this.words = words;
        addClassName("k-roadmap");
        var headings = new ArrayList<String>();
        headings.add(translate("roadmap.threat"));
        headings.add(translate("roadmap.now"));
        outlook.quarters().forEach(quarter -> headings.add(heading(quarter)));
        var table =
                new FigureTable(headings, IntStream.range(1, headings.size()).toArray());
        for (var source : ThreatSource.values()) {
            var rows = outlook.threats().stream()
                    .filter(row -> row.threat().source() == source)
                    .toList();
            if (!rows.isEmpty()) {
                table.group(translate("scoring.source." + source));
                rows.forEach(row -> table.row(cells(row)));
            }
        }
        add(new Card(translate("roadmap.counters"), translate("roadmap.countersNote"), table)
                .with(new DataMenu(translate("roadmap.counters"), this::data)));
    }

    private String heading(Quarter quarter) {
        return translate(
                quarter.equals(outlook.current())
                        ? "roadmap.heading.current"
                        : quarter.compareTo(outlook.current()) < 0 ? "roadmap.heading.over" : "roadmap.heading.toCome",
                words.part(quarter, outlook.firstMonth()),
                words.months(quarter));
    }

    private Component[] cells(Row row) {
        var cells = new ArrayList<Component>();
        var target = row.target();
        cells.add(
                target == null
                        ? words.threatLink(row.threat().id())
                        : new Div(
                                words.threatLink(row.threat().id()),
                                Words.quiet(translate("roadmap.target", RoadmapWords.whole(target)))));
        cells.add(figure(row.now()));
        row.cells().forEach(cell -> cells.add(cell(cell)));
        return cells.toArray(Component[]::new);
    }

    private Component cell(Cell cell) {
        var told = new Div(figure(cell.counter().score()));
        cell.agreed().ifPresent(agreed -> {
            var beside = new Div(Words.quiet(agreed(agreed)));
            difference(cell).ifPresent(beside::add);
            told.add(beside);
        });
        return told;
    }

    private static String agreed(Value agreed) {
        var score = agreed.score();
        return translate("roadmap.agreedOf", score == null ? translate("uikit.unknown") : RoadmapWords.whole(score));
    }

    /** Nothing where the two are the same. */
    private Optional<Component> difference(Cell cell) {
        return cell.difference()
                .filter(points -> points != 0)
                .map(points -> points < 0 ? Words.bad(words.points(points)) : Words.plain(words.points(points)));
    }

    private static Component figure(@Nullable Score score) {
        return score == null
                ? Words.unknown("–", translate("roadmap.unknownWhy"))
                : Words.strong(RoadmapWords.whole(score));
    }

    private DataTable data() {
        var columns = new ArrayList<String>();
        columns.add(translate("roadmap.threat"));
        columns.add(translate("roadmap.now"));
        for (var quarter : outlook.quarters()) {
            columns.add(heading(quarter).replace('\n', ' '));
            columns.add(translate("roadmap.agreedIn", words.quarter(quarter, outlook.firstMonth())));
        }
        return new DataTable(columns, outlook.threats().stream().map(this::data).toList());
    }

    private List<DataTable.Cell> data(Row row) {
        var cells = new ArrayList<DataTable.Cell>();
        cells.add(DataTable.Cell.words(words.threat(row.threat().id())));
        cells.add(value(row.now()));
        for (var cell : row.cells()) {
            cells.add(value(cell.counter().score()));
            cells.add(cell.agreed().map(agreed -> value(agreed.score())).orElseGet(() -> DataTable.Cell.words("")));
        }
        return cells;
    }

    private DataTable.Cell value(@Nullable Score score) {
        return score == null
                ? DataTable.Cell.words(translate("uikit.unknown"))
                : new DataTable.Cell(words.formatting().formats().figure(score.value()), score.value());
    }
}
