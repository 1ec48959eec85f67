package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Formats;
import dev.kamae.core.LogText;
import dev.kamae.traffic.Rules;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.RuleEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a web ACL, those of groups below theirs, with a column for whatever they did. */
class RuleTable {

    private static final int LONGEST = 80;

    /** What stops requests first, then what would, what passed, and what lets through. */
    private static final List<RuleEffect> COLUMNS = List.of(
            RuleEffect.BLOCKED,
            RuleEffect.CAPTCHA,
            RuleEffect.CHALLENGED,
            RuleEffect.ENDED_OTHERWISE,
            RuleEffect.WOULD_HAVE_BLOCKED,
            RuleEffect.WOULD_HAVE_CHALLENGED,
            RuleEffect.WOULD_HAVE_ALLOWED,
            RuleEffect.COUNTED,
            RuleEffect.CAPTCHA_PASSED,
            RuleEffect.CHALLENGE_PASSED,
            RuleEffect.ALLOWED);

    private final Formats formats;
    private final FalseBlocks falseBlocks;
    private final Optional<OtherRules> other;
    private final List<RuleEffect> columns;
    private final BiFunction<String, String, @Nullable String> link;

    /**
     * @param other what they are compared with; empty for nothing
     * @param link from a part of the filter of requests and its value to where they are; null for who may not see them
     */
    RuleTable(
            Formats formats,
            Rules.OfAcl acl,
            FalseBlocks falseBlocks,
            Optional<OtherRules> other,
            BiFunction<String, String, @Nullable String> link) {
        this.formats = formats;
        this.falseBlocks = falseBlocks;
        this.other = other;
        this.link = link;
        columns = COLUMNS.stream()
                .filter(effect -> acl.rules().stream().anyMatch(rule -> has(rule, effect))
                        || other.filter(then -> then.has(effect)).isPresent())
                .toList();
    }

    private static boolean has(Rules.Rule rule, RuleEffect effect) {
        return rule.effects().containsKey(effect)
                || rule.subRules().stream().anyMatch(sub -> sub.effects().containsKey(effect));
    }

    FigureTable of(Rules.OfAcl acl) {
        var headings = new ArrayList<>(List.of(translate("traffic.rules.rule")));
        columns.forEach(effect -> headings.add(translate("traffic.rules.column." + effect)));
        if (!falseBlocks.isEmpty()) {
            headings.add(translate("traffic.rules.column.verdicts"));
        }
        var table =
                new FigureTable(headings, IntStream.range(1, headings.size()).toArray());
        table.addClassName("k-rule-table");
        for (var rule : other.map(then -> then.with(acl.rules())).orElse(acl.rules())) {
            var isGroup = !rule.subRules().isEmpty();
            table.row(cells(name(rule), effect -> figure(rule, effect, isGroup), falseBlocks.by(rule.name())));
            rule.subRules()
                    .forEach(sub -> table.row(cells(
                            name(sub), effect -> figure(rule, sub, effect), falseBlocks.by(rule.name(), sub.name()))));
        }
        return table;
    }

    private Component[] cells(Component name, Function<RuleEffect, Component> figure, Component judged) {
        return Stream.of(
                        Stream.of(name),
                        columns.stream().map(figure),
                        falseBlocks.isEmpty() ? Stream.<Component>empty() : Stream.of(judged))
                .flatMap(cells -> cells)
                .toArray(Component[]::new);
    }

    private Component figure(Rules.Rule rule, RuleEffect effect, boolean isGroup) {
        if (isGroup && isOfRules(effect) && !rule.effects().containsKey(effect)) {
            return Words.quiet("");
        }
        var figure = figure(rule.effects().get(effect));
        return other.map(then -> then.below(figure, rule.name(), effect)).orElse(figure);
    }

    private Component figure(Rules.Rule rule, Rules.SubRule sub, RuleEffect effect) {
        var figure = figure(sub.effects().get(effect));
        return other.map(then -> then.below(figure, rule.name(), sub.name(), effect))
                .orElse(figure);
    }

    private Component figure(@Nullable Long requests) {
        return requests == null ? Words.quiet("0") : Words.plain(formats.count(requests));
    }

    /** What a group did to requests that it did not end is known of its rules only. */
    private static boolean isOfRules(RuleEffect effect) {
        return !effect.ends();
    }

    private Component name(Rules.Rule rule) {
        var text = new LogText(rule.name()).cut(LONGEST);
        var part = part(rule);
        return part == null ? Words.plain(text) : linked(text, link.apply(part, rule.name()));
    }

    /** By what its requests are found; null where only the rules of its group can tell. */
    private static @Nullable String part(Rules.Rule rule) {
        if (!rule.isNamed()) {
            return null;
        }
        if (rule.effects().keySet().stream().anyMatch(RuleEffect::ends)) {
            return "rule";
        }
        return rule.effects().isEmpty() ? null : "matched";
    }

    private Component name(Rules.SubRule sub) {
        var name = new Div(linked(new LogText(sub.name()).cut(LONGEST), link.apply("subrule", sub.name())));
        name.addClassName("k-sub-rule");
        return name;
    }

    private static Component linked(String text, @Nullable String href) {
        return href == null ? Words.plain(text) : new Anchor(href, text);
    }
}
