package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.core.Formats;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Lack;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import java.util.ArrayList;
import java.util.List;

/** How many bots came, of how many that were looked at, and whether that is usual, in a sentence made from the figures. */
record BotsAnswer(BotsReading reading, Formats formats) {

    static Component[] of(Shown<BotsReading> shown, Formats formats) {
        return switch (shown) {
            case Shown.Loading<BotsReading> _ -> new Component[] {Words.quiet(translate("traffic.answer.loading"))};
            case Shown.Unknown<BotsReading>(var brief, var full) -> new Component[] {Words.plain(full)};
            case Shown.Known<BotsReading>(var reading, var age) ->
                new BotsAnswer(reading, formats).sentence().toArray(Component[]::new);
        };
    }

    private List<Component> sentence() {
        var bots = reading.bots();
        if (reading.isUnseen()) {
            var undeclared = bots.unseen().stream().anyMatch(lack -> lack.reason() == Lack.Reason.UNDECLARED);
            return List.of(
                    Words.plain(translate(undeclared ? "traffic.bots.unseen.undeclared" : "traffic.bots.unseen")));
        }
        var evaluated = bots.overview().classes().evaluated();
        if (evaluated instanceof Figure.NotKnown || bots.all().figure() instanceof Figure.NotKnown) {
            return List.of(Words.plain(translate("traffic.bots.unknown")));
        }
        if (evaluated.atLeast() == 0) {
            return List.of(Words.plain(translate("traffic.bots.noneEvaluated")));
        }
        var words = new ArrayList<Component>();
        words.add(Words.plain(translate("traffic.bots.evaluated", count(evaluated))));
        bots.evaluatedShare()
                .ifPresent(share -> words.add(Words.plain(translate("traffic.bots.ofAll", formats.share(share)))));
        words.add(Words.plain(translate("traffic.bots.are")));
        words.add(Words.strong(count(bots.all().figure())));
        words.add(
                bots.share().isPresent()
                        ? Words.strong(translate(
                                "traffic.bots.share", formats.share(bots.share().getAsDouble())))
                        : Words.unknown(translate("traffic.bots.shareUnknown"), translate("traffic.bots.shareWhy")));
        words.add(usual(Judgement.of(bots.all(), reading.base())));
        return words;
    }

    private String count(Figure figure) {
        var quantity = formats.abbreviated(figure.atLeast());
        return translate(
                figure instanceof Figure.AtLeast ? "traffic.bots.atLeast" : "traffic.answer.count",
                quantity.figure(),
                quantity.scale());
    }

    private Component usual(AgainstUsual usual) {
        return switch (usual) {
            case AgainstUsual.Ratio(var ratio, var standing, var since, var how)
            when standing == AgainstUsual.Standing.ODD ->
                Words.bad(translate("traffic.bots.ODD", formats.times(ratio)));
            case AgainstUsual.Ratio _ -> Words.plain(translate("traffic.bots.USUAL"));
            case AgainstUsual.Plain(var standing, var how)
            when standing == AgainstUsual.Standing.ODD -> Words.bad(translate("traffic.bots.plainOdd"));
            case AgainstUsual.Plain _ -> Words.plain(translate("traffic.bots.USUAL"));
            case AgainstUsual.Told told
            when told.standing() == AgainstUsual.Standing.ODD -> Words.bad(translate("traffic.bots.days", told.how()));
            case AgainstUsual.Told told -> Words.plain(translate("traffic.bots.days", told.how()));
            case AgainstUsual.New _, AgainstUsual.NotKnown _ -> Words.plain(translate("traffic.bots.noUsual"));
        };
    }
}
