package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.core.Formats;
import dev.kamae.traffic.Rules;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.RuleEffect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules of a web ACL did in the span that is compared with, below what they do in the other.
 *
 * @param acl empty where it did not log then, and so nothing is known
 * @param isWhole whether every hour of that span is known
 */
record OtherRules(Optional<Rules.OfAcl> acl, boolean isWhole, Formats formats) {

    /** The rules of now, and after them those that matched only then. */
    List<Rules.Rule> with(List<Rules.Rule> now) {
        return Stream.concat(
                        now.stream()
                                .map(rule ->
                                        new Rules.Rule(rule.name(), rule.isNamed(), rule.effects(), subRules(rule))),
                        rules().filter(rule ->
                                        now.stream().noneMatch(one -> one.name().equals(rule.name())))
                                .map(rule -> new Rules.Rule(
                                        rule.name(),
                                        rule.isNamed(),
                                        Map.of(),
                                        subRules(new Rules.Rule(rule.name(), rule.isNamed(), Map.of(), List.of())))))
                .toList();
    }

    private List<Rules.SubRule> subRules(Rules.Rule now) {
        return Stream.concat(
                        now.subRules().stream(),
                        then(now.name()).stream()
                                .flatMap(rule -> rule.subRules().stream())
                                .filter(sub -> now.subRules().stream()
                                        .noneMatch(one -> one.name().equals(sub.name())))
                                .map(sub -> new Rules.SubRule(sub.name(), Map.of())))
                .toList();
    }

    /** Below a figure of a rule the one of then. */
    Component below(Component figure, String rule, RuleEffect effect) {
        return below(figure, then(rule).map(Rules.Rule::effects), effect);
    }

    /** Below a figure of a rule of a group the one of then. */
    Component below(Component figure, String rule, String subRule, RuleEffect effect) {
        return below(
                figure,
                then(rule).stream()
                        .flatMap(one -> one.subRules().stream())
                        .filter(sub -> sub.name().equals(subRule))
                        .findFirst()
                        .map(Rules.SubRule::effects),
                effect);
    }

    private Component below(Component figure, Optional<Map<RuleEffect, Long>> then, RuleEffect effect) {
        var count = then.map(effects -> effects.get(effect));
        return new Div(
                figure,
                new Div(
                        count.isPresent() || acl.isPresent() && isWhole
                                ? Words.quiet(formats.count(count.orElse(0L)))
                                : Words.unknown("–", translate("traffic.compare.unknown"))));
    }

    /** All that some rule did then. */
    boolean has(RuleEffect effect) {
        return rules().anyMatch(rule -> rule.effects().containsKey(effect)
                || rule.subRules().stream().anyMatch(sub -> sub.effects().containsKey(effect)));
    }

    private Stream<Rules.Rule> rules() {
        return acl.stream().flatMap(all -> all.rules().stream());
    }

    private Optional<Rules.Rule> then(String rule) {
        return rules().filter(one -> one.name().equals(rule)).findFirst();
    }
}
