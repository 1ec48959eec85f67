package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.requests.Requests;
import dev.kamae.uikit.Formatting;
import jakarta.annotation.security.RolesAllowed;

/** One log line as a page of its own, for links from elsewhere. */
@Route(RequestsAddress.LINE)
@RolesAllowed(Capability.INVESTIGATE)
class RequestView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Requests requests;
    private final Formatting formatting;

    RequestView(Requests requests, Formatting formatting) {
        this.requests = requests;
        this.formatting = formatting;
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = RequestsAddress.read(event.getLocation().getQueryParameters(), formatting.clock());
        var line = address.open();
        if (line == null || !line.isLogLine()) {
            throw new NotFoundException();
        }
        var panel = new RequestPanel(requests, formatting);
        panel.show(line);
        removeAll();
        add(RequestPanel.backToList(), panel);
    }

    @Override
    public String getPageTitle() {
        return translate("requests.request.title") + " - Kamae";
    }
}
