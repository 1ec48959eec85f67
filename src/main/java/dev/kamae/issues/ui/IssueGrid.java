package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.kamae.core.LogText;
import dev.kamae.issues.IssueId;
import dev.kamae.issues.IssueKind;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.LazyGrid.Sorted;
import dev.kamae.uikit.SeverityMark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the register. */
class IssueGrid extends Div {

    private static final int SHOWN = 40;
    private static final Sorted BY_DUE = new Sorted(IssueOrder.DUE.name(), true);

    private final LazyGrid<IssueSummary> grid = new LazyGrid<>();
    private final Span hits = new Span();
    private final Map<Choice, Grid.Column<IssueSummary>> columns = new EnumMap<>(Choice.class);
    private Set<String> chosen = usual();
    private final Map<IssueId, String> called = new HashMap<>();
    private long count;
    private boolean beside;
    private boolean ticking;

    private final IssueWords words;
    private LocalDate day;

    /** Columns that a person can leave out. */
    private enum Choice {
        CALLED("issues.column.called", false, true),
        SEVERITY("issues.field.SEVERITY", true, false),
        STATUS("issues.field.STATUS", true, false),
        SINCE("issues.column.since", false, true),
        OWNER("issues.field.OWNER", true, true),
        RAISED("issues.column.raised", false, true),
        DUE("issues.field.DUE", true, true),
        LEFT("issues.left", true, false),
        LABELS("issues.field.LABELS", false, true),
        COST_ONCE("issues.cost.once", false, true),
        COST_YEARLY("issues.cost.yearly", false, true);

        private final String name;
        private final boolean usual;
        /** To the title, while a panel, which says it too, takes the room. */
        private final boolean givesWay;

        Choice(String name, boolean usual, boolean givesWay) {
            this.name = name;
            this.usual = usual;
            this.givesWay = givesWay;
        }
    }

    IssueGrid(IssueWords words, Consumer<IssueSummary> open) {
        this.words = words;
        day = words.today();
        addClassName("k-list-card");
        hits.addClassName("k-list-foot");
        columns();
        grid.onOpen(issue -> openOrTick(issue, open));
        add(grid, hits);
    }

    /** @param empty why there may be none */
    void show(Issues issues, IssueAddress address, String empty) {
        var filter = address.filter();
        day = words.day(filter);
        count = issues.count(filter);
        grid.show(
                (offset, limit, sort) -> {
                    var by = sort.isEmpty() ? BY_DUE : sort.getFirst();
                    var page = issues.list(filter, IssueOrder.valueOf(by.property()), by.ascending(), offset, limit);
                    if (isShown(Choice.CALLED)) {
                        called.putAll(issues.aliases(
                                page.stream().map(IssueSummary::id).toList()));
                    }
                    return page;
                },
                count);
        grid.setEmptyStateText(empty);
        hits.setText(translate("issues.hits", count));
        beside = address.open() != null;
        arrange();
        mark(issues, address.open());
    }

    /** How many issues the list has. */
    long count() {
        return count;
    }

    private void mark(Issues issues, @Nullable IssueNumber open) {
        if (ticking) {
            return;
        }
        if (open == null) {
            grid.deselectAll();
        } else {
            issues.find(open).map(IssueVersion::summary).ifPresent(grid::select);
        }
    }

    /** What each column is called that can be left out. */
    static Map<String, String> optional() {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(Choice.values()).forEach(one -> names.put(one.name(), translate(one.name)));
        return names;
    }

