package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import dev.kamae.clients.ClientPicture;
import dev.kamae.clients.ClientTrail;
import dev.kamae.clients.Clients;
import dev.kamae.core.LogText;
import dev.kamae.logstore.LogPagesExpired;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.ui.RequestsAddress;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.Words;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client's paths in the order in which it asked for them, a page of the log store at a time. */
class ClientLines extends Composite<Div> {

    /** Nobody reads more; who looks for something among more takes a shorter period. */
    private static final int MOST = 5_000;

    private static final int PAGE = 200;
    private static final int CELL = 200;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Clients clients;
    private final ClientPicture picture;
    private final ClientsAddress address;
    private final Formatting formatting;
    private final List<RequestRow> lines = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable ClientTrail trail;

    ClientLines(Clients clients, ClientPicture picture, ClientsAddress address, Formatting formatting) {
        this.clients = clients;
        this.picture = picture;
        this.address = address;
        this.formatting = formatting;
        var grid = new LazyGrid<RequestRow>();
        column(grid, "time", this::time).setWidth("132px").setFlexGrow(0);
        column(grid, "action", row -> translate("waflog.action." + row.action()) + code(row))
                .setWidth("112px")
                .setFlexGrow(0);
        column(grid, "request", ClientLines::request).setWidth("180px").setFlexGrow(4);
        column(grid, "host", RequestRow::host).setWidth("132px").setFlexGrow(1);
        column(grid, "rule", ClientLines::rule).setWidth("132px").setFlexGrow(2);
        column(grid, "class", row -> translate("waflog.class." + row.trafficClass()))
                .setWidth("126px")
                .setFlexGrow(0);
        grid.onOpen(this::open);
        grid.setItems(this::page);
        var heading = new H2(translate("clients.lines"));
        var head = new Div(heading, Words.quiet(translate("clients.lines.note")));
        head.addClassNames("k-card-head", "k-list-head");
        var foot = new Span(foot());
        foot.addClassName("k-list-foot");
        getContent().addClassName("k-list-card");
        getContent().add(head, grid, foot);
        addDetachListener(detach -> close());
    }

    private String foot() {
        var all = formatting.formats().count(picture.requests());
        return picture.requests() > MOST
                ? translate("clients.lines.tooMany", all, formatting.formats().count(MOST))
                : translate("clients.lines.count", all);
    }

    private Grid.Column<RequestRow> column(
            Grid<RequestRow> grid, String name, ValueProvider<RequestRow, String> words) {
        return grid.addColumn(row -> new LogText(words.apply(row)).cut(CELL))
                .setHeader(translate("requests.column." + name))
                .setTooltipGenerator(row -> new LogText(words.apply(row)).whole());
    }

    private String time(RequestRow row) {
        var local = row.at().atZone(formatting.clock().getZone());
        return formatting.shortDate(local.toLocalDate()) + " " + local.format(SECONDS);
    }

    private static String code(RequestRow row) {
        return row.responseCode().isPresent() ? " " + row.responseCode().getAsInt() : "";
    }

    private static String request(RequestRow row) {
        return row.method() + " " + row.path() + (row.arguments().isEmpty() ? "" : "?" + row.arguments());
    }

    private static String rule(RequestRow row) {
        return row.subRule().isEmpty() ? row.rule() : row.rule() + " / " + row.subRule();
    }

    private void open(RequestRow row) {
        var line = new RequestsAddress(Map.of(), formatting.clock()).opening(row);
        UI.getCurrent().navigate(RequestsAddress.LINE, line.line());
    }

    private Stream<RequestRow> page(Query<RequestRow, Void> query) {
        var end = Math.min(MOST, query.getOffset() + query.getLimit());
        while (lines.size() < end && next()) {
            // until there are enough
        }
        return lines.stream().skip(query.getOffset()).limit(Math.max(0, end - query.getOffset()));
    }

    /** Whether there may be more. */
    private boolean next() {
        var open = trail == null ? opened(picture.from()) : trail;
        List<RequestRow> more;
        try {
            more = open.more() ? open.next() : List.of();
        } catch (LogPagesExpired leftUnread) {
            open.close();
            // from the last line on; those of its very moment are there already
            open = opened(lines.isEmpty() ? picture.from() : lines.getLast().at());
            more = open.next();
        }
        more.stream().filter(row -> known.add(row.index() + "/" + row.id())).forEach(lines::add);
        return !more.isEmpty();
    }

    private ClientTrail opened(Instant from) {
        var next = clients.trail(picture.client(), from, picture.until(), address.acls(), PAGE);
        trail = next;
        return next;
    }

    private void close() {
        if (trail != null) {
            trail.close();
        }
    }
}
