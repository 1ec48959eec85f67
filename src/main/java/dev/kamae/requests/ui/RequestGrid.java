package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.kamae.core.LogText;
import dev.kamae.core.Territory;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.Requests;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines, latest first. */
class RequestGrid extends Div {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int CELL = 200;

    private final Formatting formatting;
    private final LazyGrid<RequestRow> grid = new LazyGrid<>();
    private final Span foot = new Span();
    private final RequestsFile file;
    private final Grid.Column<RequestRow> time;
    private final Grid.Column<RequestRow> host;
    private @Nullable RequestLines lines;

    RequestGrid(Requests requests, Formatting formatting, Consumer<RequestRow> open) {
        this.formatting = formatting;
        file = new RequestsFile(requests, formatting);
        addClassName("k-list-card");
        var below = new Div(foot, file);
        below.addClassNames("k-list-foot", "k-between");
        time = column("time", this::time).setFlexGrow(0);
        columns();
        host = column("host", RequestRow::host).setWidth("132px").setFlexGrow(0);
        grid.onOpen(open);
        grid.setEmptyStateText(translate("requests.none"));
        add(grid, below);
        addDetachListener(detach -> close());
    }

    /**
     * @param hits how many there are, as the foot says
     * @param dated whether some are of another day than today, which is told then
     */
    void show(RequestLines other, String hits, boolean dated) {
        close();
        time.setWidth(dated ? "132px" : "88px");
        lines = other;
        // how many will come is not known before they have come: some arrive late, and beyond some thousands nobody
        // reads
        grid.setItems(query -> other.page(query.getOffset(), query.getLimit()).stream());
        foot.setText(hits);
        file.show(other.filter());
    }

    /** Marks the line in the panel, if it is among those that were read. */
    void mark(@Nullable LineId open) {
        // beside the panel there is no room for what a line's sentence says too
        host.setVisible(open == null);
        grid.deselectAll();
        var read = lines;
        if (open != null && read != null) {
            read.find(open).ifPresent(grid::select);
        }
    }

    private void close() {
        if (lines != null) {
            lines.close();
        }
    }

    private void columns() {
        grid.addColumn(action())
                .setHeader(translate("requests.column.action"))
                .setWidth("96px")
                .setFlexGrow(0);
        column("client", RequestGrid::client).setWidth("108px").setFlexGrow(2);
        column(
                        "request",
                        row -> row.method() + " " + row.path()
                                + (row.arguments().isEmpty() ? "" : "?" + row.arguments()))
                .setWidth("156px")
                .setFlexGrow(4);
        column("rule", RequestGrid::rule).setWidth("104px").setFlexGrow(2);
        column("class", row -> translate("waflog.class." + row.trafficClass()))
                .setWidth("120px")
                .setFlexGrow(0);
    }

    private Grid.Column<RequestRow> column(String name, ValueProvider<RequestRow, String> words) {
        return grid.addColumn(row -> new LogText(words.apply(row)).cut(CELL))
                .setHeader(translate("requests.column." + name))
                .setTooltipGenerator(row -> new LogText(words.apply(row)).whole());
    }

    private String time(RequestRow row) {
        var local = row.at().atZone(formatting.clock().getZone());
        var time = local.format(SECONDS);
        return local.toLocalDate().equals(formatting.today())
                ? time
                : formatting.shortDate(local.toLocalDate()) + " " + time;
    }

    private static String client(RequestRow row) {
        var address = row.client().orElse(row.connection());
        return row.territory() == Territory.OVERSEAS ? address + " (" + row.country() + ")" : address;
    }

    private static String rule(RequestRow row) {
        return row.subRule().isEmpty() ? row.rule() : row.rule() + " / " + row.subRule();
    }

    private static LitRenderer<RequestRow> action() {
        return LitRenderer.<RequestRow>of(
                        "<span class=\"k-action\"><span class=\"k-swatch k-swatch-square ${item.look}\"></span><span>${item.word}</span></span>")
                .withProperty("look", row -> ActionLook.meaning(row.action()).style())
                .withProperty("word", row -> translate("waflog.action." + row.action()));
    }
}
