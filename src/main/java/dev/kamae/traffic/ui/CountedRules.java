package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.core.LogText;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.RuleTop;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Ranked;
import dev.kamae.uikit.Ranking;
import dev.kamae.uikit.RankingData;
import dev.kamae.uikit.Shown;
import org.jspecify.annotations.Nullable;

/** Rules that only count: what would have become of the requests if they blocked. */
class CountedRules extends Composite<Ranking> {

    private static final int SHOWN = 5;

    private final Formatting formatting;
    private final RequestLinks links;
    private final Ranking ranking;
    private final Paragraph sum = new Paragraph();

    CountedRules(Formatting formatting, RequestLinks links) {
        this.formatting = formatting;
        this.links = links;
        ranking = new Ranking(
                        formatting,
                        translate("traffic.counted"),
                        translate("traffic.counted.note"),
                        translate("traffic.unit"),
                        true)
                .withoutUsual();
        sum.addClassName("k-note");
        ranking.getContent().add(new Div(sum));
        ranking.addClassName("k-half");
    }

    @Override
    protected Ranking initContent() {
        return ranking;
    }

    void show(Shown<OverviewReading> shown) {
        ranking.show(shown.flatMap(this::rules));
        if (shown instanceof Shown.Known<OverviewReading>(var reading, var age)) {
            sum.setText(reading.isEmpty() ? "" : sum(reading));
        }
    }

    private String sum(OverviewReading reading) {
        return translate(
                "traffic.counted.sum",
                words(reading.overview().counted()),
                words(reading.overview().wouldHaveBlocked()));
    }

    private String words(Figure figure) {
        var formats = formatting.formats();
        return switch (figure) {
            case Figure.Known(var count) -> translate("requests.count", formats.count(count));
            case Figure.AtLeast(var count, var lacks) -> translate("requests.count.atLeast", formats.count(count));
            case Figure.NotKnown _ -> translate("uikit.unknown");
        };
    }

    private Shown<RankingData> rules(OverviewReading reading) {
        if (reading.isEmpty()) {
            return reading.nothingLogged();
        }
        var lines = reading.overview().countingRules().stream()
                .limit(SHOWN)
                .map(rule -> ranked(reading, rule))
                .toList();
        if (lines.isEmpty() && !reading.overview().counted().lacks().isEmpty()) {
            return reading.unknown(reading.overview().counted().lacks());
        }
        return Shown.known(
                new RankingData(lines, null),
                reading.age(reading.overview().counted().lacks()));
    }

    private Ranked ranked(OverviewReading reading, RuleTop rule) {
        var part = rule.group().isEmpty() ? "matched" : "subrule";
        var href = links.of(reading).with(part, rule.rule()).href();
        return new Ranked(
                new LogText(rule.rule()),
                translate("waflog.effect." + rule.effect()),
                rule.requests(),
                share(rule, reading.overview().requests().figure()),
                new AgainstUsual.NotKnown(""),
                href);
    }

    private static @Nullable Double share(RuleTop rule, Figure whole) {
        return whole instanceof Figure.Known(var all) && all >= rule.requests() && all > 0
                ? (Double) ((double) rule.requests() / all)
                : null;
    }
}
