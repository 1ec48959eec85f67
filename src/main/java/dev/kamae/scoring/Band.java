package dev.kamae.scoring;

import dev.kamae.core.Score;

/** What a Counter asks for. */
public enum Band {
    ACT_NOW(0),
    PLAN(40),
    WATCH(60),
    KEEP(80);

    private final int from;

    Band(int from) {
        this.from = from;
    }

    /** The lowest whole number that belongs to it. */
    public int from() {
        return from;
    }

    /** By the number as screens print it, so that no 40 stands among those below 40. */
    public static Band of(Score score) {
        var shown = Math.round(score.value());
        var band = ACT_NOW;
        for (var next : values()) {
            if (shown >= next.from) {
                band = next;
            }
        }
        return band;
    }
}
