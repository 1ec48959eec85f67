package dev.kamae.requests;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;
import dev.kamae.waflog.Action;
import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.ClassReason;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** A log line as a sentence. It says what the line says, and nothing that nobody measured. */
public final class RequestSentence {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final String DEFAULT = "Default_Action";

    /** AWS writes it of rules only; other tools that make log lines also of a request. */
    private static final String COUNT = "COUNT";

    private static final Set<String> CATEGORIES = Set.of(
            "advertising",
            "ai",
            "archiver",
            "content_fetcher",
            "email_client",
            "http_library",
            "link_checker",
            "miscellaneous",
            "monitoring",
            "page_preview",
            "scraping_framework",
            "search_engine",
            "security",
            "seo",
            "social_media",
            "webhooks");

    private static final List<String> SIGNALS = List.of(
            "automated_browser",
            "browser_automation_extension",
            "browser_inconsistency",
            "non_browser_user_agent",
            "non_browser_header",
            "known_bot_data_center");

    private final RequestRow row;
    private final Language language;

    private RequestSentence(RequestRow row, Language language) {
        this.row = row;
        this.language = language;
    }

    /** @param zone the team's, in which the time is told */
    public static String of(RequestRow row, Language language, ZoneId zone) {
        return of(row, OptionalLong.empty(), language, zone);
    }

    /** @param before how many requests the client made in the five minutes before; empty when nobody counted them */
    public static String of(RequestRow row, OptionalLong before, Language language, ZoneId zone) {
        var sentence = new RequestSentence(row, language);
        var parts = new ArrayList<>(List.of(sentence.sent() + sentence.ended()));
        var bot = sentence.bot();
        if (!bot.isEmpty()) {
            parts.add(sentence.text("requests.line.bot", String.join(sentence.text("requests.line.and"), bot)));
        }
        before.ifPresent(count -> parts.add(sentence.text("requests.line.before", count)));
        return row.at().atZone(zone).format(TIME) + " · " + String.join(language == Language.JA ? "" : " ", parts);
    }

    private String sent() {
        return row.host().isEmpty()
                ? text("requests.line.sent", who(), shown(row.path()), shown(row.method()))
                : text("requests.line.sentTo", who(), shown(row.host()), shown(row.path()), shown(row.method()));
    }

    private String who() {
        var client = row.client();
        if (client.isEmpty()) {
            var key = row.reason() == ClassReason.UNDECLARED ? "requests.line.connection" : "requests.line.proxied";
            return text(key, shown(row.connection()));
        }
        return switch (row.territory()) {
            case DOMESTIC -> text("requests.line.domestic", shown(client.get()));
            case OVERSEAS -> text("requests.line.overseas", shown(client.get()), shown(row.country()));
            case UNKNOWN -> shown(client.get());
        };
    }

    private String ended() {
        var code = row.responseCode().isPresent()
                ? text("requests.line.code", row.responseCode().getAsInt())
                : "";
        if (row.action() == Action.OTHER && !row.actionText().equals(COUNT)) {
            return row.rule().equals(DEFAULT)
                    ? text("requests.line.otherwiseDefault", shown(row.actionText()), code)
                    : text("requests.line.otherwise", rule(), shown(row.actionText()), code);
        }
        var action = row.action() == Action.OTHER ? COUNT : row.action().name();
        return row.rule().equals(DEFAULT)
                ? text("requests.ended.default." + action, code)
                : text("requests.ended." + action, rule(), code);
    }

    private String rule() {
        return row.subRule().isEmpty()
                ? text("requests.line.rule", shown(row.rule()))
                : text("requests.line.subRule", shown(row.rule()), shown(row.subRule()));
    }

    /** What Bot Control said of it. */
    private List<String> bot() {
        var said = new ArrayList<String>();
        var category = ending(BotLabels.CATEGORY);
        var name = ending(BotLabels.NAME);
        if (!category.isEmpty() || !name.isEmpty()) {
            var kind = botCategory(category, language);
            said.add((kind + " " + shown(name)).strip() + identity());
        }
        for (var signal : SIGNALS) {
            if (row.labels().stream().anyMatch(label -> isSignal(label, signal))) {
                said.add(text("requests.signal." + signal));
            }
        }
        return said;
    }

    /** What a category of Bot Control is called; a category that AWS has added since, as the log has it. */
    public static String botCategory(String category, Language language) {
        return CATEGORIES.contains(category) ? Texts.text(language, "requests.bot." + category) : shown(category);
    }

    private String identity() {
        return switch (row.reason().trafficClass()) {
            case VERIFIED_CRAWLER, USER_TRIGGERED -> text("requests.line.verified");
            default -> text("requests.line.notVerified");
        };
    }

    private static boolean isSignal(String label, String signal) {
        return label.startsWith(BotLabels.BOT_CONTROL) && label.endsWith("signal:" + signal);
    }

    private String ending(String beginning) {
        return row.labels().stream()
                .filter(label -> label.startsWith(beginning))
                .map(label -> label.substring(beginning.length()))
                .findFirst()
                .orElse("");
    }

    private static String shown(String text) {
        return HostileText.shown(text);
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }
}
