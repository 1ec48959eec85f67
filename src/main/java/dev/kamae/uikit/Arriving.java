package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Language;
import java.util.List;

/** Says what the figures of a page still lack because it is on its way, a line each; takes no room while nothing is. */
public final class Arriving extends Div {

    private final List<ArrivalSource> sources;

    public Arriving(List<ArrivalSource> sources) {
        this.sources = sources;
        addClassName("k-passed-over");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Looks anew. */
    public void show(Language language) {
        removeAll();
        sources.stream()
                .flatMap(source -> source.arrival(language).stream())
                .forEach(arrival -> add(new Div(Symbol.CLOCK.icon(), words(arrival))));
        setVisible(getComponentCount() > 0);
    }

    private static Component words(ArrivalSource.Arrival arrival) {
        var path = arrival.path();
        return path == null ? new Span(arrival.words()) : new Anchor(path, arrival.words());
    }
}
