package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.core.TimeRange;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.Requests;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines that a filter finds and how many they are, or why nobody knows. */
class RequestsFound extends Div {

    private static final String UNKNOWN = "requests.unknown";

    private final Requests requests;
    private final Formatting formatting;
    private final ArrivalBoard arrivals;
    private final Consumer<List<Component>> answer;
    private final NarrowerSpans narrower;
    private final Div trouble = new Div();
    private final RequestGrid grid;
    private @Nullable RequestFilter listed;

    /**
     * @param go leads to another filter
     * @param open opens a line
     * @param answer says how many there are
     */
    RequestsFound(
            Requests requests,
            Formatting formatting,
            ArrivalBoard arrivals,
            Consumer<RequestsAddress> go,
            Consumer<RequestRow> open,
            Consumer<List<Component>> answer) {
        this.requests = requests;
        this.formatting = formatting;
        this.arrivals = arrivals;
        this.answer = answer;
        narrower = new NarrowerSpans(go);
        grid = new RequestGrid(requests, formatting, open);
        add(narrower, trouble, grid);
    }

    /** Lists what the address asks for, unless that is what is listed: opening a line must not move the list. */
    void show(RequestsAddress address) {
        if (!address.filter().equals(listed)) {
            list(address);
        }
        grid.mark(address.open());
    }

    /** Lists it, afresh if need be. */
    void list(RequestsAddress address) {
        var filter = address.filter();
        listed = null;
        trouble.removeAll();
        try {
            var count = requests.count(filter);
            if (count.orElse(0L) > 0) {
                found(address, new TimeRange(filter.from(), filter.until()), count);
            } else {
                none(address, count);
            }
            listed = filter;
        } catch (LogStoreRefusal refusal) {
            unknown(
                    UNKNOWN,
                    refusal.sentence(formatting.language()),
                    new Paragraph(translate("requests.away")),
                    again(address));
        }
    }

    private Button again(RequestsAddress address) {
        return new Button(translate("uikit.failed.again"), click -> list(address));
    }

    /** Nothing was found: that is none only where there are logs, and not known where a part of them did not answer. */
    private void none(RequestsAddress address, Answer<Long> count) {
        var filter = address.filter();
        var all = requests.count(filter.whole());
        if (count.isPartial() || all.isPartial()) {
            var gaps = count.isPartial() ? count.gaps() : all.gaps();
            unknown(UNKNOWN, gaps.getFirst().sentence(formatting.language()), again(address));
            return;
        }
        var reach = requests.reach(filter.acls());
        if (reach.overlaps(filter.from(), filter.until()) && all.orElse(0L) > 0) {
            found(address, reach.within(filter.from(), filter.until()), count);
        } else {
            var elsewhere = new NoLogs(reach, formatting, arrivals);
            var next = elsewhere.next(
                    day -> address.within(day).href(), address.with(Set.of()).href());
            unknown("requests.answer.none", elsewhere.sentence(), next.toArray(Component[]::new));
        }
    }

    /** @param range what of the span has logs */
    private void found(RequestsAddress address, TimeRange range, Answer<Long> count) {
        var hits = count.value();
        var words = formatting.formats().count(hits);
        answer.accept(List.of(
                Words.plain(translate("requests.answer.before", formatting.stretch(range))),
                Words.strong(translate(count.whole() ? "requests.count" : "requests.count.atLeast", words)),
                Words.plain(translate("requests.answer.after"))));
        count.gaps().forEach(gap -> trouble.add(note(gap.sentence(formatting.language()))));
        narrower.show(address, hits);
        grid.setVisible(true);
        grid.show(
                new RequestLines(requests, address.filter()),
                hits > RequestLines.MOST
                        ? translate(
                                "requests.tooMany", words, formatting.formats().count(RequestLines.MOST))
                        : translate("requests.hits", words),
                range.from().atZone(formatting.clock().getZone()).toLocalDate().isBefore(formatting.today()));
    }

    private void unknown(String sentence, String why, Component... next) {
        answer.accept(List.of(Words.plain(translate(sentence))));
        narrower.setVisible(false);
        grid.setVisible(false);
        trouble.add(new Empty(why, next));
    }

    private static Component note(String words) {
        var note = Words.plain(words);
        note.addClassName("k-note");
        return note;
    }
}
