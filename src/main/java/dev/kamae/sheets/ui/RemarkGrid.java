package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.sheets.Remark;
import dev.kamae.uikit.Words;
import java.util.List;

/** What is to be said about the rows, each with its place in the file. */
class RemarkGrid extends Grid<Remark> {

    private static final int NAME_SHOWN = 24;

    RemarkGrid(List<Remark> remarks, Language language) {
        addClassNames("k-list", "k-sheet-remarks");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addColumn(remark -> new LogText(remark.sheet()).cut(NAME_SHOWN))
                .setHeader(translate("sheets.reading.sheet"))
                .setWidth("180px")
                .setFlexGrow(0);
        addColumn(remark -> remark.row() == 0
                        ? translate("sheets.preview.whole")
                        : translate("sheets.preview.row", Integer.toString(remark.row())))
                .setHeader(translate("sheets.preview.place"))
                .setWidth("112px")
                .setFlexGrow(0);
        addComponentColumn(remark -> said(remark, language))
                .setHeader(translate("sheets.preview.remark"))
                .setFlexGrow(1);
        setItems(remarks);
        setAllRowsVisible(remarks.size() <= 8);
    }

    private static Component said(Remark remark, Language language) {
        var sentence = remark.sentence(language);
        var said = remark.kind().isLeftOut() ? Words.strong(sentence) : new Span(sentence);
        said.setTitle(sentence);
        return said;
    }
}
