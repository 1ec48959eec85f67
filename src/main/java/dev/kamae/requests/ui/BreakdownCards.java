package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.core.LogText;
import dev.kamae.requests.Breakdown;
import dev.kamae.requests.Breakdown.Count;
import dev.kamae.requests.RequestPart;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Ranked;
import dev.kamae.uikit.Ranking;
import dev.kamae.uikit.RankingData;
import dev.kamae.uikit.Shown;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A card for each part of a filter, with its most frequent values; each of them leads to its requests. */
class BreakdownCards extends Div {

    /** Four in a row; those that are as long as each other stand side by side. */
    private static final List<RequestPart> ORDER = List.of(
            RequestPart.ACTION,
            RequestPart.ACL,
            RequestPart.METHOD,
            RequestPart.VERSION,
            RequestPart.RULE,
            RequestPart.RULE_TYPE,
            RequestPart.HOST,
            RequestPart.SOURCE,
            RequestPart.PATH_IS,
            RequestPart.CLIENT,
            RequestPart.COUNTRY,
            RequestPart.GEO_COUNTRY,
            RequestPart.LABEL,
            RequestPart.AGENT,
            RequestPart.JA3,
            RequestPart.JA4,
            RequestPart.IOC,
            RequestPart.AS_NUMBER,
            RequestPart.ACCOUNT,
            RequestPart.REGION);

    /** Of what a line has several, the parts add up to more than the whole. */
    private static final Set<RequestPart> SEVERAL = Set.of(RequestPart.LABEL, RequestPart.IOC);

    private final Breakdown found;
    private final RequestsAddress address;
    private final Formatting formatting;

    BreakdownCards(Breakdown found, RequestsAddress address, Formatting formatting) {
        this.found = found;
        this.address = address;
        this.formatting = formatting;
        addClassName("k-columns");
        ORDER.forEach(part -> add(card(part)));
    }

    private Ranking card(RequestPart part) {
        var card = new Ranking(
                        formatting,
                        part == RequestPart.PATH_IS ? translate("requests.breakdown.path") : FilterWords.of(part),
                        note(part),
                        translate("requests.breakdown.unit"),
                        part != RequestPart.ACTION && part != RequestPart.ACL)
                .withoutUsual();
        card.show(lines(part));
        return card;
    }

    private String note(RequestPart part) {
        var note = translate(found.isPartial() ? "requests.breakdown.countNote" : "requests.breakdown.blockedNote");
        return SEVERAL.contains(part) ? note + " · " + translate("requests.breakdown.several") : note;
    }

    private Shown<RankingData> lines(RequestPart part) {
        if (Breakdown.isOfConnections(part) && found.connecting() == 0) {
            return Shown.unknown(
                    translate("requests.breakdown.noClient"), translate("requests.breakdown.noClient.why"));
        }
        var counts = found.parts().get(part);
        // a request need not have a label, but everything else it has, if only somebody had written it down
        if (counts == null || counts.isEmpty() && part != RequestPart.LABEL) {
            return Shown.unknown(translate("requests.breakdown.noField"), translate("requests.breakdown.noField.why"));
        }
        return Shown.known(
                new RankingData(
                        counts.stream().map(count -> ranked(part, count)).toList(), null),
                Age.of(formatting.clock().instant()));
    }

    private Ranked ranked(RequestPart part, Count count) {
        var formats = formatting.formats();
        var blocked = translate(
                "requests.breakdown.blocked",
                found.isPartial()
                        ? translate("requests.count", formats.count(count.blocked()))
                        : formats.share((double) count.blocked() / count.requests()));
        var all = Breakdown.isOfConnections(part) ? found.connecting() : found.requests();
        return new Ranked(
                new LogText(name(part, count.value())),
                part == RequestPart.ACTION ? "" : blocked,
                count.requests(),
                found.isPartial() ? null : (Double) ((double) count.requests() / all),
                new AgainstUsual.NotKnown(""),
                address.with(part.key(), count.value()).href());
    }

    /** Actions that AWS has added since are in no filter. */
    private static String name(RequestPart part, String value) {
        return part == RequestPart.ACTION && !part.options().contains(value.toLowerCase(Locale.ROOT))
                ? value
                : FilterWords.value(part, value);
    }
}
