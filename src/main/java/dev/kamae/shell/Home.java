package dev.kamae.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Page;
import jakarta.annotation.security.PermitAll;

/** The way in: leads to the first page of the navigation that this person may open, and whoever sets Kamae up to the first steps. */
@Route("")
@PermitAll
class Home extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstSteps steps;

    Home(FirstSteps steps) {
        this.steps = steps;
        add(new Page(translate("shell.nothing"), new Empty(translate("shell.nothingWhy"))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (steps.comeFirst()) {
            event.forwardTo(FirstStepsView.class);
            return;
        }
        MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .ifPresent(entry -> event.forwardTo(entry.path().replaceFirst("^/", "")));
    }

    @Override
    public String getPageTitle() {
        return "Kamae";
    }
}
