package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.kamae.review.ThreatList;
import dev.kamae.scoring.Band;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many threats of each list are in each band, now and at the end of the month before. */
class BandsCard {

    private final Reading reading;

    BandsCard(Reading reading) {
        this.reading = reading;
    }

    Card card() {
        return new Card(translate("review.bands"), translate("review.bandsNote"), content());
    }

    private Component content() {
        if (reading.report().threats().stream().noneMatch(ThreatList::isRecorded)) {
            return new Empty(
                    translate("review.bands.empty"),
                    reading.next(reading.links().threats(), translate("review.bands.next")));
        }
        var external = reading.report().threats(ThreatSource.EXTERNAL);
        var internal = reading.report().threats(ThreatSource.INTERNAL);
        var table = new FigureTable(List.of("", translate("review.external"), translate("review.internal")), 1, 2);
        for (var band : Band.values()) {
            table.row(mark(band), cell(external, band), cell(internal, band));
        }
        table.row(unknown(), unknownCell(external), unknownCell(internal));
        var set = external.byHand() + internal.byHand();
        return set == 0 ? table : new Div(table, note(set));
    }

    /** A Counter that a person set is shown beside the reckoned one, and bands do not go by it. */
    private Component note(long set) {
        var note = new Paragraph(new Anchor(reading.links().threats(), translate("review.bands.byHand", set)));
        note.addClassName("k-note");
        return note;
    }

    static Component mark(Band band) {
        var meaning = Meaning.valueOf(band.name());
        var swatch = new Span();
        swatch.addClassNames("k-swatch", "k-swatch-square", meaning.style());
        var mark = new Span(swatch, new Span(meaning.word()));
        mark.addClassName("k-band-mark");
        return mark;
    }

    static Component unknown() {
        var swatch = new Span();
        swatch.addClassNames("k-swatch", "k-swatch-hatched");
        var mark = new Span(swatch, new Span(translate("uikit.unknown")));
        mark.addClassName("k-band-mark");
        return mark;
    }

    private Component cell(ThreatList list, Band band) {
        if (!list.isRecorded()) {
            return Words.unknown("–", translate("review.bands.empty"));
        }
        return counts(list, band, list.now().of(band), list.before().of(band));
    }

    private Component unknownCell(ThreatList list) {
        return counts(list, null, list.now().unknown(), list.before().unknown());
    }

    private Component counts(ThreatList list, @Nullable Band band, int now, int before) {
        var links = reading.links();
        var then = list.wasRecorded()
                ? Reading.link(
                        links.threatsBefore(list.source(), band), Words.quiet(translate("review.before", before)))
                : Words.unknown("(–)", translate("review.notThen"));
        return new Span(Reading.link(links.threats(list.source(), band), reading.count(now)), then);
    }
}
