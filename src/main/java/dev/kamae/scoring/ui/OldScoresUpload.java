package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import dev.kamae.core.LogText;
import dev.kamae.core.Refusal;
import dev.kamae.scoring.OldScorePreview;
import dev.kamae.scoring.OldScoreRow;
import dev.kamae.scoring.OldScores;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes a file with old scores, says of each row what was read or is wrong, and then takes all of it over. */
class OldScoresUpload extends Div {

    private static final int CELL_SHOWN = 60;
    private static final int MOST_SHOWN = 200;

    private final OldScores scores;
    private final Formatting formatting;
    private final Runnable taken;
    private final Div preview = new Div();
    private final Upload upload = upload();
    /** Filled by the request that brings the file, emptied by the button. */
    private volatile @Nullable Brought brought;

    @SuppressWarnings("ArrayRecordComponent")
    private record Brought(String name, byte[] bytes) {}

    /** @param taken called when a file was taken over */
    OldScoresUpload(OldScores scores, Formatting formatting, Runnable taken) {
        this.scores = scores;
        this.formatting = formatting;
        this.taken = taken;
        preview.addClassName("k-form");
        preview.getElement().setAttribute("role", "status");
        var how = new Paragraph(translate("scoring.old.how"));
        how.addClassName("k-note");
        var read = new Div(Once.button(translate("scoring.old.preview"), this::read));
        read.addClassName("k-actions");
        add(how, upload, read, preview);
        addClassName("k-form");
    }

    private Upload upload() {
        var taking = new Upload(
                new InMemoryUploadHandler((metadata, bytes) -> brought = new Brought(metadata.fileName(), bytes)) {
                    @Override
                    public long getFileSizeMax() {
                        return OldScores.MOST_BYTES;
                    }
                });
        taking.setMaxFiles(1);
        taking.setMaxFileSize(OldScores.MOST_BYTES);
        taking.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        taking.setUploadButton(new Button(translate("scoring.old.choose")));
        taking.setDropLabel(Words.quiet(translate("scoring.old.drop")));
        taking.addFileRejectedListener(rejected -> Notices.refused(
                translate("scoring.old.rejected", new LogText(rejected.getFileName()).cut(CELL_SHOWN))));
        taking.addFileRemovedListener(removed -> brought = null);
        return taking;
    }

    private void read() {
        preview.removeAll();
        var file = brought;
        brought = null;
        upload.clearFileList();
        if (file == null) {
            preview.add(Words.bad(translate("scoring.old.noFile")));
            return;
        }
        read(file.name(), file.bytes());
    }

    void read(String name, byte[] bytes) {
        try {
            show(scores.preview(name, bytes));
        } catch (Refusal refused) {
            preview.add(Words.bad(refused.sentence(formatting.language())));
        }
    }

    private void show(OldScorePreview file) {
        preview.removeAll();
        var rows = file.rows().size();
        if (rows == 0) {
            preview.add(Words.bad(translate("scoring.old.empty")));
            return;
        }
        preview.add(
                file.isUsable()
                        ? Words.plain(translate("scoring.old.usable", rows))
                        : Words.bad(translate("scoring.old.wrong", file.wrong(), rows)));
        preview.add(table(file));
        if (rows > MOST_SHOWN) {
            preview.add(Words.quiet(translate("scoring.old.more", MOST_SHOWN)));
        }
        if (file.isUsable()) {
            var take = Once.button(translate("scoring.old.go", rows), () -> take(file));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            var actions = new Div(take);
            actions.addClassName("k-actions");
            preview.add(actions);
        }
    }

    private void take(OldScorePreview file) {
        scores.take(file);
        preview.removeAll();
        Notices.done(translate("scoring.old.isTaken", file.rows().size()));
        taken.run();
    }

    /** Wrong rows before the others, since these are what somebody has to see to. */
    private static FigureTable table(OldScorePreview file) {
        var table = new FigureTable(
                Stream.of("line", "day", "threat", "score", "note", "remark")
                        .map(column -> translate("scoring.old.column." + column))
                        .toList(),
                0,
                3);
        Stream.concat(
                        file.rows().stream().filter(OldScoreRow::isWrong),
                        file.rows().stream().filter(row -> !row.isWrong()))
                .limit(MOST_SHOWN)
                .forEach(row -> table.row(cells(row).toArray(Component[]::new)));
        return table;
    }

    private static List<Component> cells(OldScoreRow row) {
        var cells = new ArrayList<Component>();
        cells.add(Words.quiet(Long.toString(row.line())));
        row.cells().forEach(cell -> cells.add(Words.logged(new LogText(cell), CELL_SHOWN)));
        var remarks = row.remarks().stream()
                .map(remark -> translate("scoring.old.remark." + remark))
                .collect(Collectors.joining(translate("uikit.listed")));
        cells.add(row.isWrong() ? Words.bad(remarks) : Words.quiet(remarks));
        return cells;
    }
}
