package dev.kamae.savedviews.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.kamae.savedviews.PageColumns;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which columns of a list the reader sees; what is chosen stays theirs. */
public final class ColumnMenu extends MenuBar {

    private final PageColumns kept;
    private final String route;
    private final Set<String> usual;
    private final Consumer<Set<String>> show;
    private final Map<String, MenuItem> items = new HashMap<>();
    private Set<String> chosen;

    /**
     * @param columns what each that can be left out is called, in their order
     * @param usual those that everybody sees who has chosen nothing
     * @param show shows just these of them; called at once, and at each change
     */
    public ColumnMenu(
            PageColumns kept,
            String route,
            Map<String, String> columns,
            Set<String> usual,
            Consumer<Set<String>> show) {
        this.kept = kept;
        this.route = route;
        this.usual = usual;
        this.show = show;
        addClassName("k-views");
        addThemeVariants(MenuBarVariant.TERTIARY);
        chosen = kept.of(route).orElse(usual);
        var menu = addItem(translate("savedviews.columns")).getSubMenu();
        columns.forEach((column, name) -> {
            var item = menu.addItem(name, click -> choose(column));
            item.setCheckable(true);
            item.setKeepOpen(true);
            items.put(column, item);
        });
        menu.addSeparator();
        menu.addItem(translate("savedviews.columns.usual"), click -> forget());
        check();
    }

    private void choose(String column) {
        var next = new LinkedHashSet<>(chosen);
        if (!next.remove(column)) {
            next.add(column);
        }
        chosen = next;
        kept.choose(route, next);
        check();
    }

    private void forget() {
        chosen = usual;
        kept.forget(route);
        check();
    }

    private void check() {
        items.forEach((column, item) -> item.setChecked(chosen.contains(column)));
        show.accept(chosen);
    }
}
