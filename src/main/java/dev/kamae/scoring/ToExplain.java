package dev.kamae.scoring;

import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Maturity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Controls and their evidence, as whoever asks for the formula tells them.
 *
 * @param controls of one threat
 * @param shares of the functions in Counter, together 1; if absent those of the weights that hold
 */
record ToExplain(@Nullable List<Control> controls, @Nullable Shares shares) {

    static final int MOST_CONTROLS = 500;
    static final int MOST_EVIDENCE = 500;
    private static final double MOST_DAYS = 100_000;
    private static final double MOST_WEIGHT = 1_000_000;
    private static final double NOT_TOGETHER_ONE = 0.005;

    /**
     * A control.
     *
     * @param function PREVENT, DETECT or RESPOND
     * @param weight how much it counts among the controls of its function, more than 0
     * @param mandatory whether the function is held to its weakest; if absent, not
     * @param maturity as it was assessed, 0 to 5
     * @param evidence none if absent
     */
    record Control(
            @Nullable String id,
            @Nullable String function,
            @Nullable Double weight,
            @Nullable Boolean mandatory,
            @Nullable Double maturity,
            @Nullable Double assessmentAgeDays,
            @Nullable List<Item> evidence) {

        private Told told(String at) {
            var kinds = Arrays.stream(ControlFunction.values()).map(Enum::name).collect(Collectors.joining(", "));
            var known = Arrays.stream(ControlFunction.values())
                    .filter(one -> one.name().equals(function))
                    .findFirst()
                    .orElseThrow(() -> ExplanationRefused.word(at + ".function", kinds));
            return new Told(
                    text(id, at + ".id"),
                    known,
                    more(number(weight, 0, MOST_WEIGHT, at + ".weight"), at + ".weight"),
                    mandatory != null && mandatory,
                    number(maturity, 0, Maturity.HIGHEST, at + ".maturity") / Maturity.HIGHEST,
                    days(number(assessmentAgeDays, 0, MOST_DAYS, at + ".assessmentAgeDays")),
                    evidence(at + ".evidence"));
        }

        private List<Fact> evidence(String at) {
            var told = new ArrayList<Fact>();
            for (var item : few(evidence == null ? List.<Item>of() : evidence, MOST_EVIDENCE, at)) {
                var place = at + "[" + told.size() + "]";
                told.add(there(item, place).told(place));
            }
            return told;
        }
    }

    /**
     * A piece of evidence.
     *
     * @param kind what it is called, the asker's own word
     * @param x how good it looks, 0 to 1
     * @param weight in observations, already capped
     * @param halfLifeDays after which the weight of what is late has halved; if absent it is never late
     * @param cadenceDays how often it comes, until one and a half times as long it has its full weight; if absent it fades from
     *     the first day
     * @param group what it has in common with evidence of the same origin, of which only the strongest kind counts
     */
    record Item(
            @Nullable String kind,
            @Nullable Double x,
            @Nullable Double weight,
            @Nullable Double ageDays,
            @Nullable Double halfLifeDays,
            @Nullable Double cadenceDays,
            @Nullable String group) {

        private Fact told(String at) {
            var age = days(number(ageDays, 0, MOST_DAYS, at + ".ageDays"));
            var cadence = cadenceDays == null ? null : days(number(cadenceDays, 0, MOST_DAYS, at + ".cadenceDays"));
            var capped = number(weight, 0, MOST_WEIGHT, at + ".weight");
            var value = number(x, 0, 1, at + ".x");
            if (halfLifeDays == null) {
                return new Fact(text(kind, at + ".kind"), value, capped, false, group);
            }
            var half = days(more(number(halfLifeDays, 0, MOST_DAYS, at + ".halfLifeDays"), at + ".halfLifeDays"));
            var source = new Formula.Source(capped, cadence == null ? Duration.ZERO : cadence, half);
            return new Fact(
                    text(kind, at + ".kind"),
                    value,
                    capped * source.freshness(age),
                    cadence == null ? age.compareTo(half) <= 0 : source.isFresh(age),
                    group);
        }
    }

    /** What each function counts for; together 1. */
    record Shares(
            @Nullable Double prevent,
            @Nullable Double detect,
            @Nullable Double respond) {

        private Map<ControlFunction, Double> told() {
            var told = Map.of(
                    ControlFunction.PREVENT, number(prevent, 0, 1, "shares.prevent"),
                    ControlFunction.DETECT, number(detect, 0, 1, "shares.detect"),
                    ControlFunction.RESPOND, number(respond, 0, 1, "shares.respond"));
            var sum = told.values().stream().mapToDouble(Double::doubleValue).sum();
            if (Math.abs(sum - 1) > NOT_TOGETHER_ONE) {
                throw ExplanationRefused.shares();
            }
            return told;
        }
    }

    /**
     * A control that can be reckoned with.
     *
     * @param prior from 0 to 1
     */
    record Told(
            String id,
            ControlFunction function,
            double weight,
            boolean mandatory,
            double prior,
            Duration age,
            List<Fact> evidence) {}

    /**
     * A piece of evidence that can be reckoned with.
     *
     * @param weight what its age has left of it
     * @param fresh whether it can stand in the place of an assessment that is too old
     */
    record Fact(
            String kind,
            double value,
            double weight,
            boolean fresh,
            @Nullable String group) {}

    /** Refuses what cannot be reckoned with, and names the place. */
    List<Told> told() {
        var told = new ArrayList<Told>();
        for (var control : few(there(controls, "controls"), MOST_CONTROLS, "controls")) {
            var place = "controls[" + told.size() + "]";
            told.add(there(control, place).told(place));
        }
        return told;
    }

    Map<ControlFunction, Double> shares(Formula formula) {
        return shares == null ? formula.shares() : shares.told();
    }

    private static <T> T there(@Nullable T value, String at) {
        if (value == null) {
            throw ExplanationRefused.missing(at);
        }
        return value;
    }

    private static <T> List<T> few(List<T> list, int most, String at) {
        if (list.size() > most) {
            throw ExplanationRefused.many(at, most);
        }
        return list;
    }

    private static String text(@Nullable String value, String at) {
        if (there(value, at).length() > 200) {
            throw ExplanationRefused.many(at, 200);
        }
        return there(value, at);
    }

    private static double number(@Nullable Double value, double least, double most, String at) {
        var number = there(value, at);
        if (!(number >= least && number <= most)) {
            throw ExplanationRefused.number(at, least, most);
        }
        return number;
    }

    private static double more(double value, String at) {
        if (value == 0) {
            throw ExplanationRefused.zero(at);
        }
        return value;
    }

    private static Duration days(double days) {
        return Duration.ofMillis(Math.round(days * Duration.ofDays(1).toMillis()));
    }
}
