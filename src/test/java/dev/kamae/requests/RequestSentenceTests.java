package dev.kamae.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kamae.core.Language;
import dev.kamae.core.Territory;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.ClassReason;
import dev.kamae.waflog.Line;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RequestSentenceTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private Action action = Action.BLOCK;
    private String rule = "rate-limit-overseas";
    private String otherwise = "MONETIZE";
    private String subRule = "";
    private OptionalInt code = OptionalInt.of(403);
    private Territory territory = Territory.OVERSEAS;
    private Optional<String> client = Optional.of("203.0.113.7");
    private String host = "www.example.jp";
    private String path = "/login";
    private List<String> labels = List.of();
    private ClassReason reason = ClassReason.NOT_EVALUATED;

    @Test
    void itSaysWhoAskedForWhatAndWhatBecameOfIt() {
        labels = List.of(Line.BOT + "targeted:signal:automated_browser");

        assertThat(RequestSentence.of(row(), OptionalLong.of(312), Language.JA, TOKYO))
                .isEqualTo("14:03:22 · 海外(VN)の 203.0.113.7 が www.example.jp の /login へ POST。"
                        + "ルール rate-limit-overseas がブロック(403)。"
                        + "Bot Control は「自動操作されたブラウザ」と判定。直前 5 分に同じ IP から 312 回。");
        assertThat(RequestSentence.of(row(), OptionalLong.of(312), Language.EN, TOKYO))
                .isEqualTo("14:03:22 · 203.0.113.7 (overseas, VN) sent POST /login to www.example.jp; "
                        + "blocked (403) by rate-limit-overseas. Bot Control signals: an automated browser. "
                        + "312 requests from this address in the 5 minutes before.");
    }

    @Test
    void whatTheLineDoesNotSayItDoesNotSay() {
        code = OptionalInt.empty();
        host = "";

        assertThat(ja()).isEqualTo("14:03:22 · 海外(VN)の 203.0.113.7 が /login へ POST。ルール rate-limit-overseas がブロック。");
        assertThat(en())
                .isEqualTo("14:03:22 · 203.0.113.7 (overseas, VN) sent POST /login; blocked by rate-limit-overseas.");
    }

    @Test
    void aGroupNamesTheRuleInIt() {
        rule = "common";
        subRule = "SizeRestrictions_BODY";

        assertThat(ja()).contains("ルール common(SizeRestrictions_BODY) がブロック(403)。");
        assertThat(en()).endsWith("; blocked (403) by common (SizeRestrictions_BODY).");
    }

    @Test
    void theDefaultActionIsNoRule() {
        rule = "Default_Action";
        action = Action.ALLOW;
        code = OptionalInt.empty();
        territory = Territory.DOMESTIC;

        assertThat(ja()).isEqualTo("14:03:22 · 国内の 203.0.113.7 が www.example.jp の /login へ POST。既定のアクションで許可。");
        assertThat(en())
                .isEqualTo("14:03:22 · 203.0.113.7 (domestic) sent POST /login to www.example.jp; allowed by default.");
    }

    @Test
    void aChallengeIsAskedFor() {
        action = Action.CHALLENGE;
        code = OptionalInt.of(202);

        assertThat(ja()).contains("ルール rate-limit-overseas がチャレンジを要求(202)。");
        assertThat(en()).endsWith("; challenged (202) by rate-limit-overseas.");
    }

    @Test
    void anActionThatNobodyKnowsIsToldInAwsOwnWord() {
        action = Action.OTHER;
        code = OptionalInt.of(402);

        assertThat(ja()).contains("ルール rate-limit-overseas が MONETIZE(402)。");
        assertThat(en()).endsWith("; MONETIZE (402) by rate-limit-overseas.");
    }

    @Test
    void theDefaultActionIsTranslatedWhateverItDid() {
        rule = "Default_Action";
        action = Action.OTHER;
        code = OptionalInt.empty();

        assertThat(ja()).endsWith("へ POST。既定のアクションで MONETIZE。");
        assertThat(en()).endsWith("; MONETIZE by default.");

        otherwise = "COUNT";

        assertThat(ja()).endsWith("へ POST。既定のアクションでカウント。");
        assertThat(en()).endsWith("; counted by default.");
        rule = "rate";
        assertThat(ja()).endsWith("ルール rate がカウント。");
        assertThat(en()).endsWith("; counted by rate.");
    }

    @Test
    void aProxyIsNotTakenForTheClient() {
        client = Optional.empty();
        territory = Territory.UNKNOWN;
        assertThat(ja()).startsWith("14:03:22 · 192.0.2.1 を経由したアクセス元 が ");
        assertThat(en()).startsWith("14:03:22 · a client behind 192.0.2.1 sent ");

        reason = ClassReason.UNDECLARED;
        assertThat(ja()).startsWith("14:03:22 · 接続元 192.0.2.1 が ");
        assertThat(en()).startsWith("14:03:22 · the connection from 192.0.2.1 sent ");
    }

    @Test
    void aBotIsToldByKindNameAndWhetherItWasConfirmed() {
        labels = List.of(Line.BOT + "bot:category:search_engine", Line.BOT + "bot:name:googlebot");
        reason = ClassReason.ADDRESS_VERIFIED;
        assertThat(ja()).endsWith("Bot Control は「検索エンジン googlebot(確認済み)」と判定。");
        assertThat(en()).endsWith("Bot Control signals: search engine googlebot (verified).");

        labels = List.of(Line.BOT + "bot:category:of_tomorrow", Line.BOT + "signal:non_browser_user_agent");
        reason = ClassReason.NAMES_ITSELF;
        assertThat(ja()).endsWith("Bot Control は「of_tomorrow(未確認)、ブラウザ以外のユーザーエージェント」と判定。");
    }

    @Test
    void hostileTextStaysOneLineOfWordsInItsPlace() {
        path = "/a\u202e{0}'\n<b>" + "x".repeat(500);

        assertThat(ja())
                .contains("/a\uFFFD{0}'\uFFFD<b>xxx")
                .contains("…")
                .hasLineCount(1)
                .hasSizeLessThan(400);
    }

    private String ja() {
        return RequestSentence.of(row(), Language.JA, TOKYO);
    }

    private String en() {
        return RequestSentence.of(row(), Language.EN, TOKYO);
    }

    private RequestRow row() {
        return new RequestRow(
                "log-aws-waf-2026-11",
                "id",
                Instant.parse("2026-11-24T05:03:22.500Z"),
                Line.SHOP,
                action,
                action == Action.OTHER ? otherwise : action.name(),
                rule,
                "",
                subRule,
                code,
                "VN",
                territory,
                "192.0.2.1",
                client,
                "POST",
                host,
                path,
                "",
                "",
                labels,
                reason);
    }
}
