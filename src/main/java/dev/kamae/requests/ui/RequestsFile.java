package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.kamae.core.Language;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.Requests;
import dev.kamae.uikit.Formatting;
import java.io.IOException;

/** What was found as a file for a spreadsheet, written while it is read. */
class RequestsFile extends Anchor {

    private final Requests requests;
    private final Formatting formatting;

    RequestsFile(Requests requests, Formatting formatting) {
        this.requests = requests;
        this.formatting = formatting;
        setText(translate("requests.csv", Requests.MOST_EXPORTED));
    }

    /** The file of another filter. */
    void show(RequestFilter filter) {
        var language = formatting.language();
        DownloadHandler handler = event -> write(event, filter, language);
        setHref(handler, AttachmentType.DOWNLOAD);
    }

    private void write(DownloadEvent event, RequestFilter filter, Language language) throws IOException {
        event.setFileName("requests.csv");
        event.setContentType("text/csv;charset=utf-8");
        requests.export(filter, language, event.getOutputStream());
    }
}
