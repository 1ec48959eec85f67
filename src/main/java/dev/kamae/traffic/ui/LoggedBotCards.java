package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.clients.Client;
import dev.kamae.clients.ui.ClientsAddress;
import dev.kamae.core.LogText;
import dev.kamae.requests.RequestAddress;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.ui.RequestsAddress;
import dev.kamae.traffic.LoggedBots;
import dev.kamae.traffic.Top;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Ranked;
import dev.kamae.uikit.Ranking;
import dev.kamae.uikit.RankingData;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import dev.kamae.waflog.BotLabels;
import dev.kamae.webacl.WebAclId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What only the logs know of bots: who is behind them, what they want, and who takes a crawler's name. */
class LoggedBotCards extends Div {

    private final Formatting formatting;
    private final RequestLinks links;
    private final Ranking organizations;
    private final Ranking intents;
    private final Div claims = new Div();
    private final Paragraph from = new Paragraph();
    private Set<WebAclId> acls = Set.of();

    LoggedBotCards(Formatting formatting, RequestLinks links) {
        this.formatting = formatting;
        this.links = links;
        organizations = ranking("traffic.bots.organizations");
        intents = ranking("traffic.bots.intents");
        from.addClassName("k-note");
        claims.setText(translate("traffic.answer.loading"));
        var both = new Div(organizations, intents);
        both.addClassName("k-columns");
        add(new Card(translate("traffic.bots.claims"), translate("traffic.bots.fromLogs"), claims, from), both);
    }

    private Ranking ranking(String key) {
        var ranking = new Ranking(
                        formatting, translate(key), translate("traffic.bots.fromLogs"), translate("traffic.unit"), true)
                .withoutUsual();
        ranking.addClassName("k-half");
        return ranking;
    }

    /** Whose requests are led to. */
    void of(BotsReading reading) {
        acls = Set.copyOf(reading.bots().overview().acls());
    }

    void show(Shown<LoggedBots> shown) {
        organizations.show(shown.map(logged -> data(logged, logged.organizations(), BotLabels.ORGANIZATION)));
        intents.show(shown.map(logged -> data(logged, logged.intents(), BotLabels.INTENT)));
        switch (shown) {
            case Shown.Loading<LoggedBots> _ -> claims.setText(translate("traffic.answer.loading"));
            case Shown.Unknown<LoggedBots>(var brief, var full) -> {
                claims.removeAll();
                claims.add(Words.unknown(translate("uikit.unknown") + " " + brief, full), Words.quiet(" " + full));
                from.setText("");
            }
            case Shown.Known<LoggedBots>(var logged, var age) -> {
                claims.removeAll();
                claims.add(claims(logged, age));
                from.setText(from(logged));
            }
        }
    }

    private Component claims(LoggedBots logged, Age age) {
        return logged.crawlers().isEmpty()
                ? Words.quiet(translate("traffic.bots.claims.none"))
                : new ClaimTable(formatting, crawler -> clients(logged, crawler)).of(logged);
    }

    private String from(LoggedBots logged) {
        var words = translate("traffic.bots.from", formatting.stretch(logged.range()));
        return logged.gaps().isEmpty()
                ? words
                : words + " "
                        + logged.gaps().stream()
                                .map(gap -> gap.sentence(formatting.language()))
                                .collect(Collectors.joining(" "));
    }

    private RankingData data(LoggedBots logged, List<Top> tops, String beginning) {
        // a request has one of them at most
        var all = tops.stream().mapToLong(Top::requests).sum();
        var lines = tops.stream()
                .limit(RankingData.MOST)
                .map(top -> new Ranked(
                        new LogText(top.value()),
                        "",
                        top.requests(),
                        (double) top.requests() / all,
                        new AgainstUsual.NotKnown(""),
                        requests(logged, "label", beginning + top.value())))
                .toList();
        return new RankingData(lines, null);
    }

    private @Nullable String clients(LoggedBots logged, String crawler) {
        return links.allowed()
                ? ClientsAddress.of(
                                new Client(Client.Kind.AGENT, crawler),
                                logged.range(),
                                formatting.clock().getZone())
                        .href()
                : null;
    }

    private @Nullable String requests(LoggedBots logged, String part, String value) {
        if (!links.allowed()) {
            return null;
        }
        var clock = formatting.clock();
        var span = RequestFilter.span(logged.range().from(), logged.range().to());
        return new RequestsAddress(RequestAddress.write(span, clock.getZone()), clock)
                .with(acls)
                .with(part, value)
                .href();
    }
}
