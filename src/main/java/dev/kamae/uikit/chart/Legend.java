package dev.kamae.uikit.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the lines and colours of a chart stand for; a click leaves one out and takes it in again. */
final class Legend extends Div {

    private final Runnable toggled;
    private final Set<String> hidden = new HashSet<>();
    private List<Item> shown = List.of();

    /**
     * @param swatch how the mark looks: line, dashed, dotted, band, square, hatched
     * @param colour the class name that colours it
     */
    record Item(String id, String name, String swatch, String colour) {}

    Legend(Runnable toggled) {
        this.toggled = toggled;
        addClassName("k-legend");
    }

    /** Keeps what is left out, and its own place when nothing has changed. */
    void show(List<Item> items) {
        if (!items.equals(shown)) {
            shown = List.copyOf(items);
            removeAll();
            items.forEach(item -> add(button(item)));
        }
    }

    Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    private NativeButton button(Item item) {
        var swatch = new Span();
        swatch.addClassNames("k-swatch", "k-swatch-" + item.swatch(), item.colour());
        var button = new NativeButton();
        button.setTitle(item.name());
        button.add(swatch, new Span(item.name()));
        button.addClassName("k-legend-item");
        press(button, !hidden.contains(item.id()));
        button.addClickListener(click -> {
            if (!hidden.remove(item.id())) {
                hidden.add(item.id());
            }
            press(button, !hidden.contains(item.id()));
            toggled.run();
        });
        return button;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
