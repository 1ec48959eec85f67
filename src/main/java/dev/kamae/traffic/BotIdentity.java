package dev.kamae.traffic;

import dev.kamae.waflog.BotLabels;
import dev.kamae.waflog.Condition;
import java.util.Arrays;

/** What Bot Control found out about who a bot is; the first that holds. */
enum BotIdentity {
    USER_TRIGGERED(BotLabels.USER_TRIGGERED),
    DEVELOPER_PLATFORM(BotLabels.DEVELOPER_PLATFORM),
    VERIFIED(Condition.any(BotLabels.ADDRESS_VERIFIED, BotLabels.SIGNATURE_VERIFIED)),
    SIGNATURE_BAD(BotLabels.SIGNATURE_BAD),
    UNVERIFIED(BotLabels.UNVERIFIED),
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
