package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.kamae.wellarchitected.Snapshot;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which workload, which snapshot, and compared with which. */
class ReviewChoices extends Div {

    private final ReviewWords words;
    private final Consumer<ReviewAddress> go;
    private ReviewAddress address = ReviewAddress.NEWEST;

    ReviewChoices(ReviewWords words, Consumer<ReviewAddress> go) {
        this.words = words;
        this.go = go;
        addClassName("k-filters");
    }

    void show(ReviewSelection selection, ReviewAddress shown) {
        address = shown;
        removeAll();
        var workloads = selection.workloads();
        add(select(
                "wellarchitected.workload",
                workloads,
                workloads.stream()
                        .filter(one -> one.workload().equals(selection.shown().workload()))
                        .findFirst()
                        .orElse(null),
                ReviewWords::workload,
                chosen -> address.of(chosen.workload())));
        add(select(
                "wellarchitected.snapshot",
                selection.snapshots(),
                selection.shown(),
                words::snapshot,
                chosen -> address.at(chosen.id())));
        if (selection.before() != null) {
            add(select(
                    "wellarchitected.compare",
                    selection.earlier(),
                    selection.before(),
                    words::snapshot,
                    chosen -> address.at(selection.shown().id()).comparedWith(chosen.id())));
        }
    }

    private Select<Snapshot> select(
            String label,
            List<Snapshot> items,
            @Nullable Snapshot value,
            ItemLabelGenerator<Snapshot> words,
            Function<Snapshot, ReviewAddress> to) {
        var select = new Select<Snapshot>();
        select.setLabel(translate(label));
        select.setItems(items);
        select.setItemLabelGenerator(words);
        select.setValue(value);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(to.apply(change.getValue()));
            }
        });
        return select;
    }
}
