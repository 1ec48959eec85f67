package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import dev.kamae.core.Language;
import dev.kamae.threats.CheckReport;
import dev.kamae.threats.Checks;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes files of results, and tells of each what was read or what was wrong. */
class CheckUpload extends Div {

    private static final int MOST_FILES = 10;

    private final Checks checks;
    private final Language language;
    private final Runnable done;
    /** Filled by the requests that bring the files, emptied by the button. */
    private final List<Brought> files = new CopyOnWriteArrayList<>();

    private final Div findings = new Div();
    private final Upload upload = upload();

    @SuppressWarnings("ArrayRecordComponent")
    private record Brought(String name, byte[] bytes) {}

    /** @param done called after each import */
    CheckUpload(Checks checks, Language language, Runnable done) {
        this.checks = checks;
        this.language = language;
        this.done = done;
        findings.getElement().setAttribute("role", "status");
        findings.addClassName("k-form");
        var read = new Div(Once.button(translate("threats.checks.read"), this::read));
        read.addClassName("k-actions");
        var form = new Div(upload, read, findings);
        form.addClassName("k-form");
        add(new Card(translate("threats.checks.import"), translate("threats.checks.importNote"), form));
    }

    private Upload upload() {
        var taking = new Upload(
                new InMemoryUploadHandler((metadata, bytes) -> files.add(new Brought(metadata.fileName(), bytes))) {
                    @Override
                    public long getFileSizeMax() {
                        return Checks.MOST_BYTES;
                    }
                });
        taking.setMaxFiles(MOST_FILES);
        taking.setMaxFileSize(Checks.MOST_BYTES);
        taking.setAcceptedFileExtensions(".json", ".jsonl", ".txt");
        taking.setUploadButton(new Button(translate("threats.checks.choose")));
        taking.setDropLabel(Words.quiet(translate("threats.checks.drop")));
        taking.addFileRejectedListener(
                rejected -> Notices.refused(translate("threats.checks.rejected", rejected.getFileName())));
        taking.addFileRemovedListener(
                removed -> files.removeIf(file -> file.name().equals(removed.getFileName())));
        return taking;
    }

    private void read() {
        findings.removeAll();
        if (files.isEmpty()) {
            findings.add(Words.bad(translate("threats.checks.noFile")));
        }
        for (var file : files) {
            tell(file.name(), checks.importFile(file.name(), file.bytes()));
        }
        files.clear();
        upload.clearFileList();
        done.run();
    }

    void tell(String name, CheckReport report) {
        var imported = report.imported();
        if (imported != null) {
            findings.add(Words.plain(
                    report.known()
                            ? translate("threats.checks.known", name)
                            : translate(
                                    "threats.checks.imported",
                                    name,
                                    imported.findings(),
                                    imported.checks(),
                                    imported.skipped(),
                                    imported.unmapped().size())));
        }
        for (var trouble : report.troubles()) {
            findings.add(Words.bad(translate("threats.checks.trouble", name, trouble.sentence(language))));
        }
    }
}
