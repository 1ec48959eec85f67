package dev.kamae.uikit;

import dev.kamae.core.LogText;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.AgainstUsual.Ratio;
import dev.kamae.uikit.AgainstUsual.Standing;
import dev.kamae.uikit.chart.Buckets;
import dev.kamae.uikit.chart.Figure;
import dev.kamae.uikit.chart.Series;
import dev.kamae.uikit.chart.ShareData;
import dev.kamae.uikit.chart.Sparkline;
import dev.kamae.uikit.chart.TimeData;
import dev.kamae.uikit.chart.TimePanel;
import dev.kamae.uikit.chart.TimePanel.Shape;
import dev.kamae.uikit.chart.Usual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Figures of a company that does not exist, on a day on which it is attacked from 13:00 on. */
final class Invented {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = DAY.atTime(17, 0).atZone(TOKYO).toInstant();
    static final Instant COMPLETE = DAY.atTime(16, 50).atZone(TOKYO).toInstant();

    static final String MARKUP = "<img src=x onerror=\"document.title='owned'\">";
    static final String SCRIPT = "</script><script>document.title='owned'</script>";
    static final String TURNED = "/login\u202Egnp.exe";

    private static final Buckets DAY_BY_TEN_MINUTES = Buckets.of(midnightTo(24), Duration.ofMinutes(10));
    private static final Buckets DAY_BY_HOURS = Buckets.of(midnightTo(17), Duration.ofHours(1));

    private Invented() {}

    static TimeData overview() {
        var usual = usual(i -> 1.04 * daily(i));
        var today = values(
                144, i -> i >= 62 && i < 65 ? null : daily(i) * (1 + wobble(i, 0.02) + (i > 76 && i < 90 ? .04 : 0)));
        return TimeData.of(
                        DAY_BY_TEN_MINUTES,
                        COMPLETE,
                        TimePanel.line(new Series("今日", Meaning.NOW, today), usual)
                                .comparedWith(
                                        new Series(
                                                "昨日 11/23(月・祝)",
                                                Meaning.NOW,
                                                values(144, i -> 1.14 * daily(i) * (1 + wobble(i + 7, .02)))),
                                        new Series(
                                                "先週 11/17(火)",
                                                Meaning.NOW,
                                                values(144, i -> .95 * daily(i) * (1 + wobble(i + 3, .02))))))
                .withBelow(TimePanel.of(
                        Shape.BARS,
                        List.of(
                                Series.of(Meaning.COUNT, values(144, i -> 170 + 60 * (1 + wobble(i, .5)))),
                                Series.of(
                                        Meaning.CAPTCHA,
                                        values(144, i -> i >= 30 && i < 34 ? null : 20 + 8 * wobble(i, 1))),
                                Series.of(Meaning.CHALLENGE, values(144, i -> 60 + 20 * wobble(i + 2, 1))),
                                Series.of(
                                        Meaning.BLOCK,
                                        values(144, i -> (i < 78 ? 250 : 1250) * (1 + wobble(i, .12)))))))
                .withMarkers(List.of(
                        new Marker(at(7, 40), Marker.Kind.RULE, "ルール変更"),
                        new Marker(at(10, 0), Marker.Kind.COMPANY, "セール開始"),
                        new Marker(at(13, 2), Marker.Kind.ALERT, "アラート"),
                        new Marker(at(14, 30), Marker.Kind.BLOCK, "1 ネットワークをブロック")));
    }

    static TimeData hostile() {
        return TimeData.of(
                DAY_BY_TEN_MINUTES,
                NOW,
                TimePanel.of(
                        Shape.LINES,
                        List.of(
                                new Series(MARKUP, Meaning.BLOCK, values(144, i -> 40 + 9 * wobble(i, 1))),
                                new Series(SCRIPT + "{a|b}", Meaning.COUNT, values(144, i -> 20 + 9 * wobble(i, 1))),
                                new Series(TURNED, Meaning.CHALLENGE, values(144, i -> 9 + 5 * wobble(i, 1))))));
    }

    static TimeData areas() {
        return TimeData.of(
                DAY_BY_TEN_MINUTES,
                COMPLETE,
                TimePanel.of(
                        Shape.AREAS,
                        List.of(
                                Series.of(Meaning.DOMESTIC, values(144, i -> .9 * daily(i))),
                                Series.of(Meaning.OVERSEAS, values(144, i -> .1 * daily(i))))));
    }

    static ShareData classes() {
        var classes = List.of(
                Meaning.OWN_APP,
                Meaning.LIKELY_HUMAN,
                Meaning.PROBABLY_HUMAN,
                Meaning.VERIFIED_CRAWLER,
                Meaning.USER_TRIGGERED,
                Meaning.UNVERIFIED_BOT,
                Meaning.IMPOSTOR_SUSPECT,
                Meaning.UNCLASSIFIED);
        var weights = new double[] {10, 39, 18, 11, 2, 12, 2, 6};
        var parts = new ArrayList<Series>();
        for (int c = 0; c < weights.length; c++) {
            var weight = weights[c];
            var shift = c;
            parts.add(Series.of(
                    classes.get(c),
                    values(17, i -> i == 5 ? null : i == 3 ? 0.0 : weight * 1000 * (1 + wobble(5 * i + shift, .2)))));
        }
        return new ShareData(DAY_BY_HOURS, COMPLETE, parts);
    }

