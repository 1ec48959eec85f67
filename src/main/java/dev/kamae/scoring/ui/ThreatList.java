package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.MonthAt;
import dev.kamae.core.Score;
import dev.kamae.scoring.Band;
import dev.kamae.scoring.Counter;
import dev.kamae.scoring.OldScore;
import dev.kamae.scoring.Scoreboard;
import dev.kamae.scoring.Scores;
import dev.kamae.scoring.ThreatOrder;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Words;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.Sparkline;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The external or the internal threats, those to look at first on top. */
class ThreatList extends Section {

    private final ThreatSource source;
    private final ScoreWords words;
    private final Span count = Words.quiet("");
    private final Div body = new Div();
    private final Map<ThreatId, ThreatRow> rows = new HashMap<>();

    ThreatList(ThreatSource source, ScoreWords words) {
        this.source = source;
        this.words = words;
        addClassNames("k-list-card", "k-threats");
        var head = new Div(new H2(translate("scoring.source." + source)), count);
        head.addClassName("k-threats-head");
        add(head, body);
    }

    ThreatSource source() {
        return source;
    }

    /** @param live as of now; null where the board is */
    void show(Scoreboard board, @Nullable Scoreboard live, ThreatsAddress address) {
        body.removeAll();
        rows.clear();
        var shown = ordered(board, address);
        count.setText(translate("scoring.count", shown.size()));
        Optional<Band> before = Optional.empty();
        ThreatScore above = null;
        for (var score : shown) {
            var band = score.counter().map(Counter::band);
            if (address.order() == ThreatOrder.COUNTER && (above == null || !band.equals(before))) {
                body.add(heading(band, shown));
            }
            var row = new ThreatRow(
                    score,
                    live == null ? null : live.find(score.id()).orElse(null),
                    address.order() == ThreatOrder.COUNTER && isLevel(above, score),
                    score.id().equals(address.open()),
                    address.opening(score.id()).href(),
                    words);
            rows.put(score.id(), row);
            body.add(row);
            before = band;
            above = score;
        }
    }

    /** @param old what the team wrote down before, of every threat and oldest first */
    void show(List<Scoreboard> trend, List<OldScore> old) {
        rows.forEach((id, row) -> {
            var values = new ArrayList<@Nullable Double>();
            var recorded = new ArrayList<@Nullable Double>();
            for (var board : trend) {
                values.add(value(board, id));
                recorded.add(recorded(old, id, month(board)));
            }
            var curve = new Sparkline.Curve(Series.of(Meaning.NOW, values), null, Scores.TREND_MONTHS, 100.0, recorded);
            row.show(curve, recorded.stream().filter(Objects::nonNull).count());
        });
    }

    /** The month of which a value of the trend speaks. */
    private YearMonth month(Scoreboard board) {
        return MonthAt.of(board.at(), words.formatting().clock().getZone()).month();
    }

    /** The last one of the month. */
    private static @Nullable Double recorded(List<OldScore> old, ThreatId id, YearMonth month) {
        Double found = null;
        for (var score : old) {
            if (score.threat().equals(id) && YearMonth.from(score.day()).equals(month)) {
                found = score.score().value();
            }
        }
        return found;
    }

    private static @Nullable Double value(Scoreboard board, ThreatId id) {
        return board.find(id)
                .flatMap(ThreatScore::counter)
                .map(Counter::score)
                .map(Score::value)
                .orElse(null);
    }

    private List<ThreatScore> ordered(Scoreboard board, ThreatsAddress address) {
        return address.order() == ThreatOrder.COUNTER ? board.lowestFirst(source) : board.urgentFirst(source);
    }

    private static Div heading(Optional<Band> band, List<ThreatScore> shown) {
        var swatch = new Span();
        swatch.addClassName("k-swatch");
        band.ifPresentOrElse(
                known -> swatch.addClassNames(
                        "k-swatch-square", ScoreBar.meaning(known).style()),
                () -> swatch.addClassName("k-swatch-hatched"));
        var title = new H3(band.map(known -> ScoreBar.meaning(known).word()).orElse(translate("uikit.unknown")));
        var count = shown.stream()
                .filter(score -> score.counter().map(Counter::band).equals(band))
                .count();
        var heading = new Div(swatch, title, Words.quiet(Long.toString(count)));
        heading.addClassName("k-threats-band");
        return heading;
    }

    private static boolean isLevel(@Nullable ThreatScore above, ThreatScore score) {
        return above != null
                && above.counter()
                        .flatMap(one -> score.counter().map(one::isLevelWith))
                        .orElse(false);
    }
}
