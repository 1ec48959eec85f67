package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import dev.kamae.core.Language;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.ImportFile;
import dev.kamae.wellarchitected.WellArchitected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes files or pasted text, and tells what was read and what was wrong. */
class ImportDialog extends Dialog {

    private final WellArchitected reviews;
    private final ReviewWords words;
    private final Language language;
    private final Runnable done;
    /** Filled by the requests that bring the files, emptied by the button. */
    private final List<ImportFile> files = new CopyOnWriteArrayList<>();

    private final Upload upload;
    private final TextArea pasted = new TextArea(translate("wellarchitected.import.pasted"));
    private final Div findings = new Div();

    /** @param done called after each import */
    ImportDialog(WellArchitected reviews, ReviewWords words, Language language, Runnable done) {
        this.reviews = reviews;
        this.words = words;
        this.language = language;
        this.done = done;
        setHeaderTitle(translate("wellarchitected.import"));
        setWidth("min(720px, 92vw)");
        upload = upload();
        pasted.setWidthFull();
        pasted.setMinRows(3);
        pasted.setMaxRows(6);
        pasted.setMaxLength(ImportFile.MOST_BYTES);
        findings.addClassName("k-form");
        findings.getElement().setAttribute("role", "status");
        var form =
                new Div(new Paragraph(Words.quiet(translate("wellarchitected.import.what"))), upload, pasted, findings);
        form.addClassName("k-form");
        add(form);
        var read = Once.button(translate("wellarchitected.import.read"), this::read);
        read.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.close"), click -> close()), read);
    }

    private Upload upload() {
        var taking = new Upload(
                new InMemoryUploadHandler((metadata, bytes) -> files.add(new ImportFile(metadata.fileName(), bytes))) {
                    @Override
                    public long getFileSizeMax() {
                        return ImportFile.MOST_BYTES;
                    }
                });
        taking.setMaxFiles(ImportFile.MOST_FILES);
        taking.setMaxFileSize(ImportFile.MOST_BYTES);
        taking.setAcceptedFileExtensions(".json", ".txt", ".csv", ".zip");
        taking.setUploadButton(new Button(translate("wellarchitected.import.choose")));
        taking.setDropLabel(Words.quiet(translate("wellarchitected.import.drop")));
        taking.addFileRejectedListener(
                rejected -> Notices.refused(translate("wellarchitected.import.rejected", rejected.getFileName())));
        taking.addFileRemovedListener(
                removed -> files.removeIf(file -> file.name().equals(removed.getFileName())));
        return taking;
    }

    private void read() {
        var given = new ArrayList<>(files);
        if (!pasted.isEmpty()) {
            given.add(new ImportFile(
                    translate("wellarchitected.import.pastedName"),
                    pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        findings.removeAll();
        if (given.isEmpty()) {
            findings.add(Words.bad(translate("wellarchitected.import.nothing")));
            return;
        }
        var report = reviews.importFiles(given);
        findings.add(new ImportFindings(report, reviews.closable(), words, language));
        files.clear();
        upload.clearFileList();
        pasted.clear();
        done.run();
    }
}
