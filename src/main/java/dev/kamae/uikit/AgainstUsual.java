package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Formats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a figure stands to what is usual for its hour and weekday. */
public sealed interface AgainstUsual {

    /**
     * A ratio, with the judgement of who knows the usual range.
     *
     * @param ratio now over the usual, 1 is as usual
     * @param since when it left the usual range, where that is known
     * @param how how the usual was made, for a hover
     */
    record Ratio(double ratio, Standing standing, @Nullable Instant since, String how) implements AgainstUsual {

        public Ratio {
            if (!(ratio >= 0) || ratio == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("A ratio is not " + ratio);
            }
        }
    }

    /** Was never there before, so there is no usual. */
    record New(String how) implements AgainstUsual {}

    /** A judgement without a ratio, where the usual is next to nothing and any ratio would mislead. */
    record Plain(Standing standing, String how) implements AgainstUsual {}

    /**
     * A judgement in its own words, of days that each have their own usual.
     *
     * @param words a few
     * @param how the whole sentence, for a hover
     */
    record Told(String words, Standing standing, String how) implements AgainstUsual {}

    /** The usual is not known. */
    record NotKnown(String why) implements AgainstUsual {}

    /** How far from the usual. */
    enum Standing {
        USUAL,
        /** Above the median, and still within the usual range. */
        MORE,
        /** Below the median, and still within the usual range. */
        LESS,
        /** Outside the usual range: someone should look. */
        ODD
    }

    /** In words, for a tile: {@code 平常どおり(1.02倍)}. */
    default Span sentence(Formats formats) {
        return switch (this) {
            case Ratio(var ratio, var standing, var since, var how) -> {
                var times = formats.times(ratio);
                yield explained(
                        standing == Standing.ODD
                                ? odd(formats, times, since)
                                : Words.plain(translate("uikit.usual." + standing, times)),
                        how);
            }
            case New(var how) -> explained(Words.plain(translate("uikit.usual.new")), how);
            case Plain _, Told _ -> brief(formats).span();
            case NotKnown(var why) -> Words.unknown(translate("uikit.usual.unknown"), why);
        };
    }

    /** In a column headed "against the usual": {@code 1.02倍}. */
    default Figured brief(Formats formats) {
        return switch (this) {
            case Ratio ratio -> {
                var times = formats.times(ratio.ratio());
                yield ratio.standing() == Standing.ODD
                        ? Figured.bad(times, ratio.how(), null)
                        : Figured.quiet(times, ratio.how());
            }
            case New(var how) -> Figured.quiet(translate("uikit.usual.new"), how);
            case Plain(var standing, var how) ->
                standing == Standing.ODD
                        ? Figured.bad(translate("uikit.usual.plainOdd"), how, Symbol.ALERT)
                        : Figured.plain(translate("uikit.usual.plain"), how);
            case Told(var words, var standing, var how) ->
                standing == Standing.ODD ? Figured.bad(words, how, Symbol.ALERT) : Figured.plain(words, how);
            case NotKnown(var why) -> Figured.unknown(why);
        };
    }

    /** Never by colour alone. */
    private static Span odd(Formats formats, String times, @Nullable Instant since) {
        var words = Words.bad(
                since == null
                        ? translate("uikit.usual.ODD", times)
                        : translate("uikit.usual.oddSince", times, formats.clock(since)));
        words.addComponentAsFirst(Symbol.ALERT.icon());
        return words;
    }

    private static Span explained(Span words, String how) {
        words.setTitle(how);
        return words;
    }
}
