package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.core.Period;
import dev.kamae.traffic.LoggedRules;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Live;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclId;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What only the logs know of rules: the open hour, the limits of rate-based rules, and how puzzles were answered. */
class LoggedRuleCards extends Div {

    private final Formatting formatting;
    private final Div open = new Div();
    private final Div rates = new Div();
    private final Div puzzles = new Div();
    private final Card openCard;

    /** What is asked for; people with the same wish share its answer. */
    private record Wish(Period period, Set<WebAclId> acls) {

        LoggedRules ask(Traffic traffic, Clock clock) {
            return traffic.loggedRules(WholeHours.around(period, clock), acls);
        }
    }

    LoggedRuleCards(Traffic traffic, Live live, Formatting formatting, OverviewAddress address) {
        this.formatting = formatting;
        addClassName("k-below");
        var note = translate("traffic.bots.fromLogs");
        openCard = new Card(translate("traffic.rules.open"), note, open);
        add(
                openCard,
                new Card(translate("traffic.rules.rates"), note, rates),
                new Card(translate("traffic.rules.puzzles"), note, puzzles));
        var wish = new Wish(address.period(), address.acls());
        live.<LoggedRules>watch(this, wish, () -> wish.ask(traffic, formatting.clock()), this::show);
    }

    void show(Shown<LoggedRules> shown) {
        List.of(open, rates, puzzles).forEach(Div::removeAll);
        switch (shown) {
            case Shown.Loading<LoggedRules> _ ->
                List.of(open, rates, puzzles).forEach(one -> one.add(Words.quiet(translate("traffic.answer.loading"))));
            case Shown.Unknown<LoggedRules>(var brief, var full) ->
                List.of(open, rates, puzzles)
                        .forEach(one ->
                                one.add(Words.unknown(translate("uikit.unknown"), full), Words.quiet(" " + full)));
            case Shown.Known<LoggedRules>(var logged, var age) -> {
                openCard.setVisible(
                        !logged.openHours().isEmpty() || !logged.unanswered().isEmpty());
                open.add(open(logged));
                rates.add(
                        logged.rates().isEmpty()
                                ? Words.quiet(translate("traffic.rules.rates.none"))
                                : new RateTable(formatting).of(logged.rates()),
                        from(logged));
                puzzles.add(
                        logged.puzzles().isEmpty()
                                ? Words.quiet(translate("traffic.rules.puzzles.none"))
                                : new PuzzleTable(formatting).of(logged.puzzles()),
                        from(logged));
            }
        }
    }

    private Component open(LoggedRules logged) {
        var part = new Div();
        if (!logged.openHours().isEmpty()) {
            part.add(
                    logged.open().isEmpty()
                            ? Words.quiet(translate("traffic.rules.none"))
                            : new OpenHourTable(formatting.formats()).of(logged.open()),
                    note(translate(
                            "traffic.rules.open.since",
                            formatting.dayTime(logged.openHours().getFirst()))));
        }
        if (!logged.unanswered().isEmpty()) {
            part.add(note(translate("traffic.rules.missing", logged.unanswered().size())));
        }
        return part;
    }

    private Component from(LoggedRules logged) {
        return note(translate("traffic.rules.from", formatting.stretch(logged.range())));
    }

    private static Component note(String words) {
        var note = new Paragraph(words);
        note.addClassName("k-note");
        return note;
    }
}
