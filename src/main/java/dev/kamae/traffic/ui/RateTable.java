package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.core.LogText;
import dev.kamae.traffic.LoggedRules.RateRule;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Rate-based rules with what they count by and how much they let pass. */
record RateTable(Formatting formatting) {

    private static final int LONGEST = 60;

    FigureTable of(List<RateRule> rules) {
        var table = new FigureTable(List.of(
                translate("traffic.rules.rule"),
                translate("traffic.rules.rates.limit"),
                translate("traffic.rules.rates.key"),
                translate("traffic.rules.rates.listed"),
                translate("traffic.rules.rates.ended")));
        table.addClassName("k-rule-table");
        rules.forEach(rule -> table.row(
                Words.logged(new LogText(rule.name() + " · " + rule.acl().name()), LONGEST),
                limit(rule),
                Words.logged(new LogText(key(rule)), LONGEST),
                FigureWords.of(formatting, rule.listed()),
                FigureWords.of(formatting, rule.ended())));
        return table;
    }

    private Component limit(RateRule rule) {
        if (rule.limit().isEmpty()) {
            return Words.unknown(translate("uikit.unknown"), translate("traffic.rules.rates.notSaid"));
        }
        var limit = formatting.formats().count(rule.limit().getAsLong());
        OptionalLong window = rule.windowSeconds();
        return Words.plain(
                window.isEmpty()
                        ? translate("traffic.rules.rates.per", limit, translate("uikit.unknown"))
                        : translate(
                                "traffic.rules.rates.per",
                                limit,
                                formatting.formats().span(Duration.ofSeconds(window.getAsLong()))));
    }

    private static String key(RateRule rule) {
        var key = switch (rule.key()) {
            case "IP" -> translate("traffic.rules.rates.key.IP");
            case "FORWARDED_IP", "FORWARDEDIP" -> translate("traffic.rules.rates.key.FORWARDED");
            case "CUSTOMKEYS", "CUSTOM_KEYS" -> translate("traffic.rules.rates.key.CUSTOM");
            case "CONSTANT" -> translate("traffic.rules.rates.key.CONSTANT");
            default -> rule.key();
        };
        return rule.customKeys().isEmpty() ? key : key + ": " + String.join(", ", rule.customKeys());
    }
}
