package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

/** What a colour stands for; the same everywhere, and always with its word beside it. */
public enum Meaning {
    /** Where no other meaning applies: the strong line. */
    NOW("now"),

    ALLOW("action-allow"),
    BLOCK("action-block"),
    CHALLENGE("action-challenge"),
    CAPTCHA("action-captcha"),
    COUNT("action-count"),

    DOMESTIC("territory-domestic"),
    OVERSEAS("territory-overseas"),
    /** A territory that is not known; hatched. */
    ELSEWHERE("territory-unknown"),

    OWN_APP("class-own"),
    LIKELY_HUMAN("class-human-likely"),
    PROBABLY_HUMAN("class-human-probable"),
    VERIFIED_CRAWLER("class-crawler"),
    USER_TRIGGERED("class-user-triggered"),
    UNVERIFIED_BOT("class-bot"),
    IMPOSTOR_SUSPECT("class-impostor"),
    /** Traffic of a class that is not known; hatched. */
    UNCLASSIFIED("class-unknown"),

    CRITICAL("severity-critical"),
    HIGH("severity-high"),
    MEDIUM("severity-medium"),
    LOW("severity-low"),
    INFORMATION("severity-info"),

    ACT_NOW("band-act"),
    PLAN("band-plan"),
    WATCH("band-watch"),
    KEEP("band-keep");

    private final String token;

    Meaning(String token) {
        this.token = token;
    }

    /** The colour's name in {@code tokens.css}. */
    public String token() {
        return "--k-" + token;
    }

    /** The class name that gives a mark this colour. */
    public String style() {
        return "k-of-" + token;
    }

    /** Whether it is drawn hatched, since it stands for what is not known. */
    public boolean isUnknown() {
        return this == ELSEWHERE || this == UNCLASSIFIED;
    }

    /** Its word in the reader's language. */
    public String word() {
        return translate("uikit.meaning." + this);
    }
}
