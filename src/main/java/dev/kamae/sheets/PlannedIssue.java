package dev.kamae.sheets;

import dev.kamae.issues.PastIssue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it would come in.
 *
 * @param alias its number in the sheet, empty without one
 * @param opened as the sheet says, null when it does not
 * @param isBeginningTold whether it began as the sheet says
 * @param isEndTold whether it came to its end when the sheet says
 * @param sheet the last one that has it
 * @param row its row there
 * @param cells of that row, one for each column
 */
public record PlannedIssue(
        PastIssue past,
        String alias,
        @Nullable LocalDate opened,
        boolean isBeginningTold,
        boolean isEndTold,
        String sheet,
        int row,
        List<String> cells) {

    public PlannedIssue {
        cells = List.copyOf(cells);
    }

    /** The row of a sheet. */
    public record Place(String sheet, int row) {}

    public Place place() {
        return new Place(sheet, row);
    }

    /** Since when nobody works on it any more; empty while somebody does. */
    public Optional<Instant> doneSince() {
        var status = past.last().status();
        if (!status.isDone()) {
            return Optional.empty();
        }
        var since = past.last().at();
        for (var state : past.states().reversed()) {
            if (state.status() != status) {
                break;
            }
            since = state.at();
        }
        return Optional.of(since);
    }
}
