package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Review;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the page shows of the newest reviews of all workloads, as they were known at a moment.
 *
 * @param known those reviews, none when nothing had been imported by then
 */
record ReviewsThen(Instant at, List<Review> known, ReviewAddress address) {

    Component[] answer(ReviewWords words, Formatting formatting) {
        if (known.isEmpty()) {
            return new Component[] {Words.plain(translate("wellarchitected.emptyThen"))};
        }
        var which =
                translate("wellarchitected.review.asOf", formatting.formats().moment(at));
        return new ReviewAnswer(words).of(known, which).toArray(Component[]::new);
    }

    /** Those that have something of what the page is narrowed to. */
    List<Review> shown() {
        return known.stream()
                .filter(review -> address.filter().questions(List.of(review)) > 0)
                .toList();
    }

    static String heading(Review review, ReviewWords words) {
        return ReviewWords.workload(review.snapshot()) + " · " + words.snapshot(review.snapshot());
    }

    /** The one that has the practice in the panel. */
    Optional<Review> open() {
        return known.stream().filter(address::isOpen).findFirst();
    }
}
