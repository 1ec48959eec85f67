package dev.kamae.waflog;

import dev.kamae.core.Territory;
import dev.kamae.webacl.ProfileDraft;
import java.util.List;
import java.util.Optional;

/**
 * From where the requests of a web ACL come. The country of a log line is that of the connecting address: where that is not
 * the client's, and where nobody said whose it is, the territory is unknown.
 */
public record TerritoryRule(Optional<ProfileDraft> profile) {

    /** The field of the country of a line. */
    public static final String FIELD = "httpRequest.country";

    /** AWS writes it where it cannot tell. */
    private static final String NOWHERE = "XX";

    /** @param country two letters; empty when AWS could not tell */
    public Territory of(String country) {
        if (profile.isEmpty()
                || !profile.get().path().showsClient()
                || country.length() != NOWHERE.length()
                || country.equals(NOWHERE)) {
            return Territory.UNKNOWN;
        }
        return country.equals(profile.get().homeCountry()) ? Territory.DOMESTIC : Territory.OVERSEAS;
    }

    /** What holds for the log lines of one territory. */
    public Condition condition(Territory wanted) {
        var isKnown = profile.filter(known -> known.path().showsClient());
        if (isKnown.isEmpty()) {
            return wanted == Territory.UNKNOWN ? new Condition.Always() : new Condition.Any(List.of());
        }
        var home = Condition.Is.oneOf(FIELD, isKnown.get().homeCountry());
        var none = Condition.any(Condition.not(new Condition.Has(FIELD)), Condition.Is.oneOf(FIELD, NOWHERE, "-"));
        return switch (wanted) {
            case DOMESTIC -> home;
            case UNKNOWN -> none;
            case OVERSEAS -> Condition.not(Condition.any(home, none));
        };
    }
}
