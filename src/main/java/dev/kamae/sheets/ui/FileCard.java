package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import dev.kamae.sheets.SheetFile;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Words;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a file to look at, and says what can be read. */
class FileCard extends Div {

    private static final int MEGABYTES = SheetFile.MOST_BYTES / 1024 / 1024;

    /** @param take called on the page with what came */
    FileCard(Consumer<SheetFile> take) {
        add(new Card(
                translate("sheets.file"),
                "",
                new Paragraph(Words.quiet(translate("sheets.file.what"))),
                upload(take),
                how()));
    }

    private static Upload upload(Consumer<SheetFile> take) {
        // filled by the request that brings the file, emptied by the page
        var come = new AtomicReference<@Nullable SheetFile>();
        var upload = new Upload(
                new InMemoryUploadHandler((metadata, bytes) -> come.set(new SheetFile(metadata.fileName(), bytes))) {
                    @Override
                    public long getFileSizeMax() {
                        return SheetFile.MOST_BYTES;
                    }
                });
        upload.addAllFinishedListener(
                finished -> Optional.ofNullable(come.getAndSet(null)).ifPresent(take));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetFile.MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx", ".xlsm");
        upload.setUploadButton(new Button(translate("sheets.file.choose")));
        upload.setDropLabel(Words.quiet(translate("sheets.file.drop")));
        upload.addFileRejectedListener(
                rejected -> Notices.refused(translate("sheets.file.rejected", rejected.getFileName(), MEGABYTES)));
        return upload;
    }

    private static Component how() {
        var list = new UnorderedList();
        Stream.of(
                        translate("sheets.file.encodings"),
                        translate("sheets.file.dates"),
                        translate("sheets.file.unread"),
                        translate("sheets.file.months"),
                        translate("sheets.file.formulas"),
                        translate("sheets.file.limits", MEGABYTES, Sheets.MOST_ROWS))
                .map(ListItem::new)
                .forEach(list::add);
        list.addClassName("k-how");
        return new Details(translate("sheets.file.how"), list);
    }
}
