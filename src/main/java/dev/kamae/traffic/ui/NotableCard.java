package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.core.LogText;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.requests.NotableLine;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.RequestSentence;
import dev.kamae.requests.Requests;
import dev.kamae.requests.ui.NoLogs;
import dev.kamae.requests.ui.RequestsAddress;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.RuleEffect;
import dev.kamae.webacl.WebAclId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last notable lines, as sentences, each of another rule. They are looked for once when the page is opened: whoever sees
 * log lines leaves a trace, and a page that stays open would leave one after the other.
 */
class NotableCard extends Composite<Card> {

    private static final int SENTENCE = 600;

    private final Requests requests;
    private final Formatting formatting;
    private final ArrivalBoard arrivals;
    private final OverviewAddress address;
    private final UnorderedList lines = new UnorderedList();
    private boolean asked;

    NotableCard(Requests requests, Formatting formatting, ArrivalBoard arrivals, OverviewAddress address) {
        this.requests = requests;
        this.formatting = formatting;
        this.arrivals = arrivals;
        this.address = address;
        lines.addClassName("k-notable");
    }

    @Override
    protected Card initContent() {
        return new Card(translate("traffic.notable"), translate("traffic.notable.note"), lines);
    }

    void show(OverviewReading reading) {
        if (asked) {
            return;
        }
        asked = true;
        lines.removeAll();
        try {
            var range = reading.range();
            var found = requests.notable(
                    range.from(), range.to(), Set.copyOf(reading.overview().acls()));
            found.forEach(line -> lines.add(item(line)));
            if (found.isEmpty()) {
                lines.add(none(
                        RequestFilter.span(range.from(), range.to()),
                        reading.overview().acls()));
            }
        } catch (LogStoreRefusal refusal) {
            lines.add(new ListItem(Words.quiet(refusal.sentence(formatting.language()))));
        }
    }

    /** That there is none says something only where there are lines at all: history may reach further back than they do. */
    private ListItem none(RequestFilter span, List<WebAclId> acls) {
        var all = span.of(Set.copyOf(acls));
        var count = requests.count(all);
        if (count.isPartial()) {
            return new ListItem(Words.quiet(count.gaps().getFirst().sentence(formatting.language())));
        }
        if (count.orElse(0L) > 0) {
            return new ListItem(Words.quiet(translate("traffic.notable.none")));
        }
        var away = new NoLogs(requests.reach(all.acls()), formatting, arrivals);
        var item = new ListItem(Words.quiet(translate("traffic.notable.noLines")));
        item.add(away.next(
                day -> address.within(day, formatting.clock().getZone()).href(),
                address.everywhere().href()));
        return item;
    }

    private ListItem item(NotableLine line) {
        var row = line.row();
        var sentence = new LogText(RequestSentence.of(
                        row, formatting.language(), formatting.clock().getZone()))
                .cut(SENTENCE);
        var open = new Anchor(href(line), sentence);
        open.addClassName("k-logged");
        var item = new ListItem(open);
        if (line.rule().effect() == RuleEffect.WOULD_HAVE_BLOCKED) {
            rule(line).forEach(item::add);
        }
        return item;
    }

    private static List<Component> rule(NotableLine line) {
        var rule = line.rule();
        return List.of(
                Words.quiet(translate("waflog.effect." + rule.effect())),
                Words.logged(new LogText(rule.subRule().isEmpty() ? rule.rule() : rule.subRule()), 80));
    }

    private String href(NotableLine line) {
        var row = line.row();
        return RequestsAddress.LINE + "?"
                + new RequestsAddress(Map.of(), formatting.clock())
                        .opening(row)
                        .line()
                        .getQueryString();
    }
}
