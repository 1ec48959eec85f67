package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.core.Period;
import dev.kamae.requests.Requests;
import dev.kamae.requests.ui.NoLogs;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;

/** Where no line was found: none is said only where there are logs, else from when to when there are some. */
record NothingLogged(Requests requests, ClientsAddress address, Formatting formatting, ArrivalBoard arrivals) {

    Component of() {
        var clock = formatting.clock();
        var range = address.period().range(clock);
        var reach = requests.reach(address.acls());
        if (reach.overlaps(range.from(), range.to())) {
            return new Empty(translate(address.client() == null ? "clients.answer.none" : "clients.none"));
        }
        return new NoLogs(reach, formatting, arrivals)
                .empty(
                        day -> address.with(Period.of(day, clock.getZone())).href(),
                        new ClientsAddress(address.period(), null, address.client()).href());
    }
}
