package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.collector.S3PlaceState;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;

/** The parts of buckets that are read, and how each stands. */
class PlaceList extends Div {

    private final Formatting formatting;

    PlaceList(Formatting formatting) {
        this.formatting = formatting;
    }

    /** @param off whether none is read, because nothing is collected */
    void show(List<S3PlaceState> places, boolean off) {
        removeAll();
        if (off) {
            places.forEach(place -> add(new Paragraph(new Code(place.address()))));
            add(new Paragraph(translate("collector.readOnly.off")));
            return;
        }
        if (places.isEmpty()) {
            add(new Paragraph(translate("collector.noPlace")), new Paragraph(translate("collector.noPlaceNext")));
        }
        places.forEach(place -> add(place(place)));
    }

    private Div place(S3PlaceState place) {
        var shown = new Div(new Paragraph(new Code(place.address())), facts(place));
        shown.addClassName("k-place");
        return shown;
    }

    private Facts facts(S3PlaceState place) {
        var facts = new Facts()
                .with(translate("collector.place.lookedAt"), lookedAt(place))
                .with(translate("collector.place.onTheirWay"), onTheirWay(place))
                .with(translate("collector.place.beginning"), beginning(place));
        var failure = place.failure();
        var failedAt = place.failedAt();
        if (failure != null && failedAt != null) {
            var sentence = formatting.shortMoment(failedAt) + " " + translate(failure);
            facts.with(
                    translate("collector.place.failure"),
                    place.isFailing() ? Words.bad(sentence) : Words.quiet(sentence));
        }
        return facts;
    }

    private Component lookedAt(S3PlaceState place) {
        var lookedAt = place.lookedAt();
        return lookedAt == null ? notYet() : Words.plain(formatting.shortMoment(lookedAt));
    }

    private Component onTheirWay(S3PlaceState place) {
        var count = place.onTheirWay();
        return count == null
                ? notYet()
                : Words.plain(
                        translate("collector.place.files", formatting.formats().count(count)));
    }

    private Component beginning(S3PlaceState place) {
        var beginning = place.beginning();
        return beginning == null
                ? notYet()
                : Words.plain(translate("collector.place.since", formatting.shortMoment(beginning)));
    }

    private static Component notYet() {
        return Words.unknown("–", translate("collector.place.notYet"));
    }
}
