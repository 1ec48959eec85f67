package dev.kamae.uikit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list that fetches the rows in view and no others; a click or Enter opens a row.
 *
 * @param <T> what a row is; equal rows are the same row, so that the selection survives a refresh
 */
public final class LazyGrid<T> extends Grid<T> {

    private @Nullable T focused;
    private Consumer<T> open = row -> {};

    /** The rows of one filter, a page at a time. */
    public interface Rows<T> {

        /**
         * @param sort the column's sort property and direction, most important first; empty for the usual order
         */
        List<T> page(long offset, int limit, List<Sorted> sort);
    }

    /** By what, and which way round. */
    public record Sorted(String property, boolean ascending) {}

    public LazyGrid() {
        addClassName("k-list");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.SINGLE);
        setPageSize(60);
        addCellFocusListener(event -> focused = event.getItem().orElse(null));
        addItemClickListener(event -> open.accept(event.getItem()));
        Shortcuts.addShortcutListener(this, this::openFocused, Key.ENTER).listenOn(this);
    }

    /** Shows other rows: the filter has changed. Fetches afresh and keeps the columns and their sorting. */
    public void show(Rows<T> rows, long count) {
        setItems(
                query -> rows.page(query.getOffset(), query.getLimit(), sorted(query.getSortOrders())).stream(),
                query -> Math.toIntExact(count));
    }

    /** What a click on a row or Enter does. */
    public void onOpen(Consumer<T> open) {
        this.open = open;
    }

    private void openFocused() {
        if (focused != null) {
            open.accept(focused);
        }
    }

    private static List<Sorted> sorted(List<QuerySortOrder> orders) {
        return orders.stream()
                .map(order -> new Sorted(order.getSorted(), order.getDirection() == SortDirection.ASCENDING))
                .toList();
    }
}
