package dev.kamae.traffic;

import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Condition;
import java.util.Arrays;

/** What Bot Control found out about who a bot is; the first that holds. */
public enum BotIdentity {
    /** A person made a known service send it. */
    USER_TRIGGERED(BotLabels.USER_TRIGGERED),
    /** It comes from a known platform for programs of others. */
    DEVELOPER_PLATFORM(BotLabels.DEVELOPER_PLATFORM),
    /** It is who it says it is, by its address or its signature. */
    VERIFIED(Condition.any(BotLabels.ADDRESS_VERIFIED, BotLabels.SIGNATURE_VERIFIED)),
    /** Its signature does not prove what it says. */
    SIGNATURE_BAD(BotLabels.SIGNATURE_BAD),
    /** AWS knows it and could not verify it. */
    UNVERIFIED(BotLabels.UNVERIFIED),
    /** The log says neither. */
    NOT_SAID(new Condition.Always());

    private final Condition when;

    BotIdentity(Condition when) {
        this.when = when;
    }

    /** A filter that no bot of another identity passes. */
    Condition condition() {
        var before = Arrays.stream(values())
                .filter(other -> other.ordinal() < ordinal())
                .map(other -> other.when)
                .toList();
        return Condition.all(when, Condition.not(new Condition.Any(before)));
    }
}
