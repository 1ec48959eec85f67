package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.kamae.core.Period;
import dev.kamae.core.Period.Comparison;
import dev.kamae.core.Period.Recent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From when to when one looks, and what is drawn beside it. What is chosen stands in the address, not here. */
public final class PeriodPicker extends MenuBar {

    private final Formatting formatting;
    private final Consumer<Period> choose;
    private final MenuItem span;
    private final MenuItem comparison;
    private final Span spanWords = new Span();
    private final Span comparisonWords = new Span();

    /** @param choose called when a person chooses another period; it leads to that address and then to {@link #show} */
    public PeriodPicker(Formatting formatting, Consumer<Period> choose) {
        this.formatting = formatting;
        this.choose = choose;
        addClassName("k-period");
        addThemeVariants(MenuBarVariant.TERTIARY);
        span = addItem(label(Symbol.CALENDAR, translate("uikit.period"), spanWords));
        comparison = addItem(label(null, translate("uikit.period.compare"), comparisonWords));
    }

    /** For pages that lay nothing beside it. */
    public PeriodPicker withoutComparison() {
        comparison.setVisible(false);
        return this;
    }

    /** Shows what is chosen. */
    public void show(Period period) {
        var range = formatting.stretch(period.range(formatting.clock()));
        spanWords.setText(period.span() instanceof Recent recent ? word(recent) : range);
        span.getElement().setAttribute("title", range);
        span.getSubMenu().removeAll();
        for (var recent : Recent.values()) {
            check(
                    span.getSubMenu().addItem(word(recent), click -> choose.accept(period.with(recent))),
                    recent == period.span());
        }
        check(
                span.getSubMenu()
                        .addItem(
                                translate("uikit.period.own"),
                                click -> new PeriodDialog(
                                                formatting,
                                                period.range(formatting.clock()),
                                                chosen -> choose.accept(period.with(chosen)))
                                        .open()),
                period.span() instanceof Period.Between);
        showComparison(period);
    }

    private void showComparison(Period period) {
        var compared = period.compared(formatting.clock()).map(formatting::stretch);
        comparisonWords.setText(
                period.comparison() == Comparison.OTHER ? compared.orElseThrow() : word(period.comparison()));
        comparison.getElement().setAttribute("title", compared.orElse(""));
        comparison.getSubMenu().removeAll();
        for (var other : Comparison.values()) {
            var item = comparison.getSubMenu().addItem(word(other), click -> compare(period, other));
            item.setEnabled(period.comparisons().contains(other));
            check(item, other == period.comparison());
        }
    }

    private void compare(Period period, Comparison other) {
        if (other != Comparison.OTHER) {
            choose.accept(period.with(other));
            return;
        }
        var before = period.comparison() == Comparison.NONE ? period.with(Comparison.BEFORE) : period;
        new PeriodDialog(
                        formatting,
                        before.compared(formatting.clock()).orElseThrow(),
                        chosen -> choose.accept(period.comparedWith(chosen)))
                .open();
    }

    private static Span label(@Nullable Symbol symbol, String name, Span words) {
        words.addClassName("k-period-words");
        var label = new Span(Words.quiet(name), words);
        if (symbol != null) {
            label.addComponentAsFirst(symbol.icon());
        }
        label.addClassName("k-period-label");
        return label;
    }

    private static void check(MenuItem item, boolean checked) {
        item.setCheckable(true);
        item.setChecked(checked);
    }

    private static String word(Recent recent) {
        return translate("uikit.period." + recent);
    }

    private static String word(Comparison comparison) {
        return translate("uikit.compare." + comparison);
    }
}
