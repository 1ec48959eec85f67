/** Charts: over time, shares by hour, sparklines. Callers hand over figures; colours, words and drawing are done here. */
@NullMarked
package dev.kamae.uikit.chart;

import org.jspecify.annotations.NullMarked;
