package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.collector.CollectedFile;
import dev.kamae.collector.Collector;
import dev.kamae.collector.RejectedChoice;
import dev.kamae.collector.RejectedLogs;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.jobs.Jobs;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** Every record that became no document, and a way to have it read again. */
@Route("collection/rejected")
@RolesAllowed(Capability.INVESTIGATE)
class RejectedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Collector collector;
    private final RejectedLogs rejected;
    private final RejectedFilters filters;
    private final RejectedGrid records;
    private final AgainLine again;
    private final Button readAgain = new Button("", click -> readAgain());
    private final PassedOver passedOver = new PassedOver();
    private final Page page;
    private RejectedAddress address = RejectedAddress.read(QueryParameters.empty());

    RejectedView(Collector collector, RejectedLogs rejected, Jobs jobs, Identity identity, Formatting formatting) {
        this.collector = collector;
        this.rejected = rejected;
        filters = new RejectedFilters(formatting, this::go);
        records = new RejectedGrid(rejected, formatting, one -> readAgain(RejectedChoice.of(one.id())));
        again = new AgainLine(rejected, jobs, identity, formatting, this::show);
        page = new Page(
                        translate("collector.rejected.question"),
                        passedOver,
                        new Card(
                                translate("collector.rejected.records"),
                                translate("collector.rejected.note"),
                                filters,
                                again,
                                records))
                .with(readAgain, new Button(translate("collector.rejected.back"), click -> back()));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = RejectedAddress.read(query);
        passedOver.show("collector", RejectedAddress.nonsense(query));
        show();
    }

    private void show() {
        var counts = rejected.open(address.choice(), address.recovered());
        var file = address.choice().file();
        filters.show(
                address,
                counts.reasons(),
                file == null
                        ? null
                        : collector.file(file).map(CollectedFile::key).orElse(file.toString()));
        records.show(address, counts.shown());
        readAgain.setText(translate("collector.rejected.readAllAgain", counts.left()));
        readAgain.setVisible(rejected.mayReadAgain() && counts.left() > 0);
        page.answer(
                counts.left() == 0
                        ? Words.plain(translate("collector.rejected.none"))
                        : Words.plain(translate("collector.rejected.answer", counts.left())));
    }

    private void readAgain() {
        readAgain(address.choice());
    }

    private void readAgain(RejectedChoice choice) {
        rejected.readAgain(choice);
        again.look();
    }

    private void go(RejectedAddress to) {
        UI.getCurrent().navigate(RejectedView.class, to.write());
    }

    private static void back() {
        UI.getCurrent().navigate(CollectorView.class);
    }

    @Override
    public String getPageTitle() {
        return translate("collector.rejected.records") + " - Kamae";
    }
}
