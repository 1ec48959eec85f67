package dev.kamae.traffic;

import dev.kamae.baseline.DayByDay;
import dev.kamae.core.Formats;
import dev.kamae.core.Texts;

/** How days stand to the usual, in words: every page, mail and deck says it alike. */
public record DaysSentence(DayByDay days, Formats formats) {

    /** With how many days it cannot be told of. */
    public String full() {
        if (!days.isKnown()) {
            return text("traffic.days.unknown");
        }
        var left = days.days() - days.compared();
        return left == 0 ? verdict() : verdict() + text("traffic.days.left", left);
    }

    /** In a few words, for a tile. */
    public String brief() {
        if (!days.isKnown()) {
            return text("traffic.days.unknown");
        }
        return days.isUsual()
                ? text("traffic.days.brief.usual", days.compared())
                : text("traffic.days.brief.odd", days.above() + days.below(), days.compared());
    }

    /** For a cell of a table that says elsewhere how many days could be compared. */
    public String cell() {
        if (!days.isKnown()) {
            return text("traffic.days.unknown");
        }
        if (days.isUsual()) {
            return text("traffic.days.cell.usual", times());
        }
        if (days.below() == 0) {
            return text("traffic.days.cell.above", times(), days.above());
        }
        return days.above() == 0
                ? text("traffic.days.cell.below", times(), days.below())
                : text("traffic.days.cell.both", times(), days.above(), days.below());
    }

    private String verdict() {
        var times = times();
        if (days.isUsual()) {
            return text("traffic.days.usual", times, days.compared());
        }
        if (days.below() == 0) {
            return text("traffic.days.above", times, days.above(), days.compared());
        }
        return days.above() == 0
                ? text("traffic.days.below", times, days.below(), days.compared())
                : text("traffic.days.both", times, days.above(), days.below(), days.compared());
    }

    private String times() {
        if (days.times().isEmpty()) {
            return "–";
        }
        var times = formats.times(days.times().getAsDouble());
        return days.timesAtLeast() ? text("traffic.days.atLeast", times) : times;
    }

    private String text(String key, Object... arguments) {
        return Texts.text(formats.language(), key, arguments);
    }
}
