package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A small table that is read as a whole: headings, rows, and rows that head a group. */
public final class FigureTable extends NativeTable {

    private final int width;

    /** @param numeric the columns whose figures stand to the right, counted from 0 */
    public FigureTable(List<String> headings, int... numeric) {
        addClassName("k-table");
        width = headings.size();
        var row = new NativeTableRow();
        for (var heading : headings) {
            var cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        getHead().add(row);
        for (var column : numeric) {
            addClassName("k-table-right-" + column);
        }
    }

    public FigureTable group(String heading) {
        var cell = new NativeTableHeaderCell(heading);
        cell.getElement().setAttribute("colspan", String.valueOf(width));
        cell.getElement().setAttribute("scope", "rowgroup");
        var row = new NativeTableRow(cell);
        row.addClassName("k-table-group");
        getBody().add(row);
        return this;
    }

    public FigureTable row(Component... cells) {
        var row = new NativeTableRow();
        for (var cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        getBody().add(row);
        return this;
    }
}
