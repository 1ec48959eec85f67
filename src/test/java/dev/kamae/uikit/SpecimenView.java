package dev.kamae.uikit;

import static dev.kamae.uikit.Invented.COMPLETE;
import static dev.kamae.uikit.Invented.at;
import static dev.kamae.uikit.Invented.figure;
import static dev.kamae.uikit.Invented.odd;
import static dev.kamae.uikit.Invented.ratio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.TeamClock;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.uikit.AgainstUsual.Standing;
import dev.kamae.uikit.chart.ChartSize;
import dev.kamae.uikit.chart.Figure;
import dev.kamae.uikit.chart.ShareBars;
import dev.kamae.uikit.chart.Tile;
import dev.kamae.uikit.chart.TimeChart;
import dev.kamae.uikit.chart.TimeData;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Every piece in every state, with invented figures, for the eyes and for the browser's tests. */
@Route("specimen")
@RolesAllowed(Capability.VIEW)
class SpecimenView extends Div {

    static final AtomicInteger ASKED = new AtomicInteger();

    private final Formatting formatting;
    private final Span told = new Span();

    SpecimenView(Formatting formatting, Live live) throws Exception {
        this.formatting = formatting;
        told.setId("told");
        add(TeamClock.at(Invented.NOW, () -> page(live)));
    }

    private Page page(Live live) {
        var page = new Page(
                "今日のアクセスは平常どおりですか",
                tiles(),
                overview(),
                columns(classes(), areas()),
                columns(
                        ranking("パス", "変数は {id} に集約", true, Invented.paths()),
                        ranking("アクセス元", "IP アドレス", false, Invented.clients()),
                        ranking("海外の国・地域", "WAF の判定", false, Invented.countries()),
                        unknownRanking()),
                columns(hostile(), states()),
                tilesOfOtherStates(live),
                new Card("ページの状態", "", freshness(), picker(), told));
        page.answer(
                Words.plain("今日のアクセスは "),
                Words.strong("178.2万件"),
                Words.plain("で、火曜の平常どおりです。"),
                Words.bad("海外のブロックは 13:00 から平常の 3.1倍"),
                Words.plain("です。"));
        return page;
    }

    private Component tiles() {
        return figures(
                tile(
                        "アクセス · 国内",
                        Meaning.DOMESTIC,
                        known(figure(1_620_412, Meaning.DOMESTIC, ratio(1.02, Standing.USUAL), 1))),
                tile(
                        "ブロック · 国内",
                        Meaning.DOMESTIC,
                        known(figure(1_458, Meaning.DOMESTIC, ratio(.97, Standing.USUAL), 1))),
                tile(
                        "エラー · 国内",
                        Meaning.DOMESTIC,
                        Shown.known(
                                figure(3_911, Meaning.DOMESTIC, ratio(1.08, Standing.USUAL), 1),
                                Age.late(at(16, 22), "ロードバランサーのログが 16:22 から届いていません。"))),
                tile(
                        "アクセス · 海外",
                        Meaning.OVERSEAS,
                        known(figure(161_880, Meaning.OVERSEAS, ratio(1.19, Standing.MORE), 1.1))),
                tile("ブロック · 海外", Meaning.OVERSEAS, known(figure(51_638, Meaning.OVERSEAS, odd(3.1), 3))),
                tile(
                                "エラー · 海外",
                                Meaning.OVERSEAS,
                                Shown.unknown("ロードバランサーと未結合", "ロードバランサーのログと WAF のログが結び付けられていないため、エラーを国内と海外に分けられません。"))
                        .withStep("結合する"));
    }

    private Component tilesOfOtherStates(Live live) {
        var watched = tile("更新される値", null, Shown.loading());
        watched.setId("watched");
        live.<Integer>watch(
                watched,
                "specimen",
                ASKED::incrementAndGet,
                asked -> watched.show(asked.map(count -> new Figure(count, "回", ratio(1, Standing.USUAL), null))));
        var failing = tile("取得できない値", null, Shown.loading());
        failing.setId("failing");
        live.<Figure>watch(
                failing,
                "specimen.failing",
                () -> {
                    throw new AnswerTooSlow();
                },
                failing::show);
        return figures(
                tile("読み込み中", Meaning.DOMESTIC, Shown.loading()),
                tile(
                        "一部が欠けた値",
                        Meaning.OVERSEAS,
                        Shown.known(
                                figure(128_400_000, Meaning.OVERSEAS, new AgainstUsual.New("先週は存在しなかった"), 1),
                                Age.partial(COMPLETE, "3 つのウェブ ACL のうち 1 つのログがありません。"))),
                tile("ゼロ", Meaning.BLOCK, known(new Figure(0, "件", new AgainstUsual.NotKnown("記録が 2 週間分しかない"), null))),
                watched,
                failing,
                tile(
                        "前の日の値",
                        null,
                        Shown.known(
                                new Figure(87.2, "%", ratio(1, Standing.USUAL), null),
                                Age.of(at(0, 0).minusSeconds(60)))));
    }

