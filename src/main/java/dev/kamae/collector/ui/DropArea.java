package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.kamae.collector.DropRefused;
import dev.kamae.collector.Drops;
import dev.kamae.core.Language;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Words;
import java.io.IOException;

/** Takes files of logs; each goes to the disk as it comes, apart from the page. */
class DropArea extends Div {

    /** At once; who has more puts them into the folder. */
    private static final int MOST_FILES = 50;

    private final Drops drops;
    private final Language language;
    private final TextField s3Folder = new TextField(translate("collector.drop.origin"));

    /** Read by the requests that bring the files. */
    private volatile String folder = "";

    /** @param taken called when all have come */
    DropArea(Drops drops, Language language, Runnable taken) {
        this.drops = drops;
        this.language = language;
        addClassName("k-form");
        s3Folder.setWidthFull();
        s3Folder.setMaxLength(900);
        s3Folder.setPlaceholder("s3://aws-waf-logs-example/AWSLogs/…/");
        s3Folder.setHelperText(translate("collector.drop.originHelp"));
        s3Folder.setValueChangeMode(ValueChangeMode.EAGER);
        s3Folder.addValueChangeListener(change -> folder = change.getValue());
        add(
                new Paragraph(translate("collector.drop.what")),
                upload(taken),
                s3Folder,
                new Paragraph(Words.quiet(translate("collector.drop.kept", drops.keptDays()))));
    }

    private Upload upload(Runnable taken) {
        var upload = new Upload(new Taking());
        upload.setMaxFiles(MOST_FILES);
        long largest = drops.largestMegabytes() * 1024 * 1024;
        if (largest <= Integer.MAX_VALUE) {
            upload.setMaxFileSize((int) largest);
        }
        upload.setUploadButton(new Button(translate("collector.drop.choose")));
        upload.setDropLabel(Words.quiet(translate("collector.drop.here")));
        upload.setI18n(UploadWords.words());
        upload.addFileRejectedListener(
                rejected -> Notices.refused(translate("collector.drop.rejected", rejected.getFileName())));
        upload.addAllFinishedListener(finished -> taken.run());
        return upload;
    }

    /** On a request of its own, without the page. */
    private final class Taking implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            try (var content = event.getInputStream()) {
                drops.take(event.getFileName(), folder, event.getFileSize(), content);
            } catch (DropRefused refused) {
                var sentence = refused.sentence(language);
                event.getUI().access(() -> Notices.refused(sentence));
                event.reject(sentence);
            }
        }

        @Override
        public long getFileSizeMax() {
            return -1;
        }

        @Override
        public long getRequestSizeMax() {
            return -1;
        }
    }
}
