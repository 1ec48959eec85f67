package dev.kamae.uikit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Ranking} shows.
 *
 * @param top best first, ten at most
 * @param others all the rest as one line, null where there is none
 */
public record RankingData(List<Ranked> top, @Nullable Ranked others) {

    /** Beyond this a list says more. */
    public static final int MOST = 10;

    public RankingData {
        top = List.copyOf(top);
        if (top.size() > MOST) {
            throw new IllegalArgumentException("A ranking of %d".formatted(top.size()));
        }
    }
}
