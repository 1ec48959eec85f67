package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Answer;
import dev.kamae.wellarchitected.Comparison;
import dev.kamae.wellarchitected.PracticeChange;
import dev.kamae.wellarchitected.PracticeState;
import dev.kamae.wellarchitected.Review;
import dev.kamae.wellarchitected.Risk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentence that answers the page's question, from the figures of one snapshot. */
class ReviewAnswer {

    private final ReviewWords words;

    ReviewAnswer(ReviewWords words) {
        this.words = words;
    }

    Component[] of(Review review, @Nullable Comparison comparison) {
        var sentence = new ArrayList<Component>();
        var selected = sum(review, PracticeState.SELECTED);
        sentence.add(Words.plain(translate(
                "wellarchitected.answer.practices",
                words.date(review.snapshot()),
                selected + sum(review, PracticeState.UNSELECTED),
                selected)));
        sentence.add(high(count(review.answers(), Risk.HIGH)));
        sentence.add(Words.plain(translate("wellarchitected.answer.medium", count(review.answers(), Risk.MEDIUM))));
        var unanswered = count(review.answers(), Risk.UNANSWERED);
        if (unanswered > 0) {
            sentence.add(Words.plain(translate("wellarchitected.answer.unanswered", unanswered)));
        }
        if (comparison != null) {
            sentence.add(Words.plain(translate(
                    "wellarchitected.answer.since",
                    words.date(comparison.before()),
                    comparison.count(PracticeChange.GAINED),
                    comparison.count(PracticeChange.LOST))));
        }
        return sentence.toArray(Component[]::new);
    }

    private static Span high(long questions) {
        var words = translate("wellarchitected.answer.high", questions);
        return questions > 0 ? Words.bad(words) : Words.plain(words);
    }

    private static long sum(Review review, PracticeState state) {
        return review.answers().stream()
                .mapToLong(answer -> answer.count(state))
                .sum();
    }

    private static long count(List<Answer> answers, Risk risk) {
        return answers.stream().filter(answer -> answer.risk() == risk).count();
    }
}
