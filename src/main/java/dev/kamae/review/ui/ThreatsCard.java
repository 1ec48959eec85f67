package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Score;
import dev.kamae.review.ByHand;
import dev.kamae.review.ThreatLine;
import dev.kamae.review.ThreatList;
import dev.kamae.scoring.Counter;
import dev.kamae.scoring.Standing;
import dev.kamae.threats.ThreatSource;
import dev.kamae.uikit.Bar;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Meaning;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lowest threats of each list, why they stand where they stand, and what would help most. */
class ThreatsCard {

    private final Reading reading;

    ThreatsCard(Reading reading) {
        this.reading = reading;
    }

    Card card() {
        return new Card(translate("review.threats"), translate("review.threatsNote"), content());
    }

    private Component content() {
        if (reading.report().threats().stream().noneMatch(ThreatList::isRecorded)) {
            return new Empty(
                    translate("review.bands.empty"),
                    reading.next(reading.links().threats(), translate("review.bands.next")));
        }
        var table = new FigureTable(
                Stream.of("threat", "counter", "now", "why", "advice")
                        .map(column -> translate("review.threats." + column))
                        .toList(),
                2);
        table.addClassName("k-threat-table");
        for (var source : ThreatSource.values()) {
            table.group(translate("review.list." + source));
            reading.report().threats(source).lowest().forEach(line -> table.row(cells(line)));
        }
        return table;
    }

    private Component[] cells(ThreatLine line) {
        return List.of(name(line), bar(line), now(line), why(line), advice(line))
                .toArray(Component[]::new);
    }

    private Component name(ThreatLine line) {
        var name = new Anchor(reading.links().threat(line.id()), line.name().in(reading.language()));
        name.addClassName("k-strong");
        var mark = line.band().map(BandsCard::mark).orElseGet(BandsCard::unknown);
        var cell = new Span(name, mark);
        cell.addClassName("k-report-threat");
        var set = line.byHand();
        if (set != null) {
            cell.add(byHand(set));
        }
        return cell;
    }

    /** What a person holds it to be, which counts nowhere. */
    private Component byHand(ByHand set) {
        var mark = new Span(translate(
                "review.byHand",
                reading.count(Math.round(set.score().value())),
                reading.directory().name(set.by(), reading.language()),
                reading.formats().date(set.until())));
        mark.addClassName("k-threat-byhand");
        mark.setTitle(set.reason());
        return mark;
    }

    private Component bar(ThreatLine line) {
        var target = target(line.target());
        return line.counter()
                .map(counter -> Bar.of(
                        counter.score().value() / 100,
                        Meaning.valueOf(counter.band().name()),
                        target,
                        label(line, counter)))
                .orElseGet(() -> Bar.unknown(target));
    }

    private String label(ThreatLine line, Counter counter) {
        var target = line.target();
        var spread = reading.formats().figure(Math.round(counter.spread()));
        var words = reading.sentences().standing(line.standing());
        return target == null
                ? translate("review.bar", words, spread)
                : translate("review.bar.target", words, spread, Math.round(target.value()));
    }

    private static @Nullable Double target(@Nullable Score target) {
        return target == null ? null : target.value() / 100;
    }

    private Component now(ThreatLine line) {
        var before = line.before();
        var then = before == null ? "–" : before instanceof Standing.Known ? standing(before) : "–";
        var now = line.counter().isPresent()
                ? Words.strong(standing(line.standing()))
                : Words.unknown(standing(line.standing()), reading.sentences().why(line));
        return line.counter().isPresent()
                ? moved(then, Reading.link(reading.links().threat(line.id()), now))
                : Reading.link(reading.links().threat(line.id()), now);
    }

    private static Component moved(String then, Component now) {
        var moved = new Span(Words.quiet(then + " → "), now);
        moved.addClassName("k-moved");
        return moved;
    }

    private String standing(Standing standing) {
        return reading.sentences().standing(standing);
    }

    private Component why(ThreatLine line) {
        return Words.plain(reading.sentences().why(line));
    }

    private Component advice(ThreatLine line) {
        var advice = reading.sentences().advice(line);
        if (advice.isEmpty()) {
            return Words.quiet("–");
        }
        if (line.counter().isEmpty() && reading.edits()) {
            return new Anchor(reading.links().assessment(line.id()), advice);
        }
        var question = reading.sentences().adviceQuestion(line);
        return question.isEmpty() ? Words.plain(advice) : new Div(Words.plain(advice), new Div(Words.quiet(question)));
    }
}
