package dev.kamae.waflog;

import dev.kamae.core.Language;
import dev.kamae.core.Texts;

/** Why a request is of its class. */
public enum ClassReason {
    SENT_BY_A_USER(TrafficClass.USER_TRIGGERED),
    DEVELOPER_PLATFORM(TrafficClass.USER_TRIGGERED),
    ADDRESS_VERIFIED(TrafficClass.VERIFIED_CRAWLER),
    SIGNATURE_VERIFIED(TrafficClass.VERIFIED_CRAWLER),
    /** Nobody has said what stands in front of the web ACL, nor which apps are the company's own. */
    UNDECLARED(TrafficClass.UNKNOWN, Evaluated.PERHAPS),
    SIGNATURE_BAD(TrafficClass.IMPOSTOR_SUSPECT),
    CRAWLER_NOT_VERIFIED(TrafficClass.IMPOSTOR_SUSPECT),
    OWN_APP_PATTERN(TrafficClass.OWN_APP, Evaluated.PERHAPS),
    /** A rule ended it before Bot Control, or Bot Control is not there, or does not look at such requests. */
    NOT_EVALUATED(TrafficClass.UNKNOWN, Evaluated.NEVER),
    /** Bot Control saw the proxy's address and headers, not the client's. */
    BEHIND_PROXY(TrafficClass.UNKNOWN),
    NAMES_ITSELF(TrafficClass.UNVERIFIED_BOT),
    SHOWS_SIGNS(TrafficClass.UNVERIFIED_BOT),
    TOKEN_ACCEPTED(TrafficClass.LIKELY_HUMAN),
    TOKEN_ACCEPTED_WITH_DOUBT(TrafficClass.PROBABLY_HUMAN),
    /** Signs that a program gives, and an office behind one address as well. */
    WEAK_SIGNS(TrafficClass.UNKNOWN),
    NO_SIGNS(TrafficClass.PROBABLY_HUMAN);

    /** Whether Bot Control looked at requests with a reason. */
    public enum Evaluated {
        ALWAYS,
        NEVER,
        /** Some of them; {@link BotLabels#EVALUATED} tells. */
        PERHAPS
    }

    private final TrafficClass meaning;
    private final Evaluated evaluated;

    /** A reason that says what Bot Control found. */
    ClassReason(TrafficClass meaning) {
        this(meaning, Evaluated.ALWAYS);
    }

    ClassReason(TrafficClass meaning, Evaluated evaluated) {
        this.meaning = meaning;
        this.evaluated = evaluated;
    }

    /** The class that it makes. */
    public TrafficClass trafficClass() {
        return meaning;
    }

    Evaluated evaluated() {
        return evaluated;
    }

    /** In words for the person who looks at the request. */
    public String sentence(Language language) {
        return Texts.text(language, "waflog.why." + name());
    }
}
