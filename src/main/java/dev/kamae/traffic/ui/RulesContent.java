package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A card for each web ACL with its rules, and what the figures lack. */
class RulesContent extends Div {

    private final OverviewAddress address;
    private final Formatting formatting;
    private final boolean mayInvestigate;
    private final FalseBlocks falseBlocks;

    RulesContent(
            Rules rules,
            List<RuleVerdicts> verdicts,
            OverviewAddress address,
            Formatting formatting,
            boolean mayInvestigate) {
        this.address = address;
        this.formatting = formatting;
        this.mayInvestigate = mayInvestigate;
        falseBlocks = new FalseBlocks(verdicts, formatting.formats());
        missing(rules.completeness());
        rules.acls().forEach(one -> add(card(one)));
        add(note(Words.plain(translate("traffic.rules.unmatched"))));
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

    private Component card(Rules.OfAcl rules) {
        var table = new RuleTable(
                formatting.formats(),
                rules,
                falseBlocks.of(rules.acl()),
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
