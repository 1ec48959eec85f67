package dev.kamae.savedviews.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.kamae.identity.People;
import dev.kamae.savedviews.SavedViews;
import dev.kamae.uikit.Formatting;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes the menu of saved views of a page. */
@Component
public final class ViewMenus {

    private final SavedViews views;
    private final People people;
    private final Formatting formatting;

    ViewMenus(SavedViews views, People people, Formatting formatting) {
        this.views = views;
        this.people = people;
        this.formatting = formatting;
    }

    /**
     * The menu of one page.
     *
     * @param route of the page
     * @param shown what is chosen on it just now
     */
    public ViewMenu of(String route, Supplier<QueryParameters> shown) {
        return new ViewMenu(views, people, formatting, route, shown);
    }
}
