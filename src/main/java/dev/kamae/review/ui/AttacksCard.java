package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.DetectedAttacks;
import dev.kamae.uikit.Bar;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import java.util.stream.Stream;

/** How many of the attacks that rule groups saw were stopped. */
class AttacksCard {

    private final Reading reading;

    AttacksCard(Reading reading) {
        this.reading = reading;
    }

    Card card() {
        var week = reading.report().traffic();
        return new Card(
                translate("review.attacks"),
                reading.formats().stretch(new TimeRange(week.from(), week.until())),
                content());
    }

    private Component content() {
        var week = reading.report().traffic();
        if (!week.isRecorded()) {
            return new Empty(translate("review.traffic.empty"), reading.whereLogsComeIn());
        }
        var table = new FigureTable(
                Stream.of("family", "share", "stopped", "detected")
                        .map(column -> translate("review.attacks." + column))
                        .toList(),
                2,
                3);
        week.attacks()
                .forEach(attacks -> table.row(
                        Words.plain(translate("waflog.attack." + attacks.family())),
                        share(attacks),
                        reading.figure(attacks.stopped()),
                        detected(attacks)));
        return table;
    }

    /** What nobody knows leads nowhere: lines that are not there would look like none. */
    private Component detected(DetectedAttacks attacks) {
        var figure = reading.figure(attacks.detected());
        return attacks.detected().atLeast() == 0 && !attacks.lacks().isEmpty()
                ? figure
                : Reading.link(href(attacks), figure);
    }

    private String href(DetectedAttacks attacks) {
        return reading.lines()
                ? reading.links().lines(attacks).orElseGet(() -> reading.links().traffic())
                : reading.links().traffic();
    }

    private Component share(DetectedAttacks attacks) {
        var share = attacks.share();
        if (share.isEmpty()) {
            var why = attacks.lacks().isEmpty()
                    ? translate("review.attacks.none")
                    : reading.sentences().lacks(attacks.lacks());
            return new Div(Bar.unknown(null), Words.unknown(translate("review.unknown"), why));
        }
        var words = reading.formats().share(share.getAsDouble());
        return new Div(Bar.plain(share.getAsDouble(), words), Words.strong(words));
    }
}
