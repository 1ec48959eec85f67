package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.TimeRange;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.RequestTerm;
import java.time.Duration;
import java.util.function.Consumer;

/** Where there are more lines than anybody reads: three ways to fewer. */
class NarrowerSpans extends Div {

    private final Consumer<RequestsAddress> choose;

    NarrowerSpans(Consumer<RequestsAddress> choose) {
        this.choose = choose;
        addClassNames("k-chips", "k-narrower");
        setVisible(false);
    }

    void show(RequestsAddress address, long hits) {
        removeAll();
        setVisible(hits > RequestLines.MOST);
        if (!isVisible()) {
            return;
        }
        add(new Span(translate("requests.narrower")));
        offer(address, Duration.ofMinutes(10), "requests.narrower.minutes");
        offer(address, Duration.ofHours(1), "requests.narrower.hour");
        if (address.filter().values(RequestPart.ACTION).isEmpty()) {
            add(way("requests.narrower.blocked", address.with(RequestTerm.of(RequestPart.ACTION, "block"))));
        }
    }

    /** The end of the span, where it is longer than that. */
    private void offer(RequestsAddress address, Duration length, String key) {
        var filter = address.filter();
        var from = filter.until().minus(length);
        if (from.isAfter(filter.from())) {
            add(way(key, address.within(new TimeRange(from, filter.until()))));
        }
    }

    private NativeButton way(String key, RequestsAddress to) {
        var way = new NativeButton(translate(key), click -> choose.accept(to));
        way.addClassName("k-chip");
        return way;
    }
}
