package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.collector.CollectorSummary.Geo;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;

/** What places and networks of addresses are from, and of when that is. */
class GeoCard extends Div {

    private final Formatting formatting;
    private final Div content = new Div();

    GeoCard(Formatting formatting) {
        this.formatting = formatting;
        add(new Card(translate("collector.geo"), "", content));
    }

    void show(List<Geo> sources) {
        content.removeAll();
        if (sources.isEmpty()) {
            content.add(
                    new Paragraph(translate("collector.geo.none")),
                    new Paragraph(Words.quiet(translate("collector.geo.noneNext"))));
            return;
        }
        var facts = new Facts();
        sources.forEach(source -> facts.with(source.name(), Words.plain(of(source)), renew(source)));
        content.add(facts);
    }

    private String of(Geo source) {
        var day = source.of().atZone(formatting.formats().zone()).toLocalDate();
        return translate("collector.geo.of", formatting.formats().date(day));
    }

    private Component renew(Geo source) {
        return source.old()
                ? Words.bad(translate(
                        "collector.geo.old", formatting.since(source.of()).toDays()))
                : Words.plain("");
    }
}
