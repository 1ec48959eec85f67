package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.scoring.FormulaPreview;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.stream.Stream;

/** What every threat would be with other weights: how many move, and by how much. */
class FormulaEffect extends Div {

    private final Formatting formatting;

    FormulaEffect(FormulaPreview preview, Formatting formatting) {
        this.formatting = formatting;
        addClassName("k-weights-effect");
        var moved = preview.moved();
        add(new Paragraph(
                moved.isEmpty()
                        ? translate("scoring.formula.nothingMoves")
                        : translate(
                                "scoring.formula.moves",
                                moved.size(),
                                preview.now().threats().size(),
                                moved.stream()
                                        .filter(FormulaPreview.Moved::changesBand)
                                        .count())));
        if (!moved.isEmpty()) {
            add(table(moved));
        }
    }

    private FigureTable table(List<FormulaPreview.Moved> moved) {
        var table = new FigureTable(
                Stream.of("threat", "now", "then", "moved")
                        .map(column -> translate("scoring.formula.column." + column))
                        .toList(),
                1,
                2,
                3);
        moved.forEach(one -> table.row(
                Words.plain(one.now().stance().threat().name(formatting.language())),
                counter(one.now()),
                counter(one.then()),
                one.points()
                        .<Component>map(points ->
                                ThreatPanel.signed(points, formatting.formats().points(points)))
                        .orElseGet(() -> Words.quiet("–"))));
        return table;
    }

    private static Component counter(ThreatScore score) {
        return score.counter()
                .<Component>map(counter -> Words.plain(translate(
                        "scoring.formula.counter",
                        ThreatPanel.whole(counter),
                        ScoreBar.meaning(counter.band()).word())))
                .orElseGet(() -> Words.unknown(translate("uikit.unknown"), ScoreWords.unknown(score.standing())));
    }
}
