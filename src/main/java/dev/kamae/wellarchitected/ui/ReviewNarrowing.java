package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.uikit.AsOf;
import dev.kamae.uikit.FilterChip;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.wellarchitected.Review;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which moment is shown and what of it, with the count of that; each is taken back by a click. */
class ReviewNarrowing extends Div {

    private final Consumer<ReviewAddress> go;
    private final AsOf asOf;
    private ReviewAddress address = ReviewAddress.NEWEST;

    ReviewNarrowing(Formatting formatting, Consumer<ReviewAddress> go) {
        this.go = go;
        asOf = new AsOf(formatting, () -> go.accept(address.asOf(null)));
        addClassName("k-chips");
    }

    /** @param reviews all that the page shows */
    void show(ReviewAddress shown, Collection<Review> reviews) {
        address = shown;
        asOf.show(shown.at());
        removeAll();
        add(asOf);
        var filter = shown.filter();
        if (filter.sec() != null) {
            chip("question", "SEC " + filter.sec(), new PracticeFilter(null, filter.states(), filter.risks()));
        }
        if (!filter.states().isEmpty()) {
            chip(
                    "state",
                    words(filter.states(), "wellarchitected.state."),
                    new PracticeFilter(filter.sec(), Set.of(), filter.risks()));
        }
        if (!filter.risks().isEmpty()) {
            chip(
                    "questionRisk",
                    words(filter.risks(), "wellarchitected.risk."),
                    new PracticeFilter(filter.sec(), filter.states(), Set.of()));
        }
        var count = Words.quiet(
                translate("wellarchitected.narrowed", filter.questions(reviews), filter.practices(reviews)));
        count.setVisible(!filter.isAll());
        add(count);
        setVisible(shown.at() != null || !filter.isAll());
    }

    private void chip(String name, String value, PracticeFilter without) {
        add(new FilterChip(
                translate("wellarchitected.practice." + name), value, () -> go.accept(address.narrowedTo(without))));
    }

    private static String words(Set<? extends Enum<?>> values, String key) {
        return values.stream()
                .sorted()
                .map(value -> translate(key + value.name()))
                .collect(Collectors.joining(" / "));
    }
}
