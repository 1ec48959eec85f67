package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.requests.ui.NoLogs;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.waflog.LogReach;

/** In place of what a page of traffic shows, when its period has none: when there is some. */
record NoTraffic(Formatting formatting, ArrivalBoard arrivals, String route) {

    Empty of(Traffic traffic, OverviewAddress address) {
        return traffic.reach(address.acls())
                .map(reach -> of(reach, address))
                .orElseGet(() -> new Empty(translate("requests.nothingYet")));
    }

    Empty of(LogReach reach, OverviewAddress address) {
        return new NoLogs(reach, formatting, arrivals)
                .empty(day -> href(address.within(day, formatting.clock().getZone())), href(address.everywhere()));
    }

    private String href(OverviewAddress address) {
        return route + "?" + address.write().getQueryString();
    }
}
