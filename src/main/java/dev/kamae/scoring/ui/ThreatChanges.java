package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.scoring.Change;
import dev.kamae.scoring.ThreatScore;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a Counter differs from what it was at the end of any day, split in a fixed order that is printed below. */
class ThreatChanges extends Div {

    private final ThreatScore score;
    private final LocalDate latest;
    private final Function<LocalDate, Optional<ThreatScore>> earlier;
    private final ScoreWords words;
    private final Div split = new Div();

    /**
     * @param since the day that is compared with at first
     * @param latest the last one that can be
     * @param earlier the same threat at the end of a day; empty when it was not in the catalogue then
     */
    ThreatChanges(
            ThreatScore score,
            LocalDate since,
            LocalDate latest,
            Function<LocalDate, Optional<ThreatScore>> earlier,
            ScoreWords words) {
        this.score = score;
        this.latest = latest;
        this.earlier = earlier;
        this.words = words;
        var day = new DateField(translate("scoring.changes.since"), latest);
        day.setMax(latest);
        day.setValue(since);
        day.addValueChangeListener(change -> show(change.getValue()));
        split.addClassName("k-lines");
        var order = new Paragraph(translate(
                "scoring.changes.order",
                Arrays.stream(Change.Group.values()).map(ScoreWords::group).collect(Collectors.joining(" → "))));
        order.addClassName("k-note");
        add(day, split, order);
        show(since);
    }

    private void show(@Nullable LocalDate day) {
        split.removeAll();
        // cleared, or out of what can be compared with: the field says so itself
        if (day == null || day.isAfter(latest)) {
            return;
        }
        earlier.apply(day)
                .flatMap(before -> score.since(before))
                .ifPresentOrElse(
                        this::show,
                        () -> split.add(ThreatPanel.line(
                                Words.unknown(translate("uikit.unknown"), translate("scoring.changes.unknown")))));
    }

    private void show(Change change) {
        for (var group : Change.Group.values()) {
            var points = change.of(group);
            if (Math.abs(points) >= 0.05) {
                split.add(line(Words.plain(ScoreWords.group(group)), points));
            }
        }
        split.add(line(Words.strong(translate("scoring.change.total")), change.total()));
    }

    private Component line(Component what, double points) {
        return ThreatPanel.line(what, Words.quiet(""), ThreatPanel.signed(points, words.moved(points)));
    }
}
