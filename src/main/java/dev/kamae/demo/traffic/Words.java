package dev.kamae.demo.traffic;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What people look for in the shop. */
final class Words {

    private static final List<String> SEARCHED = List.of(
                    "スニーカー",
                    "ワンピース",
                    "炊飯器",
                    "絵本",
                    "キーボード",
                    "観葉植物",
                    "マフラー",
                    "ゲーム機",
                    "弁当箱",
                    "登山靴",
                    "ベビーカー",
                    "スマホケース",
                    "万年筆",
                    "茶碗",
                    "自転車 子供用",
                    "加湿器",
                    "推し活 グッズ",
                    "着物 帯",
                    "椅子 北欧",
                    "カメラ レンズ",
                    "ipad ケース",
                    "switch",
                    "ノートPC",
                    "レコード")
            .stream()
            .map(Words::encoded)
            .toList();

    private static final List<String> CATEGORIES =
            List.of("fashion", "kids", "books", "games", "home", "hobby", "beauty", "sports", "electronics", "food");

    private Words() {}

    /** As it stands in a query. */
    static String search(Dice dice) {
        return "q=" + dice.of(SEARCHED);
    }

    static String category(Dice dice) {
        return dice.of(CATEGORIES);
    }

    /** Some things are looked at far more often than others. */
    static String item(Dice dice) {
        var popularity = dice.share();
        return "m" + (48_210_000_000L + (long) (popularity * popularity * popularity * 90_000) * 7_919);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
