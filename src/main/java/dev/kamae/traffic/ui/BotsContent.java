package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.traffic.Bots;
import dev.kamae.traffic.LoggedBots;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.ui.ProfileLinks;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Everything below the answer, for one address. */
class BotsContent extends Div {

    private final Formatting formatting;
    private final RequestLinks links;
    private final OverviewGaps gaps;
    private final UnseenAcls unseen;
    private final BotTiles tiles;
    private final BotChart chart;
    private final Div tables = new Div();
    private final Div figures = new Div();
    private final SampledCard sampled;
    private final LoggedBotCards logged;

    BotsContent(
            Formatting formatting,
            List<MarkerSource> markers,
            RequestLinks links,
            ProfileLinks profiles,
            Period period) {
        this.formatting = formatting;
        this.links = links;
        gaps = new OverviewGaps(formatting, links, profiles);
        unseen = new UnseenAcls(formatting, profiles);
        tiles = new BotTiles(formatting, links);
        chart = new BotChart(formatting, markers, period);
        sampled = new SampledCard(formatting);
        logged = new LoggedBotCards(formatting, links);
        figures.add(tiles, chart, tables);
        add(unseen, gaps, figures, sampled, logged);
    }

    void onZoom(Consumer<TimeRange> listener) {
        chart.onZoom(listener);
    }

    void show(Shown<BotsReading> shown) {
        gaps.show(shown.map(BotsReading::base));
        unseen.show(shown);
        tiles.show(shown);
        chart.show(shown);
        if (shown instanceof Shown.Known<BotsReading>(var reading, var age)) {
            gaps.setVisible(gaps.isVisible() && !reading.isUnseen());
            // nobody knows what nobody looks at: no tiles full of nothing
            figures.setVisible(!reading.isUnseen());
            sampled.show(reading.sampled());
            logged.of(reading);
            tables.removeAll();
            var requests = links.of(reading.base());
            tables.add(
                    new Card(
                            translate("traffic.bots.outcomes"),
                            translate("traffic.bots.outcomes.note"),
                            told(reading, new BotOutcomes(formatting, requests)::of)),
                    new Card(
                            translate("traffic.bots.names"),
                            translate("traffic.bots.names.note"),
                            told(reading, new BotTable(formatting, requests)::of)));
        }
    }

    /** Where nobody can tell bots from people, a table without any would say that there are none. */
    private Component told(BotsReading reading, Function<Bots, Component> table) {
        var untold = reading.bots().overview().classes().untold();
        return untold.map(lack -> lack.sentence(formatting.language()))
                .<Component>map(why -> new Div(Words.unknown(translate("uikit.unknown"), why), Words.quiet(" " + why)))
                .orElseGet(() -> table.apply(reading.bots()));
    }

    void showLogged(Shown<LoggedBots> shown) {
        logged.show(shown);
    }
}