    private Component overview() {
        var chart = new TimeChart(formatting, ChartSize.LARGE, "アクセス", "件 / 10分 · 本日 0:00〜16:50")
                .below("許可以外", "件 / 10分")
                .onZoom(range -> tell("zoom", range))
                .onPick(range -> tell("pick", range));
        chart.setId("overview");
        chart.show(known(Invented.overview()));
        return chart;
    }

    private Component classes() {
        var bars = new ShareBars(formatting, "分類(1時間ごと、100%)", "Bot Control が評価した 61.8% のみ");
        bars.setId("classes");
        bars.show(known(Invented.classes()));
        bars.addClassName("k-half");
        return bars;
    }

    private Component areas() {
        var chart = new TimeChart(formatting, ChartSize.MEDIUM, "国内と海外", "件 / 10分");
        chart.show(Shown.known(Invented.areas(), Age.late(at(16, 10), "OpenSearch が応答しません。")));
        chart.addClassName("k-half");
        return chart;
    }

    private Component hostile() {
        var chart = new TimeChart(formatting, ChartSize.MEDIUM, "ログにあった名前", "件 / 10分");
        chart.setId("hostile");
        chart.show(known(Invented.hostile()));
        chart.addClassName("k-half");
        return chart;
    }

    private Component states() {
        var loading = new ShareBars(formatting, "読み込み中", "")
                .expecting(List.of(Meaning.OWN_APP, Meaning.LIKELY_HUMAN, Meaning.UNCLASSIFIED));
        var unknown = new TimeChart(formatting, ChartSize.SMALL, "不明", "");
        unknown.show(Shown.<TimeData>unknown("ログ絞り込みあり", "このウェブ ACL のログは BLOCK と COUNT に絞り込まれています。"));
        var both = new Div(loading, unknown);
        both.addClassName("k-half");
        return both;
    }

    private Ranking ranking(String heading, String note, boolean code, RankingData data) {
        var ranking = new Ranking(formatting, heading, note, "件", code);
        ranking.show(known(data));
        return ranking;
    }

    private Ranking unknownRanking() {
        var ranking = new Ranking(formatting, "ルール", "ブロック", "件", true);
        ranking.show(Shown.unknown("権限がありません", "アクセス元などの個人データは調査権限を持つ人だけが見られます。"));
        return ranking;
    }

    private Component freshness() {
        var complete = new Freshness(formatting);
        complete.show(new Completeness(COMPLETE, false, List.of()));
        var late = new Freshness(formatting);
        late.show(new Completeness(at(15, 40), true, List.of("alb-www", Invented.MARKUP)));
        var unknown = new Freshness(formatting);
        unknown.show(new Completeness(null, false, List.of()));
        var all = new Div(complete, late, unknown);
        all.addClassName("k-actions");
        return all;
    }

    private Component picker() {
        var pickers = new PeriodPicker[1];
        pickers[0] = new PeriodPicker(formatting, period -> {
            told.setText(PeriodAddress.write(period).toString());
            pickers[0].show(period);
        });
        pickers[0].show(Period.of(Period.Recent.TODAY).with(Period.Comparison.LAST_WEEK));
        return pickers[0];
    }

    private void tell(String what, TimeRange range) {
        told.setText(what + " " + formatting.formats().stretch(range));
    }

    private Tile tile(String label, @Nullable Meaning meaning, Shown<Figure> shown) {
        var tile = new Tile(formatting, label, meaning, "specimen?figure=" + label.length());
        tile.show(shown);
        return tile;
    }

    private static <T> Shown<T> known(T value) {
        return Shown.known(value, Age.of(COMPLETE));
    }

    private static Div figures(Tile... tiles) {
        var figures = new Div(tiles);
        figures.addClassName("k-figures");
        return figures;
    }

    private static Div columns(Component... cards) {
        var columns = new Div(cards);
        columns.addClassName("k-columns");
        return columns;
    }
}
