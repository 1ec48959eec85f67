package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import dev.kamae.roadmap.Measure;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/** Every version of a measure, the newest first. */
class MeasureHistory extends Dialog {

    MeasureHistory(RoadmapWords words, Month firstMonth, List<Measure> versions) {
        setHeaderTitle(translate("roadmap.history"));
        setWidth("min(960px, 95vw)");
        var table =
                new FigureTable(Stream.of("changedAt", "changedBy", "measure", "raising", "quarter", "state", "reason")
                        .map(column -> translate("roadmap.column." + column))
                        .toList());
        for (var measure : versions.reversed()) {
            var content = measure.content();
            table.row(
                    Words.plain(words.formatting().formats().moment(measure.at())),
                    Words.plain(words.name(measure.by())),
                    Words.plain(content.title()),
                    Words.plain(words.raises(content)),
                    Words.plain(words.quarter(content.quarter(), firstMonth)),
                    Words.plain(RoadmapWords.state(content.state())),
                    Words.plain(content.reason()));
        }
        add(table);
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
    }
}
