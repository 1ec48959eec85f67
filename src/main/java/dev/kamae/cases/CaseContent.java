package dev.kamae.cases;

import dev.kamae.threats.ThreatId;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is told of a case.
 *
 * @param title one line of 1 to {@value #LONGEST_TITLE} characters
 * @param source the address of the news, empty where there is none
 * @param reportedOn when it was in the news
 * @param what happened, in a sentence or two
 * @param threats that it is an instance of, at least one
 */
public record CaseContent(String title, String source, LocalDate reportedOn, String what, Set<ThreatId> threats) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_WHAT = 1_000;
    public static final int LONGEST_SOURCE = 2_000;

    public CaseContent {
        title = title.strip();
        source = source.strip();
        what = what.strip();
        threats = Set.copyOf(threats);
        if (title.isEmpty()
                || title.length() > LONGEST_TITLE
                || title.chars().anyMatch(Character::isISOControl)
                || what.isEmpty()
                || what.length() > LONGEST_WHAT
                || what.indexOf('\0') >= 0
                || threats.isEmpty()) {
            throw new CaseRefused(CaseRefused.Reason.INCOMPLETE);
        }
        if (!source.isEmpty() && !isAddress(source)) {
            throw new CaseRefused(CaseRefused.Reason.SOURCE);
        }
    }

    /** Only what a browser opens as a page: another scheme could be made to do something. */
    private static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return text.length() <= LONGEST_SOURCE
                    && address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException nonsense) {
            return false;
        }
    }
}
