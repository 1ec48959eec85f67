package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.kamae.requests.ui.ClassLook;
import dev.kamae.traffic.Bots;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.Action;
import java.util.ArrayList;
import java.util.List;

/** What became of each sort of bots. */
record BotOutcomes(Formatting formatting, RequestLinks.Link requests) {

    static final List<Action> ACTIONS = List.of(Action.ALLOW, Action.BLOCK, Action.CHALLENGE, Action.CAPTCHA);

    FigureTable of(Bots bots) {
        var headings = new ArrayList<>(List.of(translate("traffic.bots.class"), translate("traffic.bots.requests")));
        ACTIONS.forEach(action -> headings.add(translate("waflog.action." + action)));
        headings.add(translate("traffic.rules.column.COUNTED"));
        headings.add(translate("traffic.rules.column.WOULD_HAVE_BLOCKED"));
        var table = new FigureTable(headings);
        table.addClassName("k-rule-table");
        bots.outcomes().forEach(outcome -> table.row(cells(bots, outcome)));
        return table;
    }

    private Component[] cells(Bots bots, Bots.Outcome outcome) {
        var cells = new ArrayList<Component>();
        cells.add(name(outcome));
        cells.add(FigureWords.of(formatting, bots.counted(outcome.requests())));
        var theirs = requests.with("class", outcome.trafficClass().name());
        ACTIONS.forEach(action -> cells.add(FigureWords.of(
                formatting,
                bots.ended(action, outcome.actions().getOrDefault(action, 0L)),
                theirs.with("action", action.name()).href())));
        cells.add(FigureWords.of(formatting, bots.counted(outcome.counted())));
        cells.add(FigureWords.of(formatting, bots.counted(outcome.wouldBlock())));
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
}
