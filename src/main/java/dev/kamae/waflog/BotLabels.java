package dev.kamae.waflog;

import java.util.stream.Stream;

/** What the labels of AWS's rule groups prove, as conditions on log lines. */
public final class BotLabels {

    /** The field of the labels of a line. */
    public static final String LABELS = "labels.name";
    /** How the labels of Bot Control begin. */
    public static final String BOT_CONTROL = "awswaf:managed:aws:bot-control:";
    /** How a label with the sort of a bot begins. */
    public static final String CATEGORY = BOT_CONTROL + "bot:category:";
    /** How a label with the name of a bot begins. */
    public static final String NAME = BOT_CONTROL + "bot:name:";

    /** How a label with the company behind a bot begins. */
    public static final String ORGANIZATION = BOT_CONTROL + "bot:organization:";
    /** How a label with what a bot wants begins. */
    public static final String INTENT = BOT_CONTROL + "bot:intent:";

    private static final String BOT = BOT_CONTROL + "bot:";
    private static final String SIGNAL = BOT_CONTROL + "signal:";
    private static final String TARGETED = BOT_CONTROL + "targeted:";
    private static final String TOKEN = "awswaf:managed:token:";

    /** The group is listed for every request that it looked at; versions add to its name. */
    public static final Condition EVALUATED = Condition.any(
            new Condition.Begins("ruleGroupList.ruleGroupId", "AWS#AWSManagedRulesBotControlRuleSet"),
            new Condition.Begins(LABELS, BOT_CONTROL));

    /** A person made a known service send it. */
    public static final Condition USER_TRIGGERED = label(BOT + "user_triggered:verified");
    /** It comes from a known platform for programs of others. */
    public static final Condition DEVELOPER_PLATFORM = label(BOT + "developer_platform:verified");
    /** A bot that is who it says it is, by its address. */
    public static final Condition ADDRESS_VERIFIED = label(BOT + "verified");
    /** A bot that AWS knows and could not verify. */
    public static final Condition UNVERIFIED = label(BOT + "unverified");

    /** AWS has written these both with and without {@code bot:}. */
    public static final Condition SIGNATURE_VERIFIED = signature("verified");

    /** Whoever sent it, or runs the machine that did, was confirmed. */
    public static final Condition CONFIRMED =
            Condition.any(USER_TRIGGERED, DEVELOPER_PLATFORM, ADDRESS_VERIFIED, SIGNATURE_VERIFIED);

    /** A bot whose signature does not prove what it says. */
    public static final Condition SIGNATURE_BAD = signature("invalid", "expired", "failed");

    /** It says that it is a program, or what sort of one. */
    static final Condition NAMES_ITSELF = Condition.any(
            new Condition.Begins(LABELS, CATEGORY),
            new Condition.Begins(LABELS, NAME),
            UNVERIFIED,
            signature("unknown_bot"));

    /** Signs of a program that hold behind a proxy too. */
    static final Condition SIGNS_THROUGH_PROXY = label(
            SIGNAL + "non_browser_user_agent",
            SIGNAL + "automated_browser",
            TARGETED + "signal:automated_browser",
            TARGETED + "signal:browser_automation_extension",
            TARGETED + "signal:browser_inconsistency",
            TARGETED + "aggregate:volumetric:session:medium",
            TARGETED + "aggregate:volumetric:session:high",
            TARGETED + "aggregate:volumetric:session:maximum");

    /**
     * Signs of a program, where clients connect directly. Of the levels, AWS itself only counts the low one, and asks or
     * blocks from the medium one on.
     */
    static final Condition SIGNS = Condition.any(
            SIGNS_THROUGH_PROXY,
            label(
                    SIGNAL + "non_browser_header",
                    SIGNAL + "known_bot_data_center",
                    TARGETED + "aggregate:volumetric:session:token_reuse:ip:medium",
                    TARGETED + "aggregate:volumetric:session:token_reuse:ip:high",
                    TARGETED + "aggregate:volumetric:session:token_reuse:asn:medium",
                    TARGETED + "aggregate:volumetric:session:token_reuse:asn:high",
                    TARGETED + "aggregate:volumetric:session:token_reuse:country:medium",
                    TARGETED + "aggregate:volumetric:session:token_reuse:country:high",
                    TARGETED + "aggregate:coordinated_activity:medium",
                    TARGETED + "aggregate:coordinated_activity:high"));

    /** Signs that did not decide: whatever is left of signals and aggregates, and a token that was tampered with. */
    static final Condition WEAK_SIGNS = Condition.any(
            new Condition.Begins(LABELS, SIGNAL),
            new Condition.Begins(LABELS, TARGETED + "signal:"),
            new Condition.Begins(LABELS, TARGETED + "aggregate:"),
            label(TOKEN + "rejected:invalid"));

    static final Condition TOKEN_ACCEPTED = label(TOKEN + "accepted");

    private BotLabels() {}

    private static Condition label(String... names) {
        return Condition.Is.oneOf(LABELS, names);
    }

    private static Condition signature(String... results) {
        return label(Stream.of(results)
                .flatMap(result -> Stream.of(BOT + "web_bot_auth:" + result, BOT_CONTROL + "web_bot_auth:" + result))
                .toArray(String[]::new));
    }
}
