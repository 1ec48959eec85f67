package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.core.Period;
import dev.kamae.core.PeriodAddress;
import dev.kamae.core.TimeRange;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.ui.AclChoice;

/** What a page of traffic looks at: the period and the web ACL of its address, and what in that made no sense. */
class TrafficChoices {

    private final Formatting formatting;
    private final Class<? extends Component> view;
    private final PeriodPicker period;
    private final AclChoice acl;
    private final PassedOver passedOver = new PassedOver();
    private OverviewAddress address;

    /** @param view whose address it is; choosing leads there */
    TrafficChoices(Class<? extends Component> view, WebAclProfiles profiles, Formatting formatting) {
        this.view = view;
        this.formatting = formatting;
        address = OverviewAddress.read(QueryParameters.empty(), formatting.clock());
        period = new PeriodPicker(formatting, chosen -> go(address.with(chosen)));
        acl = new AclChoice(profiles, chosen -> go(address.with(chosen)));
    }

    private void go(OverviewAddress to) {
        UI.getCurrent().navigate(view, to.write());
    }

    /** What drawing over a chart does. */
    void zoom(TimeRange range) {
        go(address.with(Period.of(range, formatting.clock().getZone())));
    }

    /** Takes the address that somebody went to, and shows it. */
    OverviewAddress take(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = OverviewAddress.read(query, formatting.clock());
        passedOver.clear();
        for (var nonsense : OverviewAddress.nonsense(query, formatting.clock())) {
            var isPeriod = nonsense.parameter().equals(PeriodAddress.PARAMETER);
            passedOver.add(
                    translate(isPeriod ? "uikit.period" : "webacl.acl"),
                    nonsense,
                    translate(isPeriod ? "uikit.period.LAST_24_HOURS" : "traffic.acl.every"));
        }
        period.show(address.period());
        acl.show(address.acl());
        return address;
    }

    OverviewAddress address() {
        return address;
    }

    PassedOver passedOver() {
        return passedOver;
    }

    PeriodPicker period() {
        return period;
    }

    AclChoice acl() {
        return acl;
    }
}
