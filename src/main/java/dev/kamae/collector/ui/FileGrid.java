package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.collector.CollectedFile;
import dev.kamae.collector.Collector;
import dev.kamae.collector.FileState;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Words;
import java.time.Duration;
import java.util.function.ToLongFunction;

/** The files, latest first; one with rejected records opens them. */
class FileGrid extends Div {

    private final Collector collector;
    private final Formatting formatting;
    private final Identity identity;
    private final LazyGrid<CollectedFile> rows = new LazyGrid<>();

    FileGrid(Collector collector, Formatting formatting, Identity identity) {
        this.collector = collector;
        this.formatting = formatting;
        this.identity = identity;
        rows.addColumn(file -> formatting.shortMoment(file.begun()))
                .setHeader(translate("collector.begun"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.addComponentColumn(FileGrid::key)
                .setHeader(translate("collector.key"))
                .setFlexGrow(5);
        rows.addComponentColumn(FileGrid::state)
                .setHeader(translate("collector.state"))
                .setWidth("104px")
                .setFlexGrow(0);
        figure("collector.records", CollectedFile::records);
        figure("collector.created", CollectedFile::created);
        figure("collector.present", CollectedFile::present);
        rows.addComponentColumn(this::rejected)
                .setHeader(translate("collector.rejected"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("78px")
                .setFlexGrow(0);
        rows.addColumn(this::took)
                .setHeader(translate("collector.took"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("91px")
                .setFlexGrow(0);
        rows.onOpen(this::open);
    }

    void show(boolean troubledOnly) {
        long count = collector.count(troubledOnly);
        removeAll();
        if (count == 0) {
            add(new Empty(translate(troubledOnly ? "collector.nothingTroubled" : "collector.answerNone")));
        } else {
            rows.show((offset, limit, _) -> collector.files(troubledOnly, offset, limit), count);
            add(rows);
        }
    }

    private void open(CollectedFile file) {
        if (file.rejected() == 0) {
            return;
        }
        if (identity.may(Capability.INVESTIGATE)) {
            UI.getCurrent()
                    .navigate(
                            RejectedView.class,
                            RejectedAddress.ofFile(file.id()).write());
        } else {
            Notices.refused(translate("collector.rejectedHidden"));
        }
    }

    private void figure(String header, ToLongFunction<CollectedFile> figure) {
        rows.addComponentColumn(file -> known(file)
                        ? Words.plain(formatting.formats().count(figure.applyAsLong(file)))
                        : Words.unknown("–", translate("collector.notYet")))
                .setHeader(translate(header))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("91px")
                .setFlexGrow(0);
    }

    private Component rejected(CollectedFile file) {
        if (!known(file)) {
            return Words.unknown("–", translate("collector.notYet"));
        }
        var count = formatting.formats().count(file.rejected());
        return file.rejected() == 0 ? Words.plain(count) : Words.bad(count);
    }

    private static boolean known(CollectedFile file) {
        return file.state() != FileState.LOADING;
    }

    private static Component key(CollectedFile file) {
        var key = new Span(file.key());
        key.addClassName("k-path");
        var geo = file.geo();
        key.setTitle(geo == null ? file.key() : file.key() + "\n" + translate("collector.geo.from", geo));
        return key;
    }

    private static Component state(CollectedFile file) {
        var isPartly = file.state() == FileState.LOADED && file.rejected() > 0;
        var word = translate(isPartly ? "collector.state.partly" : "collector.state." + file.state());
        var failure = file.failure();
        if (failure == null) {
            return file.state() == FileState.LOADING ? Words.strong(word) : Words.plain(word);
        }
        var failed = Words.bad(word);
        failed.setTitle(translate(failure));
        return failed;
    }

    private String took(CollectedFile file) {
        var ended = file.ended();
        return ended == null ? "" : formatting.formats().span(Duration.between(file.begun(), ended));
    }
}
