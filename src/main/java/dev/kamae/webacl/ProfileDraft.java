package dev.kamae.webacl;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a web ACL that its log cannot tell by itself.
 *
 * @param from since when it is so, at a full hour; null for always, and for a correction of what was never true
 * @param ownApps patterns of which one is enough
 * @param loginPaths where people sign in; each begins with a slash and stands for everything below it
 * @param homeCountry two letters: requests from there are domestic
 */
public record ProfileDraft(
        @Nullable Instant from,
        TrafficPath path,
        Logging logging,
        BotControl botControl,
        List<OwnAppPattern> ownApps,
        List<String> loginPaths,
        String homeCountry) {

    static final int LONGEST_PATH = 200;
    static final int MOST_PATHS = 50;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public ProfileDraft {
        ownApps = List.copyOf(ownApps);
        loginPaths = loginPaths.stream().map(String::strip).distinct().toList();
        if (from != null && !from.equals(from.truncatedTo(ChronoUnit.HOURS))) {
            throw new IllegalArgumentException("%s is not a full hour".formatted(from));
        }
        if (ownApps.size() > OwnAppPattern.MOST) {
            throw new OwnAppPatternRefused();
        }
        if (loginPaths.size() > MOST_PATHS || !loginPaths.stream().allMatch(ProfileDraft::isPath)) {
            throw new LoginPathRefused();
        }
        if (!COUNTRIES.contains(homeCountry)) {
            throw new HomeCountryUnknown();
        }
    }

    private static boolean isPath(String path) {
        return path.startsWith("/")
                && path.length() <= LONGEST_PATH
                && path.chars().noneMatch(Character::isISOControl);
    }
}
