package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Territory;
import dev.kamae.core.TimeRange;
import dev.kamae.review.TrafficMeasure;
import dev.kamae.review.TrafficWeek;
import dev.kamae.traffic.DaysSentence;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
        return new Div(table, compared());
    }

    /** Once for the whole table, and only where it is not all of them: the cells have no room for it. */
    private Component compared() {
        var week = reading.report().traffic();
        var days = Arrays.stream(Territory.values())
                .flatMap(territory -> Stream.of(week.requests(territory), week.blocked(territory)))
                .mapToInt(measure -> measure.against().compared())
                .summaryStatistics();
        var words = days.getMin() == days.getMax() ? "" + days.getMin() : days.getMin() + "–" + days.getMax();
        var note = Words.quiet(translate("review.traffic.compared", words));
        note.setVisible(days.getMax() > 0 && days.getMin() < TrafficWeek.DAYS);
        return note;
    }

    private Component cell(TrafficMeasure measure) {
        var figure = Reading.link(reading.links().traffic(), reading.figure(measure.sum()));
        var days = measure.against();
        var sentence = new DaysSentence(days, reading.formats());
        var against = sentence.cell();
        var words = !days.isKnown()
                ? Words.unknown(against, translate("review.against.why"))
                : days.isUsual() ? Words.quiet(against) : Words.strong(against);
        words.getElement().setAttribute("title", sentence.full());
        return new Div(figure, new Div(words));
    }
}
