package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.kamae.sheets.SheetFormat;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import java.util.ArrayList;

/** The register as a file with the columns of a ledger. */
class ExportCard extends Div {

    private final Sheets sheets;
    private final Formatting formatting;
    private final Select<String> ledger = new Select<>();
    private final Anchor csv = new Anchor("", translate("sheets.export.csv"));
    private final Anchor xlsx = new Anchor("", translate("sheets.export.xlsx"));

    ExportCard(Sheets sheets, Formatting formatting) {
        this.sheets = sheets;
        this.formatting = formatting;
        var usual = translate("sheets.usual");
        var names = new ArrayList<>(sheets.ledgers());
        if (!names.contains(usual)) {
            names.add(usual);
        }
        ledger.setLabel(translate("sheets.export.ledger"));
        ledger.setItems(names);
        ledger.setValue(names.getFirst());
        ledger.addValueChangeListener(change -> link(change.getValue()));
        link(names.getFirst());
        var links = new Div(ledger, csv, xlsx);
        links.addClassNames("k-actions", "k-sheet-export");
        add(new Card(translate("sheets.export"), translate("sheets.export.note"), links));
    }

    private void link(String name) {
        csv.setHref(file(name, SheetFormat.CSV), AttachmentType.DOWNLOAD);
        xlsx.setHref(file(name, SheetFormat.XLSX), AttachmentType.DOWNLOAD);
    }

    private DownloadHandler file(String name, SheetFormat format) {
        var language = formatting.language();
        return event -> {
            event.setFileName(name + "." + format.ending());
            event.setContentType(format.mediaType());
            sheets.write(name, format, language, event.getOutputStream());
        };
    }
}