    /** Those that everybody sees who has chosen nothing. */
    static Set<String> usual() {
        return Arrays.stream(Choice.values())
                .filter(one -> one.usual)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /** Shows just these of the columns that can be left out. */
    void show(Set<String> columns) {
        chosen = columns;
        arrange();
        // what only a column needs is asked for only with it
        grid.getDataProvider().refreshAll();
    }

    private boolean isShown(Choice column) {
        return chosen.contains(column.name());
    }

    private void arrange() {
        columns.forEach((one, column) -> column.setVisible(isShown(one) && !(beside && one.givesWay)));
    }

    /**
     * Has rows ticked, to change many at once, or opened one by one.
     *
     * @param changed called whenever other rows are ticked
     */
    void tick(boolean many, Runnable changed) {
        ticking = many;
        grid.setSelectionMode(many ? Grid.SelectionMode.MULTI : Grid.SelectionMode.SINGLE);
        if (many) {
            grid.addSelectionListener(change -> changed.run());
        }
    }

    Set<IssueSummary> ticked() {
        return ticking ? grid.getSelectedItems() : Set.of();
    }

    private void openOrTick(IssueSummary issue, Consumer<IssueSummary> open) {
        if (!ticking) {
            open.accept(issue);
        } else if (grid.getSelectedItems().contains(issue)) {
            grid.deselect(issue);
        } else {
            grid.select(issue);
        }
    }

    private void columns() {
        column(IssueOrder.NUMBER, grid.addColumn(IssueSummary::number), "issues.field.NUMBER", "84px");
        optional(
                Choice.CALLED,
                null,
                grid.addColumn(issue -> new LogText(called.getOrDefault(issue.id(), "")).cut(SHOWN)),
                "104px");
        optional(Choice.SEVERITY, IssueOrder.SEVERITY, grid.addColumn(severity()), "92px");
        column(IssueOrder.TITLE, grid.addColumn(title()), "issues.field.TITLE", null)
                .setTooltipGenerator(IssueSummary::title)
                .setFlexGrow(1);
        optional(Choice.STATUS, IssueOrder.STATUS, grid.addColumn(status()), "116px");
        optional(Choice.SINCE, IssueOrder.STATUS_SINCE, grid.addColumn(one -> day(one.statusSince())), "104px");
        optional(Choice.OWNER, null, grid.addColumn(issue -> words.owner(issue.owner())), "104px");
        optional(Choice.RAISED, IssueOrder.RAISED, grid.addColumn(one -> day(one.raisedAt())), "104px");
        optional(Choice.DUE, IssueOrder.DUE, grid.addColumn(issue -> words.shortDue(issue.due())), "96px")
                .setTooltipGenerator(issue -> words.due(issue.due()))
                .setTextAlign(ColumnTextAlign.END);
        optional(Choice.LEFT, null, grid.addColumn(left()), "116px").setTextAlign(ColumnTextAlign.END);
        optional(Choice.LABELS, null, grid.addColumn(issue -> String.join(", ", sorted(issue.labels()))), "132px");
        optional(
                        Choice.COST_ONCE,
                        null,
                        grid.addColumn(issue -> words.yen(issue.cost().once())),
                        "132px")
                .setTextAlign(ColumnTextAlign.END);
        optional(
                        Choice.COST_YEARLY,
                        null,
                        grid.addColumn(issue -> words.yen(issue.cost().yearly())),
                        "132px")
                .setTextAlign(ColumnTextAlign.END);
    }

    private Grid.Column<IssueSummary> optional(
            Choice which, @Nullable IssueOrder order, Grid.Column<IssueSummary> column, String width) {
        columns.put(which, column);
        return column(order, column, which.name, width);
    }

    private static Grid.Column<IssueSummary> column(
            @Nullable IssueOrder order, Grid.Column<IssueSummary> column, String name, @Nullable String width) {
        column.setHeader(translate(name)).setSortable(order != null);
        if (order != null) {
            column.setSortProperty(order.name());
        }
        if (width != null) {
            column.setWidth(width).setFlexGrow(0);
        }
        return column;
    }

    private static List<String> sorted(Set<String> labels) {
        return labels.stream().sorted().toList();
    }

    private String day(Instant moment) {
        return words.formatting()
                .shortDate(
                        LocalDate.ofInstant(moment, words.formatting().clock().getZone()));
    }

    private static LitRenderer<IssueSummary> title() {
        return LitRenderer.<IssueSummary>of(
                        "<span class=\"k-kind\" ?hidden=\"${!item.incident}\">${item.kind}</span>${item.title}")
                .withProperty("incident", issue -> issue.kind() == IssueKind.INCIDENT)
                .withProperty("kind", issue -> translate("issues.kind." + IssueKind.INCIDENT))
                .withProperty("title", IssueSummary::title);
    }

    private static LitRenderer<IssueSummary> severity() {
        return LitRenderer.<IssueSummary>of(
                        "<span class=\"k-severity ${item.look}\"><span></span><span>${item.word}</span></span>")
                .withProperty("look", issue -> SeverityMark.style(issue.severity()))
                .withProperty("word", issue -> SeverityMark.word(issue.severity()));
    }

    private static LitRenderer<IssueSummary> status() {
        return LitRenderer.<IssueSummary>of(
                        "<span class=\"k-status k-status-${item.look}\"><span></span><span>${item.word}</span></span>")
                .withProperty("look", issue -> issue.status().name().toLowerCase(Locale.ROOT))
                .withProperty("word", issue -> IssueWords.status(issue.status()));
    }

    private LitRenderer<IssueSummary> left() {
        return LitRenderer.<IssueSummary>of("<span class=\"${item.look}\">${item.left}</span>")
                .withProperty("look", issue -> issue.isOverdue(day) ? "k-bad" : "k-quiet")
                .withProperty("left", issue -> words.left(issue, day));
    }
}
