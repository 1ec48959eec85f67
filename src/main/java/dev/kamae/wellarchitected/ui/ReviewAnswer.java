package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Comparison;
import dev.kamae.wellarchitected.PracticeChange;
import dev.kamae.wellarchitected.Review;
import dev.kamae.wellarchitected.SecProgress;
import dev.kamae.wellarchitected.SecStanding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence that answers the page's question, from the figures of one snapshot. */
class ReviewAnswer {

    private final ReviewWords words;

    ReviewAnswer(ReviewWords words) {
        this.words = words;
    }

    /** Of one snapshot, against another where there is one. */
    Component[] of(Review review, @Nullable Comparison comparison) {
        var sentence = of(List.of(review), words.review(review.snapshot()));
        if (comparison != null) {
            sentence.add(Words.plain(translate(
                    "wellarchitected.answer.since",
                    words.date(comparison.before()),
                    comparison.count(PracticeChange.GAINED),
                    comparison.count(PracticeChange.LOST))));
        }
        return sentence.toArray(Component[]::new);
    }

    /**
     * Of several.
     *
     * @param which of which reviews the sentence speaks
     */
    List<Component> of(List<Review> reviews, String which) {
        var sentence = new ArrayList<Component>();
        SecProgress.of(reviews)
                .total()
                .ifPresentOrElse(
                        standing -> sentence.addAll(standing(standing, which)),
                        () -> sentence.add(Words.plain(translate("wellarchitected.answer.noSec", which))));
        return sentence;
    }

    private static List<Component> standing(SecStanding standing, String which) {
        var sentence = new ArrayList<Component>();
        if (standing.answered() == 0) {
            return List.of(Words.plain(translate("wellarchitected.answer.nothing", which, standing.questions())));
        }
        sentence.add(Words.plain(
                translate("wellarchitected.answer.practices", which, standing.applicable(), standing.selected())));
        sentence.add(high(standing.high()));
        sentence.add(Words.plain(translate("wellarchitected.answer.medium", standing.medium())));
        var unanswered = standing.questions() - standing.answered();
        if (unanswered > 0) {
            sentence.add(Words.plain(translate("wellarchitected.answer.unanswered", unanswered)));
        }
        return sentence;
    }

    private static Span high(int questions) {
        var words = translate("wellarchitected.answer.high", questions);
        return questions > 0 ? Words.bad(words) : Words.plain(words);
    }
}
