package dev.kamae.uikit.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value from 0 to 100 on each of a few axes; one that is not known has no corner. The same figures stand in a table beside it,
 * so nobody hears it.
 */
@Tag("kamae-radar")
@JsModule("context://components/kamae-radar.js")
public final class Radar extends Component {

    /** @param value null where it is not known */
    public record Axis(String name, @Nullable Double value) {}

    public Radar() {
        getElement().getClassList().add("k-radar");
        getElement().setAttribute("aria-hidden", "true");
    }

    public void show(List<Axis> axes) {
        getElement().setPropertyList("axes", axes);
    }
}
