package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.threats.Ranking;
import dev.kamae.threats.Stance;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.stream.Collectors;

/** What the catalogue says of a threat, and where others rank it. */
class AboutCard extends Div {

    AboutCard(Stance stance, Formatting formatting) {
        var estates = stance.estates().stream()
                .sorted()
                .map(StanceWords::estate)
                .collect(Collectors.joining(translate("threats.and")));
        add(new Card(
                translate("threats.about"),
                "",
                new Facts()
                        .with(
                                translate("threats.sourceLabel"),
                                Words.plain(translate(
                                        "threats.source." + stance.threat().source())))
                        .with(translate("threats.estateLabel"), Words.plain(estates))
                        .with(
                                translate("threats.ranking"),
                                stance.ranking()
                                        .map(ranking -> listed(ranking, formatting))
                                        .orElseGet(() -> Words.quiet(translate("threats.unlisted"))))));
    }

    private static Component listed(Ranking ranking, Formatting formatting) {
        var rank = ranking.rank();
        var year = Integer.toString(ranking.year());
        var listed =
                Words.plain(rank == null ? translate("threats.listed", year) : translate("threats.ranked", year, rank));
        listed.setTitle(ranking.entry(formatting.language()));
        return listed;
    }
}
