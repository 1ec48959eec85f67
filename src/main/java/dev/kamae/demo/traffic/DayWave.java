package dev.kamae.demo.traffic;

import java.time.LocalTime;

/** How busy the shop is in the course of a day: quiet before dawn, a rise at lunch, the peak between 20 and 24 o'clock. */
final class DayWave {

    private static final double[] WORKING_DAY = {
        1.15, 0.70, 0.38, 0.22, 0.17, 0.22, 0.40, 0.65, 0.72, 0.68, 0.72, 0.80,
        1.15, 0.88, 0.80, 0.82, 0.86, 0.95, 1.10, 1.35, 1.75, 2.15, 2.25, 1.80
    };
    private static final double[] DAY_OFF = {
        1.45, 0.95, 0.52, 0.30, 0.22, 0.23, 0.34, 0.55, 0.85, 1.15, 1.35, 1.40,
        1.40, 1.42, 1.45, 1.45, 1.42, 1.45, 1.50, 1.70, 2.10, 2.45, 2.50, 1.95
    };

    private DayWave() {}

    /** Runs evenly from the middle of one hour to the middle of the next. */
    static double at(LocalTime time, boolean isDayOff) {
        var hours = isDayOff ? DAY_OFF : WORKING_DAY;
        var place = time.toSecondOfDay() / 3600.0 - 0.5;
        var before = (int) Math.floor(place);
        var share = place - before;
        return hours[Math.floorMod(before, 24)] * (1 - share) + hours[Math.floorMod(before + 1, 24)] * share;
    }
}
