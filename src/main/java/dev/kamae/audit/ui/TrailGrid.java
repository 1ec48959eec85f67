package dev.kamae.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.audit.Trail;
import dev.kamae.audit.TrailFilter;
import dev.kamae.audit.TrailRow;
import dev.kamae.core.LogText;
import dev.kamae.core.Origin;
import dev.kamae.core.OriginLink;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows, latest first; what a row is about leads to its page where it has one. */
class TrailGrid extends Div {

    private static final int LONGEST = 120;

    private final Trail trail;
    private final TrailWords words;
    private final List<OriginLink> links;
    private final LazyGrid<TrailRow> rows = new LazyGrid<>();
    private final Div hits = new Div();

    TrailGrid(Trail trail, TrailWords words, List<OriginLink> links) {
        this.trail = trail;
        this.words = words;
        this.links = links;
        addClassName("k-list-card");
        hits.addClassName("k-list-foot");
        rows.setSelectionMode(LazyGrid.SelectionMode.NONE);
        rows.setEmptyStateText(translate("audit.noHits"));
        rows.addColumn(row -> words.formatting().formats().moment(row.at()))
                .setHeader(translate("audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.addColumn(row -> words.actor(row.actor())).setHeader(translate("audit.actor"));
        rows.addColumn(row -> TrailWords.action(row.action()))
                .setHeader(translate("audit.action"))
                .setFlexGrow(2);
        rows.addComponentColumn(this::subject)
                .setHeader(translate("audit.subject"))
                .setFlexGrow(2);
        rows.addComponentColumn(row -> Words.logged(new LogText(TrailWords.detail(row)), LONGEST))
                .setHeader(translate("audit.detail"))
                .setFlexGrow(4);
        add(rows, hits);
    }

    void show(TrailFilter filter) {
        var count = trail.count(filter);
        rows.show((offset, limit, _) -> trail.rows(filter, offset, limit), count);
        hits.setText(translate("audit.hits", count));
    }

    private Component subject(TrailRow row) {
        return target(row)
                .<Component>map(target ->
                        target.path() == null ? Words.plain(target.label()) : new Anchor(target.path(), target.label()))
                .orElseGet(() -> Words.logged(new LogText(row.subject()), LONGEST));
    }

    private Optional<OriginLink.Target> target(TrailRow row) {
        var colon = row.subject().indexOf(':');
        if (colon < 1 || colon == row.subject().length() - 1) {
            return Optional.empty();
        }
        var origin = new Origin(row.subject().substring(0, colon), row.subject().substring(colon + 1));
        return links.stream().flatMap(link -> link.to(origin).stream()).findFirst();
    }

    /** For a file: ids, names and values as they are stored beside the words. */
    DataTable table(TrailFilter filter) {
        var columns = Stream.of("row", "at", "actor", "actorId", "action", "actionId", "subject", "detail")
                .map(column -> translate("audit." + column))
                .toList();
        var cells = new ArrayList<List<DataTable.Cell>>();
        trail.rows(filter, 0, Trail.LONGEST_FILE).forEach(row -> cells.add(cells(row)));
        var count = trail.count(filter);
        if (count > cells.size()) {
            cells.add(cut(columns.size(), count));
        }
        return new DataTable(columns, cells);
    }

    /** Nobody takes a part for the whole. */
    private static List<DataTable.Cell> cut(int width, long count) {
        return IntStream.range(0, width)
                .mapToObj(column ->
                        DataTable.Cell.words(column == 0 ? translate("audit.cut", Trail.LONGEST_FILE, count) : ""))
                .toList();
    }

    private List<DataTable.Cell> cells(TrailRow row) {
        var at = row.at().atZone(words.formatting().clock().getZone());
        return List.of(
                new DataTable.Cell(Long.toString(row.id()), row.id()),
                DataTable.Cell.words(at.toOffsetDateTime().toString()),
                DataTable.Cell.words(words.actor(row.actor())),
                DataTable.Cell.words(row.actor().toString()),
                DataTable.Cell.words(TrailWords.action(row.action())),
                DataTable.Cell.words(row.action()),
                DataTable.Cell.words(row.subject()),
                DataTable.Cell.words(TrailWords.detail(row)));
    }
}
