package dev.kamae.review.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.identity.People;
import dev.kamae.review.Correction;
import dev.kamae.review.Reviews;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.time.YearMonth;

/** What was set right about a closed month, and a field for more. */
class CorrectionsCard {

    private final Reviews reviews;
    private final People people;
    private final Formatting formatting;
    private final YearMonth month;
    private final Runnable written;

    CorrectionsCard(Reviews reviews, People people, Formatting formatting, YearMonth month, Runnable written) {
        this.reviews = reviews;
        this.people = people;
        this.formatting = formatting;
        this.month = month;
        this.written = written;
    }

    Card card() {
        var card = new Card(translate("review.corrections"), translate("review.correctionsNote"));
        var known = reviews.corrections(month);
        known.forEach(correction -> card.add(line(correction)));
        if (known.isEmpty()) {
            card.add(Words.quiet(translate("review.corrections.none")));
        }
        if (reviews.mayCorrect()) {
            card.add(field());
        }
        return card;
    }

    private Component line(Correction correction) {
        var line = new Div(
                Words.quiet(translate(
                        "review.correction.by",
                        formatting.formats().moment(correction.at()),
                        people.directory().name(correction.by(), formatting.language()))),
                new Div(Words.plain(correction.words())));
        line.addClassName("k-correction");
        return line;
    }

    private Component field() {
        var words = new TextArea(translate("review.correction"));
        words.setMaxLength(Correction.LONGEST);
        words.setWidthFull();
        var write = new Button(translate("review.correct"), click -> {
            reviews.correct(month, words.getValue());
            written.run();
        });
        return new Div(words, write);
    }
}