    static Figure figure(double value, Meaning meaning, AgainstUsual usual, double surge) {
        var now = values(144, i -> daily(i) * (1 + wobble(i, .03)) * (i > 78 ? surge : 1))
                .subList(0, 101);
        return new Figure(value, "件", usual, new Sparkline.Curve(Series.of(meaning, now), usual(Invented::daily), 144));
    }

    static AgainstUsual ratio(double ratio, Standing standing) {
        return new Ratio(ratio, standing, null, "同じ曜日・同じ時刻の過去 8 週の中央値との比");
    }

    static AgainstUsual odd(double ratio) {
        return new Ratio(ratio, Standing.ODD, at(13, 0), "同じ曜日・同じ時刻の過去 8 週の中央値との比");
    }

    static RankingData paths() {
        return new RankingData(
                List.of(
                        line("/api/v2/search", "", 412_806, .232, ratio(1.02, Standing.USUAL)),
                        line("/items/{id}", "", 388_120, .218, ratio(.98, Standing.USUAL)),
                        line(TURNED, "", 71_230, .04, odd(2.7)),
                        line(MARKUP, "", 58_417, .033, ratio(1.06, Standing.USUAL)),
                        line("/a\u0000\n" + "b".repeat(200), "", 12, .00001, new AgainstUsual.NotKnown("先週の記録がない"))),
                line("その他 1,284 件のパス", "", 649_950, .365, ratio(1.01, Standing.USUAL)));
    }

    static RankingData clients() {
        return new RankingData(
                List.of(
                        line("203.0.113.7", "海外(VN)", 9_112, .005, new AgainstUsual.New("過去 8 週に現れていない")),
                        line("198.51.100.24", "海外(ID)", 7_806, .004, new AgainstUsual.New("過去 8 週に現れていない")),
                        line("192.0.2.140", "国内・監視", 5_904, .003, ratio(1, Standing.USUAL)),
                        line("2001:db8:85a3::8a2e:370:7334", "海外(VN)", 5_218, .003, ratio(1.3, Standing.MORE)),
                        new Ranked(
                                LogText.of("198.51.100.9", ""),
                                "国内",
                                null,
                                null,
                                new AgainstUsual.NotKnown("集計前"),
                                "#")),
                line("その他 412,380 件のアクセス元", "", 1_750_050, .982, ratio(1.02, Standing.USUAL)));
    }

    static RankingData countries() {
        return new RankingData(
                List.of(
                        line("ベトナム", "", 41_920, .259, odd(3.2)),
                        line("米国", "", 38_277, .236, ratio(1, Standing.USUAL)),
                        line("インドネシア", "", 21_455, .132, odd(2.6)),
                        line("台湾", "", 14_203, .088, ratio(1.1, Standing.MORE)),
                        line("韓国", "", 9_048, .056, ratio(.9, Standing.LESS))),
                line("その他 81 の国・地域", "", 37_123, .229, ratio(1, Standing.USUAL)));
    }

    static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(TOKYO).toInstant();
    }

    private static Ranked line(String name, String note, long value, double share, AgainstUsual usual) {
        return new Ranked(LogText.of(name, ""), note, value, share, usual, "specimen");
    }

    private static TimeRange midnightTo(int hour) {
        var midnight = DAY.atStartOfDay(TOKYO).toInstant();
        return new TimeRange(midnight, midnight.plus(Duration.ofHours(hour)));
    }

    private static Usual usual(IntToDoubleFunction median) {
        return new Usual(IntStream.range(0, 144)
                .<Usual.@Nullable Range>mapToObj(i -> new Usual.Range(
                        .9 * median.applyAsDouble(i), median.applyAsDouble(i), 1.12 * median.applyAsDouble(i)))
                .toList());
    }

    private interface Value {
        @Nullable
        Double at(int index);
    }

    private static List<@Nullable Double> values(int count, Value value) {
        var values = new ArrayList<@Nullable Double>();
        for (int i = 0; i < count; i++) {
            var at = value.at(i);
            values.add(at == null ? null : Double.valueOf(Math.rint(at)));
        }
        return values;
    }

    /** By night little, a hill at noon, a higher one in the evening. */
    private static double daily(int i) {
        return 7_000 + 29_000 * hill(i, 76, 14) + 37_000 * hill(i, 127, 15) + 6_000 * hill(i, 50, 12);
    }

    private static double hill(int i, double middle, double width) {
        return Math.exp(-Math.pow((i - middle) / width, 2) / 2);
    }

    private static double wobble(int i, double size) {
        return size * Math.sin(i * 12.9898 + Math.cos(i * 78.233));
    }
}
