package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.collector.Backfill;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one is expected to be, and how far it is. */
class BackfillFacts extends Div {

    private final Formatting formatting;

    BackfillFacts(Backfill backfill, Formatting formatting) {
        this.formatting = formatting;
        addClassName("k-place");
        getElement().setAttribute("role", "status");
        add(new Paragraph(new Code(backfill.address())));
        var facts = new Facts()
                .with(
                        translate("collector.backfill.days"),
                        Words.plain(translate(
                                "collector.backfill.fromTo",
                                formatting.formats().date(backfill.first()),
                                formatting.formats().date(backfill.last()))))
                .with(translate("collector.backfill.standing"), standing(backfill));
        var estimate = backfill.estimate();
        if (estimate != null) {
            facts.with(translate("collector.backfill.files"), Words.plain(files(estimate)))
                    .with(translate("collector.backfill.records"), records(estimate.records()))
                    .with(translate("collector.backfill.duration"), duration(estimate.duration()));
        }
        if (backfill.loadedFiles() > 0) {
            facts.with(translate("collector.backfill.loaded"), Words.plain(loaded(backfill)));
        }
        add(facts);
    }

    private Component standing(Backfill backfill) {
        var failure = backfill.failure();
        var standing = translate("collector.backfill.state." + backfill.state());
        if (failure != null) {
            return Words.bad(standing + " " + translate(failure));
        }
        var left = backfill.left();
        return backfill.state() == Backfill.State.LOADING && left != null
                ? Words.strong(standing
                        + " "
                        + translate(
                                "collector.backfill.left", formatting.formats().span(left)))
                : Words.strong(standing);
    }

    private String files(Backfill.Estimate estimate) {
        return translate(
                "collector.backfill.counted",
                formatting.formats().count(estimate.files()),
                formatting.formats().figure(estimate.bytes() / 1_000_000.0),
                formatting.formats().count(estimate.known()));
    }

    private Component records(@Nullable Long records) {
        return records == null
                ? Words.unknown("–", translate("collector.backfill.unknown"))
                : Words.plain(translate(
                        "collector.backfill.about", formatting.formats().count(records)));
    }

    private Component duration(@Nullable Duration duration) {
        return duration == null
                ? Words.unknown("–", translate("collector.backfill.unknown"))
                : Words.plain(translate(
                        "collector.backfill.about", formatting.formats().span(duration)));
    }

    private String loaded(Backfill backfill) {
        var loaded = backfill.loaded();
        return translate(
                "collector.backfill.soFar",
                formatting.formats().count(backfill.loadedFiles()),
                formatting.formats().count(loaded.created()),
                formatting.formats().count(loaded.present()),
                formatting.formats().count(loaded.rejected()));
    }
}
