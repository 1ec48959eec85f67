package dev.kamae.review;

import dev.kamae.scoring.BandCounts;
import dev.kamae.threats.ThreatSource;
import java.util.List;

/**
 * One of the two lists of threats, which are never ranked together.
 *
 * @param before at the moment that the report compares with
 * @param threats those that are not known first, then the lowest Counter
 */
public record ThreatList(ThreatSource source, BandCounts now, BandCounts before, List<ThreatLine> threats) {

    /** How many the lowest are. */
    public static final int LOWEST = 5;

    public ThreatList {
        threats = List.copyOf(threats);
    }

    /** Those that a meeting looks at first. */
    public List<ThreatLine> lowest() {
        return threats.stream().limit(LOWEST).toList();
    }

    /** How many of them a person holds to have another Counter than the reckoned one, which is the one that bands count. */
    public long byHand() {
        return threats.stream().filter(line -> line.byHand() != null).count();
    }

    /** As {@link BandCounts#anyKnown()} says. */
    public boolean isRecorded() {
        return now.anyKnown();
    }

    public boolean wasRecorded() {
        return before.anyKnown();
    }
}
