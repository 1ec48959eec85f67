package dev.kamae.scoring;

import java.util.List;

/** A file with old scores, as it was read; nothing of it is kept yet. */
public record OldScorePreview(String name, List<OldScoreRow> rows) {

    public OldScorePreview {
        rows = List.copyOf(rows);
    }

    public long wrong() {
        return rows.stream().filter(OldScoreRow::isWrong).count();
    }

    /** Whether it can be taken over, which is as a whole. */
    public boolean isUsable() {
        return !rows.isEmpty() && wrong() == 0;
    }
}
