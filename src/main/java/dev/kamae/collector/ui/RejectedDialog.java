package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.kamae.collector.CollectedFile;
import dev.kamae.documents.Rejected;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file that became no document: where each one is, and why. */
class RejectedDialog extends Dialog {

    /** @param rejected null when the reader may not see log lines */
    RejectedDialog(CollectedFile file, @Nullable List<Rejected> rejected, Formatting formatting) {
        setHeaderTitle(translate("collector.rejectedOf"));
        setWidth("min(1100px, 90vw)");
        add(new Paragraph(file.key()));
        if (rejected == null) {
            add(new Paragraph(translate("collector.rejectedHidden")));
        } else {
            if (rejected.size() < file.rejected()) {
                add(new Paragraph(Words.quiet(translate("collector.rejectedFirst", rejected.size(), file.rejected()))));
            }
            add(list(rejected, formatting));
        }
        getFooter().add(new Button(translate("collector.close"), click -> close()));
    }

    private static Grid<Rejected> list(List<Rejected> rejected, Formatting formatting) {
        var formats = formatting.formats();
        var list = new Grid<Rejected>();
        list.addClassName("k-list");
        list.addColumn(one -> one.number() == 0 ? translate("collector.wholeFile") : formats.count(one.number()))
                .setHeader(translate("collector.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(one -> formats.count(one.offset()))
                .setHeader(translate("collector.place"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(one -> formats.count(one.length()))
                .setHeader(translate("collector.length"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        list.addColumn(one -> translate("documents.reason." + one.reason()))
                .setHeader(translate("collector.reason"))
                .setFlexGrow(2);
        list.addComponentColumn(one -> excerpt(one.excerpt()))
                .setHeader(translate("collector.excerpt"))
                .setFlexGrow(4);
        list.setItems(rejected);
        return list;
    }

    private static Span excerpt(String text) {
        var excerpt = new Span(text);
        excerpt.addClassName("k-path");
        excerpt.setTitle(text);
        return excerpt;
    }
}
