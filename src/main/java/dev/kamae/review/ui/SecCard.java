package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.uikit.Bar;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.PracticeState;
import dev.kamae.wellarchitected.Risk;
import dev.kamae.wellarchitected.SecProgress;
import dev.kamae.wellarchitected.SecStanding;
import java.time.LocalDate;

/** How far SEC 1 to SEC 11 are. */
class SecCard {

    private final Reading reading;

    SecCard(Reading reading) {
        this.reading = reading;
    }

    Card card() {
        return new Card(translate("review.sec"), translate("review.secNote"), content());
    }

    private Component content() {
        return reading.report()
                .sec()
                .now()
                .total()
                .<Component>map(this::content)
                .orElseGet(() -> new Empty(
                        translate("review.sec.empty"),
                        reading.next(reading.links().reviews(), translate("review.sec.next"))));
    }

    private Component content(SecStanding total) {
        if (total.answered() == 0) {
            return new Empty(
                    translate("review.sec.unanswered"),
                    Reading.link(reading.links().reviews(), translate("review.sec.open")));
        }
        var links = reading.links();
        var kpi = new Div(
                Reading.link(links.practices(PracticeState.SELECTED), reading.count(total.selected())),
                new Span(Reading.link(
                        links.practices(PracticeState.SELECTED, PracticeState.UNSELECTED),
                        Words.quiet(translate("review.sec.of", total.applicable())))),
                change(total));
        kpi.addClassName("k-kpi");
        var oldest =
                LocalDate.ofInstant(total.oldest(), reading.formatting().clock().getZone());
        return new Div(
                kpi,
                bars(),
                new Div(
                        figure(links.questions(Risk.HIGH), "review.sec.high", total.high()),
                        figure(links.questions(Risk.MEDIUM), "review.sec.medium", total.medium())),
                new Div(Reading.link(
                        links.questions(Risk.HIGH, Risk.MEDIUM, Risk.NONE, Risk.NOT_APPLICABLE),
                        Words.quiet(translate("review.sec.answered", total.questions(), total.answered())))),
                new Div(Words.quiet(
                        translate("review.sec.oldest", reading.formats().date(oldest)))));
    }

    private static Anchor figure(String href, String key, int questions) {
        var figure = Reading.link(href, translate(key, questions));
        figure.addClassName("k-beside");
        return figure;
    }

    private Component change(SecStanding total) {
        return reading.report()
                .sec()
                .before()
                .total()
                .filter(before -> before.answered() > 0)
                .<Component>map(
                        before -> Words.quiet(translate("review.since", signed(total.selected() - before.selected()))))
                .orElseGet(() -> Words.unknown("–", translate("review.notThen")));
    }

    private static String signed(int difference) {
        return difference == 0 ? "±0" : difference < 0 ? "−" + -difference : "+" + difference;
    }

    private Component bars() {
        var bars = new Div();
        bars.addClassName("k-sec-bars");
        for (var sec = 1; sec <= SecProgress.LAST; sec++) {
            var number = new Span(String.valueOf(sec));
            number.addClassName("k-quiet");
            var bar = new Div(bar(sec), number);
            bars.add(Reading.link(reading.links().practices(sec), bar));
        }
        return bars;
    }

    private Bar bar(int sec) {
        return reading.report()
                .sec()
                .now()
                .question(sec)
                .flatMap(standing -> standing.share()
                        .map(share -> Bar.plain(
                                share, translate("review.sec.bar", sec, standing.selected(), standing.applicable()))))
                .orElseGet(() -> Bar.unknown(null))
                .upright();
    }
}
