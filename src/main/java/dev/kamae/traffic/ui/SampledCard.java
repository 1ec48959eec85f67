package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.botsamples.SampledBots;
import dev.kamae.botsamples.SampledBots.Category;
import dev.kamae.botsamples.SampledBots.Ending;
import dev.kamae.botsamples.SampledBots.Standing;
import dev.kamae.core.LogText;
import dev.kamae.requests.RequestSentence;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;

/**
 * The bots of web ACLs without Bot Control, as AWS WAF samples them: in shares of the sample and never in numbers, so that
 * nobody adds them to what is counted. Takes no room where there is no such web ACL.
 */
class SampledCard extends Div {

    private final Formatting formatting;

    SampledCard(Formatting formatting) {
        this.formatting = formatting;
        setVisible(false);
    }

    void show(List<SampledBots> sampled) {
        removeAll();
        setVisible(!sampled.isEmpty());
        add(new Card(
                translate("traffic.bots.sampled"),
                translate("traffic.bots.sampled.note"),
                sampled.stream().map(this::part).toArray(Component[]::new)));
    }

    private Component part(SampledBots bots) {
        var part = new Div(new H3(new LogText(bots.acl().name()).cut(80)));
        part.addClassName("k-sampled");
        if (bots.standing() != Standing.FETCHED) {
            part.add(new Paragraph(Words.plain(translate(
                    "traffic.bots.sampled." + bots.standing(),
                    bots.acl().region().orElse("–")))));
        }
        var known = bots.known();
        if (known != null) {
            part.add(
                    bots.categories().isEmpty()
                            ? new Paragraph(Words.unknown(
                                    translate("traffic.bots.sampled.none"), translate("traffic.bots.sampled.noneWhy")))
                            : table(bots),
                    new Paragraph(Words.quiet(translate("traffic.bots.sampled.of", formatting.stretch(known)))));
        }
        return part;
    }

    private Component table(SampledBots bots) {
        var table = new FigureTable(List.of(
                translate("traffic.bots.name"),
                translate("traffic.bots.sampled.share"),
                translate("traffic.bots.sampled.stopped")));
        table.addClassName("k-rule-table");
        bots.categories()
                .forEach(category -> table.row(
                        Words.plain(RequestSentence.botCategory(category.name(), formatting.language())),
                        Words.plain(formatting.formats().share(bots.share(category))),
                        stopped(category)));
        return table;
    }

    /** Of what was not sampled nobody knows that it was not there. */
    private Component stopped(Category category) {
        var stopped = category.all() - category.sampled().getOrDefault(Ending.ALLOWED, 0.0);
        return stopped > 0
                ? Words.plain(formatting.formats().share(stopped / category.all()))
                : Words.unknown("–", translate("traffic.bots.sampled.noneStopped"));
    }
}
