package dev.kamae.uikit.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;

/** The canvas; what it is given are values, and what it sends back are numbers of columns. */
@Tag("kamae-chart")
@JsModule("context://components/kamae-chart.js")
final class ChartElement extends Component {

    private static final String FIRST = "event.detail.first";
    private static final String LAST = "event.detail.last";
    private static final String COLUMN = "event.detail.column";

    /** Columns from the first to the last, both included; the numbers come from a browser and may be anything. */
    @FunctionalInterface
    interface ColumnListener {

        void columns(int first, int last);
    }

    ChartElement() {
        getElement().setAttribute("role", "img");
    }

    /** @param summary what somebody hears who does not see it */
    void paint(Drawing drawing, String summary) {
        getElement().setAttribute("aria-label", summary);
        getElement().setPropertyBean("drawing", drawing);
    }

    /** Leaves these series out; the axes follow. */
    void hide(Collection<String> ids) {
        getElement().setPropertyList("without", ids.stream().sorted().toList());
    }

    /** A person drew over these; nothing can be drawn before there is a listener. */
    void onRange(ColumnListener listener) {
        getElement().setProperty("ranges", true);
        getElement()
                .addEventListener("kamae-range", event -> {
                    var detail = event.getEventData();
                    listener.columns(
                            detail.get(FIRST).asInt(-1), detail.get(LAST).asInt(-1));
                })
                .addEventData(FIRST)
                .addEventData(LAST);
    }

    /** A person clicked on this one. */
    void onPick(ColumnListener listener) {
        getElement()
                .addEventListener("kamae-pick", event -> {
                    var column = event.getEventData().get(COLUMN).asInt(-1);
                    listener.columns(column, column);
                })
                .addEventData(COLUMN);
    }
}
