package dev.kamae.savedviews.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.LogText;
import dev.kamae.identity.People;
import dev.kamae.savedviews.SavedView;
import dev.kamae.savedviews.SavedViews;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.function.Supplier;

/** The saved views of a page: each leads to it as it was saved; and what is shown just now can be saved. */
public final class ViewMenu extends MenuBar {

    private final SavedViews views;
    private final People people;
    private final Formatting formatting;
    private final String route;
    private final Supplier<QueryParameters> shown;
    private final MenuItem root;

    ViewMenu(SavedViews views, People people, Formatting formatting, String route, Supplier<QueryParameters> shown) {
        this.views = views;
        this.people = people;
        this.formatting = formatting;
        this.route = route;
        this.shown = shown;
        addClassName("k-views");
        addThemeVariants(MenuBarVariant.TERTIARY);
        root = addItem(translate("savedviews.menu"));
        fill();
    }

    private void fill() {
        var menu = root.getSubMenu();
        menu.removeAll();
        var all = views.of(route);
        var directory = people.directory();
        for (var view : all) {
            var name = new Span(new LogText(view.name()).whole());
            var isOwn = view.owner().equals(directory.reader());
            var whose = isOwn
                    ? translate(view.shared() ? "savedviews.ownShared" : "savedviews.own")
                    : directory.name(view.owner());
            var words = new Span(name, Words.quiet(whose));
            words.addClassName("k-view");
            menu.addItem(words, click -> open(view));
        }
        if (all.isEmpty()) {
            menu.addItem(translate("savedviews.none")).setEnabled(false);
        }
        menu.addSeparator();
        menu.addItem(
                translate("savedviews.save"),
                click -> new SaveViewDialog(views, formatting, route, shown.get(), this::fill).open());
        if (all.stream().anyMatch(views::mayChange)) {
            menu.addItem(
                    translate("savedviews.manage"), click -> new ManageViewsDialog(views, route, this::fill).open());
        }
    }

    private void open(SavedView view) {
        UI.getCurrent().navigate(view.route(), QueryParameters.fromString(view.query()));
    }
}
