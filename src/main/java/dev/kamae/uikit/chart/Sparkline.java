package dev.kamae.uikit.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A curve in a few millimetres, over the ribbon of what is usual; decoration beside a figure, so nobody hears it. */
@Tag("kamae-sparkline")
@JsModule("context://components/kamae-sparkline.js")
public final class Sparkline extends Component {

    /**
     * What it draws.
     *
     * @param series up to now; what is not known leaves a gap
     * @param length how many buckets the whole width has; what is usual may go on where the series ends
     * @param scale the value at the upper edge; null for the highest there is
     * @param recorded what people wrote down of the same stretch, drawn dashed and apart from the series
     */
    public record Curve(
            Series series,
            @Nullable Usual usual,
            int length,
            @Nullable Double scale,
            List<@Nullable Double> recorded) {

        public Curve(Series series, @Nullable Usual usual, int length) {
            this(series, usual, length, null, List.of());
        }

        public Curve {
            if (series.values().size() > length
                    || recorded.size() > length
                    || usual != null && usual.ranges().size() > length) {
                throw new IllegalArgumentException("More than %d values".formatted(length));
            }
        }
    }

    private record Wire(
            String token,
            int length,
            List<@Nullable Double> values,
            List<@Nullable Double> low,
            List<@Nullable Double> median,
            List<@Nullable Double> high,
            @Nullable Double scale,
            List<@Nullable Double> recorded) {}

    public Sparkline() {
        getElement().getClassList().add("k-sparkline");
        getElement().setAttribute("aria-hidden", "true");
    }

    public void show(Curve curve) {
        var usual = curve.usual();
        getElement()
                .setPropertyBean(
                        "curve",
                        new Wire(
                                curve.series().meaning().token(),
                                curve.length(),
                                curve.series().values(),
                                usual == null ? List.of() : usual.each(Usual.Range::low),
                                usual == null ? List.of() : usual.each(Usual.Range::median),
                                usual == null ? List.of() : usual.each(Usual.Range::high),
                                curve.scale(),
                                curve.recorded()));
    }
}
