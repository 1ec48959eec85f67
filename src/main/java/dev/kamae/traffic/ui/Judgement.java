package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.baseline.Basis;
import dev.kamae.baseline.Comparison;
import dev.kamae.baseline.DayByDay;
import dev.kamae.baseline.Usual;
import dev.kamae.core.Formats;
import dev.kamae.traffic.DaysSentence;
import dev.kamae.traffic.Figure;
import dev.kamae.traffic.Measure;
import dev.kamae.traffic.Period;
import dev.kamae.uikit.AgainstUsual;
import dev.kamae.uikit.AgainstUsual.Standing;

/** How a measure stands to the usual, as the pieces of a screen say it. */
final class Judgement {

    /** Nearer to the median than this nobody would call it more or less. */
    private static final double NEAR = 0.1;

    /** Of fewer than this a ratio within the range means nothing. */
    private static final int FEW = 10;

    private Judgement() {}

    static AgainstUsual of(Measure measure, OverviewReading reading) {
        var formats = reading.formatting().formats();
        return reading.overview().period().step() == Period.Step.DAY
                ? byDay(measure, measure.days(reading.completeCuts(measure.course())), formats)
                : measure.usual()
                        .map(usual -> of(measure.figure(), usual, formats))
                        .orElseGet(() -> new AgainstUsual.NotKnown(translate("traffic.usual.longPeriod")));
    }

    private static AgainstUsual byDay(Measure measure, DayByDay days, Formats formats) {
        if (!days.isKnown()) {
            var isTooLong =
                    measure.course().stream().allMatch(point -> point.usual().isEmpty());
            return new AgainstUsual.NotKnown(translate(isTooLong ? "traffic.usual.tooLong" : "traffic.usual.noDays"));
        }
        var sentence = new DaysSentence(days, formats);
        return new AgainstUsual.Told(sentence.brief(), days.isUsual() ? Standing.USUAL : Standing.ODD, sentence.full());
    }

    private static AgainstUsual of(Figure figure, Usual usual, Formats formats) {
        return switch (usual) {
            case Usual.NotKnown(var reason, var found) ->
                new AgainstUsual.NotKnown(translate("traffic.usual." + reason, found));
            case Usual.Known known ->
                switch (figure) {
                    case Figure.Known(var count) -> of(count, known, formats);
                    case Figure.AtLeast some when some.count() > known.high() -> of(some.count(), known, formats);
                    case Figure.AtLeast _, Figure.NotKnown _ ->
                        new AgainstUsual.NotKnown(translate("traffic.usual.partial"));
                };
        };
    }

    private static AgainstUsual of(long count, Usual.Known usual, Formats formats) {
        var how = how(usual, formats);
        return switch (usual.compare(count)) {
            case Comparison.Above(var times)
            when times.isPresent() -> new AgainstUsual.Ratio(times.getAsDouble(), Standing.ODD, null, how);
            case Comparison.Above _ -> new AgainstUsual.Plain(Standing.ODD, how);
            case Comparison.Below(var times) -> new AgainstUsual.Ratio(times, Standing.ODD, null, how);
            case Comparison.AsUsual _ when usual.median() < FEW -> new AgainstUsual.Plain(Standing.USUAL, how);
            case Comparison.AsUsual _ -> within(count / usual.median(), how);
        };
    }

    private static AgainstUsual within(double ratio, String how) {
        var standing = ratio > 1 + NEAR ? Standing.MORE : ratio < 1 - NEAR ? Standing.LESS : Standing.USUAL;
        return new AgainstUsual.Ratio(ratio, standing, null, how);
    }

    private static String how(Usual.Known usual, Formats formats) {
        return translate(
                "traffic.usual.how",
                formats.figure(Math.round(usual.low())),
                formats.figure(Math.round(usual.high())),
                days(usual.basis()));
    }

    private static String days(Basis basis) {
        return translate("traffic.usual.days." + basis.days(), basis.count());
    }
}
