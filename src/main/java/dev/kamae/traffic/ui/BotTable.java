package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.LogText;
import dev.kamae.requests.RequestSentence;
import dev.kamae.traffic.BotIdentity;
import dev.kamae.traffic.Bots;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bots by what Bot Control calls them, below their category, with what it found out about who they are. */
record BotTable(Formatting formatting, RequestLinks.Link requests) {

    /** Of one category; the others come as one line. */
    private static final int SHOWN = 8;

    private static final int LONGEST = 60;

    private static final List<BotIdentity> IDENTITIES = List.of(BotIdentity.values());

    Component of(Bots bots) {
        if (bots.categories().isEmpty()) {
            return Words.quiet(translate("traffic.bots.noNames"));
        }
        var identities = IDENTITIES.stream()
                .filter(identity ->
                        all(bots).stream().anyMatch(bot -> bot.identities().containsKey(identity)))
                .toList();
        var headings = new ArrayList<>(List.of(translate("traffic.bots.name"), translate("traffic.bots.requests")));
        identities.forEach(identity -> headings.add(translate("traffic.bots.identity." + identity)));
        BotOutcomes.ACTIONS.forEach(action -> headings.add(translate("waflog.action." + action)));
        var table = new FigureTable(headings);
        table.addClassName("k-rule-table");
        bots.categories().forEach(category -> rows(bots, table, category, identities));
        return table;
    }

    private void rows(Bots bots, FigureTable table, Bots.Category category, List<BotIdentity> identities) {
        table.row(cells(bots, category(category), category.bots(), identities));
        category.bots().stream()
                .limit(SHOWN)
                .forEach(bot -> table.row(cells(bots, name(bot), List.of(bot), identities)));
        var others = category.bots().stream().skip(SHOWN).toList();
        if (!others.isEmpty()) {
            var name = new Div(Words.quiet(translate("traffic.bots.others", others.size())));
            name.addClassName("k-sub-rule");
            table.row(cells(bots, name, others, identities));
        }
    }

    private Component[] cells(Bots all, Component name, List<Bots.Bot> bots, List<BotIdentity> identities) {
        var cells = new ArrayList<Component>();
        cells.add(name);
        cells.add(FigureWords.of(
                formatting,
                all.counted(bots.stream().mapToLong(Bots.Bot::requests).sum())));
        var byIdentity = sums(bots.stream().map(Bots.Bot::identities).toList());
        identities.forEach(
                identity -> cells.add(FigureWords.of(formatting, all.counted(byIdentity.getOrDefault(identity, 0L)))));
        Map<Action, Long> byAction = sums(bots.stream().map(Bots.Bot::actions).toList());
        BotOutcomes.ACTIONS.forEach(action ->
                cells.add(FigureWords.of(formatting, all.ended(action, byAction.getOrDefault(action, 0L)))));
        return cells.toArray(Component[]::new);
    }

    private static <K> Map<K, Long> sums(Collection<Map<K, Long>> parts) {
        return parts.stream()
                .flatMap(part -> part.entrySet().stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
    }

    private Component category(Bots.Category category) {
        var word = RequestSentence.botCategory(category.name(), formatting.language());
        return linked(word, requests.with("label", BotLabels.CATEGORY + category.name()));
    }

    private Component name(Bots.Bot bot) {
        var name = new Div(
                bot.name().isEmpty()
                        ? Words.quiet(translate("traffic.bots.nameless"))
                        : linked(
                                new LogText(bot.name()).cut(LONGEST),
                                requests.with("label", BotLabels.NAME + bot.name())));
        name.addClassName("k-sub-rule");
        return name;
    }

    private static Component linked(String text, RequestLinks.Link link) {
        var href = link.href();
        return href == null ? Words.plain(text) : new Anchor(href, text);
    }

    private static List<Bots.Bot> all(Bots bots) {
        return bots.categories().stream()
                .flatMap(category -> category.bots().stream())
                .toList();
    }
}
