package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.kamae.issues.IssueCounts;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueFilter.State;
import java.text.NumberFormat;
import java.util.function.Consumer;

/** How many issues there are of each sort; each figure leads to its list. */
class IssueTiles extends Div {

    private final Consumer<IssueFilter> choose;

    IssueTiles(Consumer<IssueFilter> choose) {
        this.choose = choose;
        addClassName("k-tiles");
    }

    void show(IssueCounts counts, IssueFilter filter) {
        removeAll();
        add(
                tile(State.UNRESOLVED, counts.unresolved(), filter),
                tile(State.OVERDUE, counts.overdue(), filter),
                tile(State.OPEN, counts.open(), filter),
                tile(State.IN_PROGRESS, counts.inProgress(), filter),
                tile(State.BLOCKED, counts.blocked(), filter),
                tile(State.DONE_THIS_MONTH, counts.doneThisMonth(), filter));
    }

    private NativeButton tile(State state, long count, IssueFilter filter) {
        var label = new Span(translate("issues.state." + state));
        label.addClassName("k-tile-label");
        var figure = new Span(NumberFormat.getIntegerInstance(getLocale()).format(count));
        figure.addClassName("k-tile-figure");
        if (state == State.OVERDUE && count > 0) {
            figure.addClassName("k-bad");
        }
        var tile = new NativeButton();
        tile.add(label, figure);
        tile.addClassName("k-tile");
        tile.getElement().setAttribute("aria-pressed", Boolean.toString(filter.state() == state));
        tile.addClickListener(click -> choose.accept(filter.with(state)));
        return tile;
    }
}
