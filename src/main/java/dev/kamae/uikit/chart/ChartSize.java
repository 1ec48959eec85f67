package dev.kamae.uikit.chart;

import java.util.Locale;

/** How high a chart is. */
public enum ChartSize {
    /** Beside other evidence. */
    SMALL(176, 40),
    /** For an executive. */
    MEDIUM(264, 48),
    /** The main chart of a page. */
    LARGE(328, 60);

    /** Room for the words of markers. */
    static final int TOP = 24;

    private static final int AXIS = 22;
    private static final int GAP = 50;

    private final int height;
    private final int below;

    ChartSize(int height, int below) {
        this.height = height;
        this.below = below;
    }

    String style() {
        return "k-chart-" + name().toLowerCase(Locale.ROOT);
    }

    int mainHeight(boolean withBelow) {
        return height - TOP - AXIS - (withBelow ? GAP + below : 0);
    }

    int belowTop() {
        return TOP + mainHeight(true) + GAP;
    }

    int belowHeight() {
        return below;
    }

    /** For charts without markers. */
    int fullHeight(int top) {
        return height - top - AXIS;
    }
}
