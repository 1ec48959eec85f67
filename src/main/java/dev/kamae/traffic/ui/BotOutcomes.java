package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Formats;
import dev.kamae.requests.ui.ClassLook;
import dev.kamae.traffic.Bots;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What became of each sort of bots. */
record BotOutcomes(Formats formats, RequestLinks.Link requests) {

    static final List<Action> ACTIONS = List.of(Action.ALLOW, Action.BLOCK, Action.CHALLENGE, Action.CAPTCHA);

    FigureTable of(Bots bots) {
        var headings = new ArrayList<>(List.of(translate("traffic.bots.class"), translate("traffic.bots.requests")));
        ACTIONS.forEach(action -> headings.add(translate("waflog.action." + action)));
        headings.add(translate("traffic.rules.column.COUNTED"));
        headings.add(translate("traffic.rules.column.WOULD_HAVE_BLOCKED"));
        var table = new FigureTable(headings);
        table.addClassName("k-rule-table");
        bots.outcomes().forEach(outcome -> table.row(cells(outcome)));
        return table;
    }

    private Component[] cells(Bots.Outcome outcome) {
        var cells = new ArrayList<Component>();
        cells.add(name(outcome));
        cells.add(Words.plain(formats.count(outcome.requests())));
        var theirs = requests.with("class", outcome.trafficClass().name());
        ACTIONS.forEach(action ->
                cells.add(figure(outcome.actions().getOrDefault(action, 0L), theirs.with("action", action.name()))));
        cells.add(figure(formats, outcome.counted()));
        cells.add(figure(formats, outcome.wouldBlock()));
        return cells.toArray(Component[]::new);
    }

    private Component name(Bots.Outcome outcome) {
        var swatch = new Span();
        swatch.addClassNames(
                "k-swatch",
                "k-swatch-square",
                ClassLook.meaning(outcome.trafficClass()).style());
        var word = translate("waflog.class." + outcome.trafficClass());
        var href = requests.with("class", outcome.trafficClass().name()).href();
        return new Span(swatch, new Span(" "), href == null ? Words.plain(word) : new Anchor(href, word));
    }

    private Component figure(long count, RequestLinks.Link link) {
        var href = link.href();
        return count == 0 || href == null ? figure(formats, count) : new Anchor(href, formats.count(count));
    }

    /** What is not known of it as such, and why on hover. */
    static Component figure(Formatting formatting, dev.kamae.traffic.Figure figure) {
        var why = figure.lacks().stream()
                .map(lack -> lack.sentence(formatting.language()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return switch (figure) {
            case dev.kamae.traffic.Figure.Known(var count) -> figure(formatting.formats(), count);
            case dev.kamae.traffic.Figure.AtLeast(var count, var lacks) -> {
                var some = Words.plain(
                        translate("requests.count.atLeast", formatting.formats().count(count)));
                some.setTitle(why);
                yield some;
            }
            case dev.kamae.traffic.Figure.NotKnown _ -> Words.unknown(translate("uikit.unknown"), why);
        };
    }

    static Component figure(Formats formats, long count) {
        return count == 0 ? Words.quiet("0") : Words.plain(formats.count(count));
    }
}
