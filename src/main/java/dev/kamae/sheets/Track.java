package dev.kamae.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One issue through all the sheets that have it, oldest first. */
final class Track {

    private final List<Line> lines = new ArrayList<>();

    Track(Line first) {
        lines.add(first);
    }

    void add(Line line) {
        lines.add(line);
    }

    List<Line> lines() {
        return lines;
    }

    Line last() {
        return lines.getLast();
    }

    String alias() {
        return last().alias();
    }

    Optional<LocalDate> opened() {
        return lines.stream()
                .flatMap(line -> line.date(Meaning.OPENED).stream())
                .findFirst();
    }

    /**
     * Whether two rows are one issue. Sheets that count from 1 every month give the same number to others, and the same thing
     * may be found again another day.
     *
     * @param numbered whether both have the same number; otherwise the title is all they have
     */
    static boolean isSame(
            boolean numbered,
            String title,
            @Nullable LocalDate opened,
            String otherTitle,
            @Nullable LocalDate otherOpened) {
        var sameDay = opened == null || otherOpened == null || opened.equals(otherOpened);
        var sameTitle = Folded.of(title).equals(Folded.of(otherTitle));
        return numbered ? sameTitle || sameDay : sameTitle && sameDay;
    }
}
