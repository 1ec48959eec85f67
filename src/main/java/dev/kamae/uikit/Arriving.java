package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.uikit.ArrivalSource.Arrival;
import java.util.List;

/** Says what the figures of a page still lack because it is on its way, a line each; takes no room while nothing is. */
public final class Arriving extends Div {

    private final ArrivalBoard arrivals;

    public Arriving(ArrivalBoard arrivals) {
        this.arrivals = arrivals;
        addClassName("k-passed-over");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    public void show(List<Arrival> now) {
        removeAll();
        now.forEach(arrival -> add(new Div(Symbol.CLOCK.icon(), words(arrival))));
        setVisible(!now.isEmpty());
    }

    private Component words(Arrival arrival) {
        var words = translate(arrival.key(), arrival.left());
        return arrivals.page().<Component>map(page -> new Anchor(page, words)).orElseGet(() -> new Span(words));
    }
}
