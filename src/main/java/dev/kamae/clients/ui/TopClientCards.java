package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.clients.Client;
import dev.kamae.clients.ClientLack.Reason;
import dev.kamae.clients.Tally;
import dev.kamae.clients.TopClients;
import dev.kamae.core.LogText;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Ranked;
import dev.kamae.uikit.Ranking;
import dev.kamae.uikit.RankingData;
import dev.kamae.uikit.Shown;
import dev.kamae.webacl.ui.ProfileLinks;
import java.util.List;
import java.util.function.Predicate;

/** Who sent most, of whom most was blocked, and in whose requests attacks were seen; each leads to its page. */
class TopClientCards extends Div {

    private final TopClients top;
    private final ClientsAddress address;
    private final Formatting formatting;

    TopClientCards(TopClients top, ClientsAddress address, Formatting formatting) {
        this.top = top;
        this.address = address;
        this.formatting = formatting;
        addClassName("k-columns");
        add(
                ranking("clients.top.requests", top.byRequests(), top.lines(), _ -> true),
                // a filter that would drop what was blocked would be of no use
                ranking("clients.top.blocked", top.byBlocked(), top.blocked(), Reason::hidesClients),
                ranking("clients.top.attacks", top.byAttacks(), top.attacks(), _ -> true));
    }

    boolean isEmpty() {
        return top.lines() == 0;
    }

    /** What is not in them. */
    ClientLacks lacks(ProfileLinks profiles) {
        return new ClientLacks(top.lacks(), top.leftOut(), top.gaps(), formatting, profiles);
    }

    /** The one that sent most, in a sentence. */
    String answer() {
        if (top.byRequests().isEmpty()) {
            return translate(top.lines() == 0 ? "clients.answer.none" : "clients.answer.unknown");
        }
        var first = top.byRequests().getFirst();
        return translate(
                "clients.answer.most",
                new LogText(first.value()).cut(60),
                formatting.formats().count(first.requests()));
    }

    /** @param matters what of what is not known it would take */
    private Ranking ranking(String key, List<Tally.Count> clients, long all, Predicate<Reason> matters) {
        var lack =
                top.lacks().stream().filter(one -> matters.test(one.reason())).findFirst();
        var ranking = new Ranking(
                        formatting, translate(key), translate("clients.top.note"), translate("clients.unit"), true)
                .withoutUsual();
        ranking.addClassName("k-third");
        ranking.show(
                clients.isEmpty() && lack.isPresent()
                        ? Shown.unknown(
                                translate("clients.brief." + lack.get().reason()),
                                lack.get().sentence(formatting.language()))
                        : Shown.known(
                                data(clients, all), Age.of(formatting.clock().instant())));
        return ranking;
    }

    private RankingData data(List<Tally.Count> clients, long all) {
        return new RankingData(
                clients.stream()
                        .limit(RankingData.MOST)
                        .map(client -> new Ranked(
                                new LogText(client.value()),
                                "",
                                client.requests(),
                                all >= client.requests() && !top.isPartial()
                                        ? (Double) ((double) client.requests() / all)
                                        : null,
                                new AgainstUsual.NotKnown(""),
                                address.with(new Client(Client.Kind.ADDRESS, client.value()))
                                        .href()))
                        .toList(),
                null);
    }
}
