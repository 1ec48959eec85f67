package dev.kamae.uikit.chart;

import dev.kamae.uikit.AgainstUsual;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Tile} shows when it is known.
 *
 * @param value abbreviated on the tile and in full on hover
 * @param unit what is counted: {@code 件}; empty for none
 * @param usual how the value stands to what is usual
 * @param curve how it came to this, null for none
 */
public record Figure(double value, String unit, AgainstUsual usual, Sparkline.@Nullable Curve curve) {}
