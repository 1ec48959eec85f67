package dev.kamae.requests.ui;

import dev.kamae.uikit.Meaning;
import dev.kamae.waflog.TrafficClass;

/** The colour of a class of traffic; the same on every page. */
public final class ClassLook {

    private ClassLook() {}

    /** What its colour stands for. */
    public static Meaning meaning(TrafficClass one) {
        return switch (one) {
            case OWN_APP -> Meaning.OWN_APP;
            case LIKELY_HUMAN -> Meaning.LIKELY_HUMAN;
            case PROBABLY_HUMAN -> Meaning.PROBABLY_HUMAN;
            case VERIFIED_CRAWLER -> Meaning.VERIFIED_CRAWLER;
            case USER_TRIGGERED -> Meaning.USER_TRIGGERED;
            case UNVERIFIED_BOT -> Meaning.UNVERIFIED_BOT;
            case IMPOSTOR_SUSPECT -> Meaning.IMPOSTOR_SUSPECT;
            case UNKNOWN -> Meaning.UNCLASSIFIED;
        };
    }
}
