package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.kamae.core.SafeCsv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** The three dots of a card: what it draws as a table, and as a file for a spreadsheet. */
public final class DataMenu extends MenuBar {

    private final String heading;
    private final Supplier<DataTable> table;

    /**
     * @param heading of the dialog, and the name of the file
     * @param table asked for when somebody wants it, on the thread of the page
     */
    public DataMenu(String heading, Supplier<DataTable> table) {
        this.heading = heading;
        this.table = table;
        addClassName("k-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        var dots = addItem(Symbol.MORE.icon());
        dots.setAriaLabel(translate("uikit.menu", heading));
        dots.getSubMenu().addItem(translate("uikit.menu.table"), click -> open());
        dots.getSubMenu().addItem(csv());
    }

    private Anchor csv() {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var file = new byte[][] {{}};
                    event.getUI().accessSynchronously(() -> file[0] = bytes(table.get()));
                    return new DownloadResponse(
                            new ByteArrayInputStream(file[0]),
                            heading + ".csv",
                            "text/csv;charset=utf-8",
                            file[0].length);
                }),
                AttachmentType.DOWNLOAD,
                translate("uikit.menu.csv"));
    }

    private static byte[] bytes(DataTable table) {
        var bytes = new ByteArrayOutputStream();
        try {
            SafeCsv.write(bytes, table.raw());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(heading);
        dialog.addClassName("k-data");
        dialog.add(grid(table.get()));
        dialog.getFooter().add(csv(), new Button(translate("uikit.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Component grid(DataTable table) {
        var grid = new Grid<List<DataTable.Cell>>();
        grid.addClassName("k-list");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        table.indices()
                .forEach(column -> grid.addColumn(row -> row.get(column).shown())
                        .setHeader(table.columns().get(column))
                        .setAutoWidth(true)
                        .setTextAlign(table.isNumeric(column) ? ColumnTextAlign.END : ColumnTextAlign.START));
        grid.setItems(table.rows());
        return grid;
    }
}
