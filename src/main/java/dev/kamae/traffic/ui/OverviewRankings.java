package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.clients.Client;
import dev.kamae.clients.ui.ClientsAddress;
import dev.kamae.core.LogText;
import dev.kamae.core.Territory;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Overview;
import dev.kamae.traffic.RuleTop;
import dev.kamae.traffic.Top;
import dev.kamae.traffic.TopList;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Ranked;
import dev.kamae.uikit.Ranking;
import dev.kamae.uikit.RankingData;
import dev.kamae.uikit.Shown;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The most frequent paths, clients, stopping rules and countries; each line leads to its requests. */
class OverviewRankings extends Div {

    private static final int SHOWN = 5;
    private static final Pattern AWS_GROUP = Pattern.compile("AWS-AWSManagedRules(\\w+?)(?:RuleSet)?");
    private static final AgainstUsual NO_USUAL = new AgainstUsual.NotKnown("");

    private final Formatting formatting;
    private final RequestLinks links;
    private final boolean isCompared;
    private final Ranking paths;
    private final Ranking clients;
    private final Ranking rules;
    private final Ranking countries;

    OverviewRankings(Formatting formatting, RequestLinks links, boolean isCompared) {
        this.formatting = formatting;
        this.isCompared = isCompared;
        this.links = links;
        paths = ranking("paths", true);
        clients = ranking("clients", true);
        rules = ranking("rules", true);
        countries = ranking("countries", false);
        addClassName("k-columns");
        add(paths, clients, rules, countries);
    }

    private Ranking ranking(String what, boolean code) {
        var ranking = new Ranking(
                formatting,
                translate("traffic.top." + what),
                translate("traffic.top." + what + ".note"),
                translate("traffic.unit"),
                code);
        return isCompared ? ranking.comparedWith(translate("traffic.compare")) : ranking.withoutUsual();
    }

    void show(Shown<OverviewReading> shown) {
        paths.show(shown.flatMap(reading -> top(reading, Overview::paths, "path", name -> name)));
        clients.show(shown.flatMap(reading -> top(reading, Overview::clients, "client", name -> name)));
        rules.show(shown.flatMap(this::rules));
        countries.show(shown.flatMap(reading -> top(reading, Overview::countries, "country", this::country)));
    }

    private Shown<RankingData> top(
            OverviewReading reading, Function<Overview, TopList> which, String part, UnaryOperator<String> name) {
        var list = which.apply(reading.overview());
        if (reading.isEmpty()) {
            return reading.nothingLogged();
        }
        if (list.values().isEmpty() && !list.lacks().isEmpty()) {
            return reading.unknown(list.lacks());
        }
        var whole = part.equals("country")
                ? overseas(reading)
                : reading.overview().requests().figure();
        var lines = list.values().stream()
                .limit(SHOWN)
                .map(top -> ranked(reading, top, part, name.apply(top.value()), whole, which))
                .toList();
        var others = list.atLeast()
                ? null
                : others(
                        whole,
                        list.values().stream()
                                .limit(SHOWN)
                                .mapToLong(Top::requests)
                                .sum());
        return Shown.known(new RankingData(lines, others), reading.age(list.lacks()));
    }

    private Ranked ranked(
            OverviewReading reading,
            Top top,
            String part,
            String name,
            Figure whole,
            Function<Overview, TopList> which) {
        return new Ranked(
                new LogText(name),
                "",
                top.requests(),
                share(top.requests(), whole),
                reading.other().map(other -> other.place(which, top.value())).orElse(NO_USUAL),
                part.equals("client")
                        ? client(reading, top.value())
                        : links.of(reading).with(part, top.value()).href());
    }

    /** To what it did, for those who may see it. */
    private @Nullable String client(OverviewReading reading, String address) {
        var zone = formatting.clock().getZone();
        return links.allowed()
                ? Client.read(address)
                        .map(client ->
                                ClientsAddress.of(client, reading.range(), zone).href())
                        .orElse(null)
                : null;
    }

    private Shown<RankingData> rules(OverviewReading reading) {
        if (reading.isEmpty()) {
            return reading.nothingLogged();
        }
        var whole = reading.overview().stopped();
        var top = reading.overview().stoppingRules().stream().limit(SHOWN).toList();
        if (top.isEmpty() && !whole.lacks().isEmpty()) {
            return reading.unknown(whole.lacks());
        }
        var lines = top.stream().map(rule -> ranked(reading, rule, whole)).toList();
        return Shown.known(
                new RankingData(
                        lines,
                        others(whole, top.stream().mapToLong(RuleTop::requests).sum())),
                reading.age(whole.lacks()));
    }

    private Ranked ranked(OverviewReading reading, RuleTop rule, Figure whole) {
        var link = links.of(reading).with("rule", rule.rule());
        return new Ranked(
                new LogText(shortened(rule.rule())),
                (translate("waflog.effect." + rule.effect()) + "  " + subRules(rule)).strip(),
                rule.requests(),
                share(rule.requests(), whole),
                reading.other().map(other -> other.place(rule)).orElse(NO_USUAL),
                action(rule)
                        .map(action -> link.with(RequestLinks.ACTION, action))
                        .findFirst()
                        .orElse(link)
                        .href());
    }

    private static Stream<String> action(RuleTop rule) {
        return switch (rule.effect()) {
            case BLOCKED -> Stream.of("block");
            case CAPTCHA -> Stream.of("captcha");
            case CHALLENGED -> Stream.of("challenge");
            default -> Stream.empty();
        };
    }

    /** Groups of AWS carry its name twice, for the width of a card. */
    private static String shortened(String rule) {
        var own = AWS_GROUP.matcher(rule);
        return own.matches() ? own.group(1) : rule;
    }

    /** The one that was the reason most often, and that there are others. */
    private static String subRules(RuleTop rule) {
        if (rule.subRules().isEmpty()) {
            return "";
        }
        var first = new LogText(rule.subRules().getFirst().value()).cut(40);
        var more = rule.subRules().size() - 1;
        return more == 0 ? first : translate("traffic.top.rules.more", first, more);
    }

    private static Figure overseas(OverviewReading reading) {
        var figures = reading.overview().territories().get(Territory.OVERSEAS);
        return figures == null
                ? new Figure.NotKnown(List.of())
                : figures.requests().figure();
    }

    /** Of a lower bound nobody knows the share. */
    private static @Nullable Double share(long part, Figure whole) {
        return whole instanceof Figure.Known(var all) && all >= part && all > 0 ? (Double) ((double) part / all) : null;
    }

    private @Nullable Ranked others(Figure whole, long shown) {
        if (!(whole instanceof Figure.Known(var all)) || all <= shown) {
            return null;
        }
        var rest = all - shown;
        return new Ranked(new LogText(translate("traffic.top.others")), "", rest, share(rest, whole), NO_USUAL, null);
    }

    private String country(String code) {
        if (!code.matches("[A-Z]{2}")) {
            return code;
        }
        var name = Locale.of("", code).getDisplayCountry(formatting.language().locale());
        return name.equals(code) ? code : translate("webacl.country", name, code);
    }
}
