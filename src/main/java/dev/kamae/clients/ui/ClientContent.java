package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.kamae.clients.Client;
import dev.kamae.clients.ClientLack;
import dev.kamae.clients.ClientPicture;
import dev.kamae.clients.Clients;
import dev.kamae.clients.Tally;
import dev.kamae.core.LogText;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MarkerSource;
import dev.kamae.uikit.Ranked;
import dev.kamae.uikit.Ranking;
import dev.kamae.uikit.RankingData;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One client: its day, its answers, what is known of it, and its paths in order. */
class ClientContent extends Div {

    private final ClientPicture picture;
    private final ClientsAddress address;
    private final Formatting formatting;
    private final ClientChart chart;

    ClientContent(
            Clients clients,
            List<MarkerSource> markers,
            ClientPicture picture,
            ClientsAddress address,
            Formatting formatting) {
        this.picture = picture;
        this.address = address;
        this.formatting = formatting;
        chart = new ClientChart(formatting, markers, picture);
        var known = new Div(facts(), answers());
        known.addClassName("k-columns");
        var isOne = picture.client().kind() == Client.Kind.ADDRESS;
        var wide = new Div(
                tally("k-half", "clients.paths", picture.paths(), null),
                tally("k-half", "clients.agents", picture.agents(), Client.Kind.AGENT));
        wide.addClassNames("k-columns", "k-client-tops");
        var part = isOne ? "k-third" : "k-quarter";
        var narrow = new Div(
                tally(part, "clients.fingerprints", fingerprints(), Client.Kind.FINGERPRINT),
                tally(part, "clients.hosts", picture.hosts(), null),
                tally(part, "clients.methods", picture.methods(), null));
        if (!isOne) {
            narrow.addComponentAsFirst(tally(part, "clients.addresses", picture.addresses(), Client.Kind.ADDRESS));
        }
        narrow.addClassNames("k-columns", "k-client-tops");
        add(chart, known, wide, narrow, new ClientLines(clients, picture, address, formatting));
    }

    void onZoom(Consumer<TimeRange> listener) {
        chart.onZoom(listener);
    }

    private Tally fingerprints() {
        return picture.ja4().most().isEmpty() ? picture.ja3() : picture.ja4();
    }

    private Card facts() {
        var facts = new Facts()
                .with(translate("clients.first"), moment(picture.first()))
                .with(translate("clients.last"), moment(picture.last()));
        if (picture.client().kind() == Client.Kind.ADDRESS || picture.client().kind() == Client.Kind.NETWORK) {
            // those with one fingerprint or user agent differ by what is not counted
            devices(facts);
        }
        facts.with(translate("clients.countries"), countries()).with(translate("clients.class"), classes());
        facts.addClassName("k-client-facts");
        var card = new Card(translate("clients.facts"), "", facts);
        card.addClassName("k-half");
        return card;
    }

    private Component moment(@Nullable Instant moment) {
        return Words.plain(moment == null ? "–" : formatting.dayTime(moment));
    }

    private void devices(Facts facts) {
        var devices = picture.devices();
        facts.with(
                translate("clients.devices"),
                Words.plain(translate(
                        devices.atLeast() ? "clients.devices.atLeast" : "clients.devices.about",
                        formatting.formats().count(devices.count()))),
                new Div(Words.quiet(translate("clients.devices.by." + devices.by()))));
    }

    private Component countries() {
        var list = new Div();
        var hidden = picture.hidden();
        if (hidden.isPresent()) {
            list.add(Words.unknown(translate("uikit.unknown"), hidden.get().sentence(formatting.language())));
        } else if (picture.countries().most().isEmpty()) {
            list.add(Words.quiet("–"));
        }
        if (hidden.isEmpty()) {
            picture.countries()
                    .most()
                    .forEach(country -> list.add(new Div(Words.plain(translate(
                            "clients.of",
                            country(country.value()),
                            formatting.formats().count(country.requests()))))));
        }
        return list;
    }

    private String country(String code) {
        if (!code.matches("[A-Z]{2}")) {
            return new LogText(code).cut(10);
        }
        var name = Locale.of("", code).getDisplayCountry(formatting.language().locale());
        return name.equals(code) ? code : translate("webacl.country", name, code);
    }

    private Component classes() {
        var list = new Div();
        picture.classes().entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .forEach(one -> list.add(new Div(Words.plain(translate(
                        "clients.of",
                        translate("waflog.class." + one.getKey()),
                        formatting.formats().count(one.getValue()))))));
        return list;
    }

    private Card answers() {
        var card = new Card(
                translate("clients.answers"),
                translate("clients.answers.note"),
                new ClientAnswers(formatting.formats(), picture).table());
        card.addClassName("k-half");
        return card;
    }

    /** @param kind of client that its values are; null when they are none */
    private Ranking tally(String width, String key, Tally tally, Client.@Nullable Kind kind) {
        var ranking = new Ranking(formatting, translate(key), "", translate("clients.unit"), true).withoutUsual();
        ranking.addClassName(width);
        var lines =
                tally.most().stream().limit(5).map(count -> ranked(count, kind)).toList();
        var hidden = kind == Client.Kind.FINGERPRINT ? picture.hidden() : Optional.<ClientLack>empty();
        ranking.show(hidden.filter(_ -> lines.isEmpty())
                .map(lack -> Shown.<RankingData>unknown(
                        translate("clients.brief." + lack.reason()), lack.sentence(formatting.language())))
                .orElseGet(() -> Shown.known(
                        new RankingData(lines, null), Age.of(formatting.clock().instant()))));
        return ranking;
    }

    private Ranked ranked(Tally.Count count, Client.@Nullable Kind kind) {
        return new Ranked(
                new LogText(count.value()),
                "",
                count.requests(),
                isShared(count, kind) ? (Double) ((double) count.requests() / picture.requests()) : null,
                new AgainstUsual.NotKnown(""),
                href(count.value(), kind));
    }

    /** Fingerprints are counted where they are the clients', and nobody knows how many others there are elsewhere. */
    private boolean isShared(Tally.Count count, Client.@Nullable Kind kind) {
        return picture.requests() >= count.requests()
                && !picture.isPartial()
                && (kind != Client.Kind.FINGERPRINT || picture.hidden().isEmpty());
    }

    private @Nullable String href(String value, Client.@Nullable Kind kind) {
        return kind == null || value.isBlank() || value.equals(picture.client().value())
                ? null
                : Client.read(value)
                        .filter(client -> client.kind() == kind)
                        .map(client -> address.with(client).href())
                        .orElse(null);
    }
}
