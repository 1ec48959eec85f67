package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.requests.RequestAddress;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.RuleVerdicts;
import dev.kamae.requests.ui.RequestsAddress;
import dev.kamae.traffic.Completeness;
import dev.kamae.traffic.Rules;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A card for each web ACL with its rules, and what the figures lack. */
class RulesContent extends Div {

    private final OverviewAddress address;
    private final Formatting formatting;
    private final boolean mayInvestigate;
    private final FalseBlocks falseBlocks;
    private final Optional<Rules> other;

    RulesContent(
            RuleSpans spans,
            List<RuleVerdicts> verdicts,
            OverviewAddress address,
            Formatting formatting,
            boolean mayInvestigate) {
        this.address = address;
        this.formatting = formatting;
        this.mayInvestigate = mayInvestigate;
        falseBlocks = new FalseBlocks(verdicts, formatting.formats());
        other = spans.other();
        missing(spans.whole().completeness());
        compared(spans);
        acls(spans).forEach(one -> add(card(one)));
        add(note(Words.plain(translate("traffic.rules.unmatched"))));
    }

    /** Those of now, and after them those that logged only then. */
    private static Stream<Rules.OfAcl> acls(RuleSpans spans) {
        var now = spans.now().acls();
        var ids = now.stream().map(Rules.OfAcl::acl).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                now.stream(),
                spans.other().stream()
                        .flatMap(then -> then.acls().stream())
                        .filter(acl -> !ids.contains(acl.acl()))
                        .map(acl -> new Rules.OfAcl(acl.acl(), List.of(), List.of())));
    }

    private void missing(Completeness hours) {
        if (!hours.live().isEmpty()) {
            var first = formatting.dayTime(hours.live().getFirst());
            add(note(Words.plain(translate("traffic.rules.until", first))));
        }
        if (!hours.whole()) {
            add(note(Words.strong(
                    translate("traffic.rules.missing", hours.missing().size()))));
        }
    }

    private void compared(RuleSpans spans) {
        spans.other().ifPresent(then -> {
            var lines = note(Words.plain(
                    translate("traffic.rules.compared", stretch(spans.now().period()), stretch(then.period()))));
            if (!isWhole(then)) {
                lines.add(Words.strong(translate("traffic.rules.compared.missing")));
            }
            add(lines);
        });
        if (spans.other().isEmpty() && address.period().comparison() != Period.Comparison.NONE) {
            add(note(Words.plain(translate("traffic.compare.notYet"))));
        }
    }

    private String stretch(dev.kamae.traffic.Period period) {
        return formatting.stretch(new TimeRange(period.from(), period.until()));
    }

    private static boolean isWhole(Rules rules) {
        return rules.completeness().whole() && rules.completeness().live().isEmpty();
    }

    private Component card(Rules.OfAcl rules) {
        var table = new RuleTable(
                formatting.formats(),
                rules,
                falseBlocks.of(rules.acl()),
                other.map(then -> new OtherRules(
                        then.acls().stream()
                                .filter(acl -> acl.acl().equals(rules.acl()))
                                .findFirst(),
                        isWhole(then),
                        formatting.formats())),
                (part, value) -> requests(rules.acl(), part, value));
        var card = new Card(rules.acl().name(), "", table.of(rules));
        rules.lacks().forEach(lack -> card.add(note(Words.plain(lack.sentence(formatting.language())))));
        return card;
    }

    private @Nullable String requests(WebAclId acl, String part, String value) {
        if (!mayInvestigate) {
            return null;
        }
        var clock = formatting.clock();
        var range = address.period().range(clock);
        var span = RequestFilter.span(range.from(), range.to());
        return new RequestsAddress(RequestAddress.write(span, clock.getZone()), clock)
                .with(Set.of(acl))
                .with(part, value)
                .href();
    }

    private static Paragraph note(Component words) {
        var note = new Paragraph(words);
        note.addClassName("k-note");
        return note;
    }
}
