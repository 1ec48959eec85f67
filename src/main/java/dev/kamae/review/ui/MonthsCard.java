package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.kamae.core.MonthWords;
import dev.kamae.identity.People;
import dev.kamae.review.Month;
import dev.kamae.review.Reviews;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.time.YearMonth;
import java.util.stream.Stream;

/** The months that can be looked at: running, open, or closed by whom and when. */
class MonthsCard {

    private final Reviews reviews;
    private final People people;
    private final Formatting formatting;

    MonthsCard(Reviews reviews, People people, Formatting formatting) {
        this.reviews = reviews;
        this.people = people;
        this.formatting = formatting;
    }

    Card card(YearMonth shown) {
        var table = new FigureTable(Stream.of("month", "state", "by", "at")
                .map(column -> translate("review.months." + column))
                .toList());
        reviews.months()
                .forEach(month ->
                        table.row(name(month, shown), state(month), Words.plain(by(month)), Words.plain(at(month))));
        return new Card(translate("review.months"), translate("review.monthsNote"), table);
    }

    private Component name(Month month, YearMonth shown) {
        if (month.month().equals(shown)) {
            return Words.strong(words(month));
        }
        return new Anchor(MonthAddress.of(month.month()), words(month));
    }

    private String words(Month month) {
        return MonthWords.of(month.month(), formatting.language());
    }

    private Component state(Month month) {
        var word = translate("review.state." + month.state());
        return month.state() == Month.State.OPEN ? Words.strong(word) : Words.plain(word);
    }

    private String by(Month month) {
        var by = month.by();
        return by == null ? "–" : people.directory().name(by, formatting.language());
    }

    private String at(Month month) {
        var at = month.closedAt();
        return at == null ? "–" : formatting.formats().moment(at);
    }
}
