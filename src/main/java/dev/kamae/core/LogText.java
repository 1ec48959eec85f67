package dev.kamae.core;

import org.jspecify.annotations.Nullable;

/**
 * Text that came out of a log, which somebody unknown has written: a path, a header, a rule's name.
 *
 * <p>What cannot be seen is made visible, so that nothing hides, turns its neighbours round or breaks a line: each
 * control character, and every other one that is invisible or changes the direction, becomes its number ({@code ‹U+202E›}).
 * It is bounded, and it is plain text: who shows it must not read it as markup.
 *
 * @param whole at most {@link #MOST} characters, ending in {@code …} where more was cut off
 */
public record LogText(String whole) {

    /** How many characters are kept at most. */
    public static final int MOST = 2000;

    /** More marks than any script stacks on one letter: they would reach over the neighbouring lines. */
    private static final int STACKED_MARKS = 4;

    public LogText {
        whole = bounded(visible(whole), MOST);
    }

    /** The text, or {@code absent} where the log has none. */
    public static LogText of(@Nullable String text, String absent) {
        return new LogText(text == null ? absent : text);
    }

    /** The beginning of it, at most this many characters, ending in {@code …} where it is cut. */
    public String cut(int most) {
        return bounded(whole, most);
    }

    /** The whole, as it may be shown. */
    @Override
    public String toString() {
        return whole;
    }

    private static String visible(String text) {
        var visible = new StringBuilder(Math.min(text.length(), MOST) + 16);
        var marks = 0;
        // a text of many megabytes is not read to its end
        for (int i = 0; i < text.length() && visible.length() <= 2 * MOST; ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            marks = isMark(character) ? marks + 1 : 0;
            if (isHidden(character) || marks > STACKED_MARKS) {
                visible.append("‹U+%04X›".formatted(character));
            } else {
                visible.appendCodePoint(character);
            }
        }
        return visible.toString();
    }

    private static boolean isMark(int character) {
        var type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> isBlankLetter(character);
        };
    }

    /** Letters and signs that have no ink. */
    private static boolean isBlankLetter(int character) {
        return switch (character) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static String bounded(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
