package dev.kamae.scoring;

import java.util.List;
import java.util.Optional;

/**
 * A row of a file with old scores, as it was read.
 *
 * @param line counts from 1
 * @param cells as the file has them: when, which threat, which score, note
 * @param score empty where a remark says that the row cannot be taken over
 */
public record OldScoreRow(long line, List<String> cells, Optional<OldScore> score, List<Remark> remarks) {

    public OldScoreRow {
        cells = List.copyOf(cells);
        remarks = List.copyOf(remarks);
    }

    /** What there is to say about a row. */
    public enum Remark {
        /** No date, nor a month. */
        DAY,
        /** The day is still to come. */
        TO_COME,
        /** No threat of the catalogue. */
        THREAT,
        /** No number from 0 to 100. */
        SCORE,
        /** Too long, or with what no text has. */
        NOTE,
        /** The same threat on the same day stands further up. */
        TWICE,
        /** There is one of that day already; this one takes its place. */
        REPLACES;

        /** Whether a row with it cannot be taken over. */
        public boolean isWrong() {
            return this != REPLACES;
        }
    }

    public boolean isWrong() {
        return remarks.stream().anyMatch(Remark::isWrong);
    }
}
