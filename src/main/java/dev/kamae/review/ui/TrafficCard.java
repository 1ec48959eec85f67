package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Territory;
import dev.kamae.core.TimeRange;
import dev.kamae.review.TrafficMeasure;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.util.List;

/** What came in and was blocked in the week before, against the usual. */
class TrafficCard {

    private final Reading reading;

    TrafficCard(Reading reading) {
        this.reading = reading;
    }

    Card card() {
        var week = reading.report().traffic();
        return new Card(
                translate("review.traffic"),
                reading.formats().stretch(new TimeRange(week.from(), week.until())),
                content());
    }

    private Component content() {
        if (!reading.report().traffic().isRecorded()) {
            return new Empty(translate("review.traffic.empty"), reading.whereLogsComeIn());
        }
        var table = new FigureTable(List.of("", translate("review.requests"), translate("review.blocked")), 1, 2);
        for (var territory : Territory.values()) {
            table.row(
                    Words.plain(translate("core.territory." + territory)),
                    cell(reading.report().traffic().requests(territory)),
                    cell(reading.report().traffic().blocked(territory)));
        }
        return table;
    }

    private Component cell(TrafficMeasure measure) {
        var figure = Reading.link(reading.links().traffic(), reading.figure(measure.sum()));
        var against = reading.sentences().against(measure);
        var days = measure.against();
        var words = !days.isKnown()
                ? Words.unknown(against, translate("review.against.why"))
                : days.isUsual() ? Words.quiet(against) : Words.strong(against);
        return new Div(figure, new Div(words));
    }
}
