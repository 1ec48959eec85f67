package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueOrder;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.LazyGrid.Sorted;
import dev.kamae.uikit.SeverityMark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of the register. */
class IssueGrid extends Div {

    private static final Sorted BY_DUE = new Sorted(IssueOrder.DUE.name(), true);

    private final LazyGrid<IssueSummary> grid = new LazyGrid<>();
    private final Span hits = new Span();
    /** What gives way to the title while a panel, which says it too, takes the room. */
    private final List<Grid.Column<IssueSummary>> besidePanel = new ArrayList<>();

    private final IssueWords words;
    private LocalDate day;

    IssueGrid(IssueWords words, Consumer<IssueSummary> open) {
        this.words = words;
        day = words.today();
        addClassName("k-list-card");
        hits.addClassName("k-list-foot");
        columns();
        grid.onOpen(open);
        add(grid, hits);
    }

    void show(Issues issues, IssueAddress address) {
        var filter = address.filter();
        day = words.day(filter);
        var count = issues.count(filter);
        grid.show(
                (offset, limit, sort) -> {
                    var by = sort.isEmpty() ? BY_DUE : sort.getFirst();
                    return issues.list(filter, IssueOrder.valueOf(by.property()), by.ascending(), offset, limit);
                },
                count);
        grid.setEmptyStateText(translate("issues.noHits"));
        hits.setText(translate("issues.hits", count));
        besidePanel.forEach(column -> column.setVisible(address.open() == null));
        mark(issues, address.open());
    }

    private void mark(Issues issues, @Nullable IssueNumber open) {
        if (open == null) {
            grid.deselectAll();
        } else {
            issues.find(open).map(IssueVersion::summary).ifPresent(grid::select);
        }
    }

    private void columns() {
        grid.addColumn(IssueSummary::number)
                .setHeader(translate("issues.field.NUMBER"))
                .setSortProperty(IssueOrder.NUMBER.name())
                .setSortable(true)
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addColumn(severity())
                .setHeader(translate("issues.field.SEVERITY"))
                .setSortProperty(IssueOrder.SEVERITY.name())
                .setSortable(true)
                .setWidth("92px")
                .setFlexGrow(0);
        grid.addColumn(IssueSummary::title)
                .setHeader(translate("issues.field.TITLE"))
                .setSortProperty(IssueOrder.TITLE.name())
                .setSortable(true)
                .setTooltipGenerator(IssueSummary::title)
                .setFlexGrow(1);
        grid.addColumn(status())
                .setHeader(translate("issues.field.STATUS"))
                .setSortProperty(IssueOrder.STATUS.name())
                .setSortable(true)
                .setWidth("116px")
                .setFlexGrow(0);
        besidePanel.add(grid.addColumn(issue -> words.owner(issue.owner()))
                .setHeader(translate("issues.field.OWNER"))
                .setSortable(false)
                .setWidth("104px")
                .setFlexGrow(0));
        besidePanel.add(grid.addColumn(issue -> words.shortDue(issue.due()))
                .setHeader(translate("issues.field.DUE"))
                .setSortProperty(IssueOrder.DUE.name())
                .setSortable(true)
                .setTooltipGenerator(issue -> words.due(issue.due()))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("96px")
                .setFlexGrow(0));
        grid.addColumn(left())
                .setHeader(translate("issues.left"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("116px")
                .setFlexGrow(0);
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
