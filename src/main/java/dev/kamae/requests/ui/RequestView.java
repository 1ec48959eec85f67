package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.RequestTerm;
import dev.kamae.requests.Requests;
import dev.kamae.requests.Verdicts;
import dev.kamae.uikit.Formatting;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One log line as a page of its own, for links from elsewhere. */
@Route(RequestsAddress.LINE)
@RolesAllowed(Capability.INVESTIGATE)
class RequestView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration AROUND = Duration.ofMinutes(30);

    private final Requests requests;
    private final Verdicts verdicts;
    private final People people;
    private final Formatting formatting;
    private final List<RequestSlot> slots;

    RequestView(Requests requests, Verdicts verdicts, People people, Formatting formatting, List<RequestSlot> slots) {
        this.requests = requests;
        this.verdicts = verdicts;
        this.people = people;
        this.formatting = formatting;
        this.slots = slots;
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = RequestsAddress.read(event.getLocation().getQueryParameters(), formatting.clock());
        var line = address.open();
        if (line == null || !line.isLogLine()) {
            throw new NotFoundException();
        }
        var panel = new RequestPanel(requests, verdicts, people, formatting, slots);
        panel.offerToNarrow(
                (row, term) -> UI.getCurrent().navigate(around(row, term).href()));
        panel.show(line);
        removeAll();
        add(RequestPanel.backToList(), panel);
    }

    /** The requests of the minutes around it with the same. */
    private RequestsAddress around(RequestRow row, RequestTerm term) {
        return new RequestsAddress(Map.of(), formatting.clock())
                .within(new TimeRange(row.at().minus(AROUND), row.at().plus(AROUND)))
                .with(term);
    }

    @Override
    public String getPageTitle() {
        return translate("requests.request.title") + " - Kamae";
    }
}
