package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Formats;
import dev.kamae.core.LogText;
import dev.kamae.traffic.Rules;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.RuleEffect;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What rules did in the hours that are not closed, a line each: there are few, and they change while one looks. */
record OpenHourTable(Formats formats) {

    private static final int LONGEST = 80;

    FigureTable of(List<Rules.OfAcl> acls) {
        var table = new FigureTable(List.of(translate("traffic.rules.rule"), translate("traffic.rules.did")));
        for (var acl : acls) {
            table.group(new LogText(acl.acl().name()).cut(LONGEST));
            acl.rules().forEach(rule -> {
                table.row(Words.logged(new LogText(rule.name()), LONGEST), did(rule.effects()));
                rule.subRules().forEach(sub -> table.row(sub(sub.name()), did(sub.effects())));
            });
        }
        return table;
    }

    private static Component sub(String name) {
        var cell = new Div(Words.logged(new LogText(name), LONGEST));
        cell.addClassName("k-sub-rule");
        return cell;
    }

    private Component did(Map<RuleEffect, Long> effects) {
        return Words.plain(effects.entrySet().stream()
                .sorted(Map.Entry.<RuleEffect, Long>comparingByValue().reversed())
                .map(effect -> translate(
                        "traffic.rules.did.one",
                        translate("waflog.effect." + effect.getKey()),
                        formats.count(effect.getValue())))
                .collect(Collectors.joining(translate("traffic.rules.did.and"))));
    }
}
