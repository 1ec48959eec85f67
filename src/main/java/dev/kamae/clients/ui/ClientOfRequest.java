package dev.kamae.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import dev.kamae.clients.Client;
import dev.kamae.core.TimeRange;
import dev.kamae.requests.RequestRow;
import dev.kamae.requests.ui.RequestSlot;
import dev.kamae.uikit.Facts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Leads from a request to the day of its client, where it is known. */
@Component
class ClientOfRequest implements RequestSlot {

    private final Clock clock;

    ClientOfRequest(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void show(RequestRow row, Facts facts) {
        row.client()
                .flatMap(Client::read)
                .ifPresent(client -> facts.with(
                        translate("clients.client"),
                        new Anchor(
                                ClientsAddress.of(client, day(row.at()), clock.getZone())
                                        .href(),
                                translate("clients.ofRequest", client.value()))));
    }

    private TimeRange day(Instant moment) {
        var zone = clock.getZone();
        var day = LocalDate.ofInstant(moment, zone);
        return new TimeRange(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
