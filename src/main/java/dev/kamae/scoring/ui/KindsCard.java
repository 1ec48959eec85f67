package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.scoring.KindScore;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import dev.kamae.uikit.chart.Radar;
import java.util.List;
import java.util.stream.Stream;

/** The threats of one list by kind: a picture, and the same in a table with the lowest of each. */
class KindsCard extends Div {

    private final ScoreWords words;
    private final ThreatsAddress address;

    KindsCard(Scoreboard board, ThreatSource source, ThreatsAddress address, ScoreWords words) {
        this.words = words;
        this.address = address;
        var kinds = board.kinds(source);
        var radar = new Radar();
        radar.show(kinds.stream()
                .map(kind -> new Radar.Axis(name(kind), kind.mean().orElse(null)))
                .toList());
        var beside = new Div(radar, table(kinds));
        beside.addClassName("k-kinds");
        add(new Card(
                translate("scoring.kinds", translate("scoring.source." + source)),
                translate("scoring.kindsNote"),
                beside));
    }

    private FigureTable table(List<KindScore> kinds) {
        var table = new FigureTable(
                Stream.of("kind", "mean", "lowest", "unknown")
                        .map(column -> translate("scoring.kinds.column." + column))
                        .toList(),
                1,
                3);
        kinds.forEach(kind -> table.row(
                Words.plain(name(kind)),
                kind.mean()
                        .<Component>map(mean -> Words.plain(ScoreWords.whole(mean)))
                        .orElseGet(() -> Words.unknown("–", translate("scoring.kinds.unknown"))),
                kind.lowest().<Component>map(this::lowest).orElseGet(() -> Words.quiet("–")),
                Words.plain(translate(
                        "scoring.kinds.of", kind.unknown(), kind.threats().size()))));
        return table;
    }

    private Component lowest(ThreatScore score) {
        return new Anchor(
                address.opening(score.id()).href(),
                translate(
                        "scoring.kinds.lowest",
                        words.name(score),
                        ThreatPanel.whole(score.counter().orElseThrow())));
    }

    private static String name(KindScore kind) {
        return translate("scoring.kind." + kind.kind());
    }
}
