package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.collector.Backfills;
import dev.kamae.collector.Collector;
import dev.kamae.collector.Drops;
import dev.kamae.collector.Retention;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import jakarta.annotation.security.RolesAllowed;

/** Every file of logs and what came of it; {@code ?troubled} shows those that need a look. */
@Route("collection")
@Menu(title = "collector.menu", order = 530, icon = "icons/collector.svg")
@RolesAllowed({Capability.EDIT, Capability.INVESTIGATE, Capability.ADMIN})
class CollectorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TROUBLED = "troubled";

    private final Collector collector;
    private final Formatting formatting;
    private final FileGrid files;
    private final TroubledSwitch which = new TroubledSwitch(this::show);
    private final FolderCard folder;
    private final PlaceList places;
    private final DropCard dropped;
    private final RetentionCard kept;
    private final GeoCard geo;
    private final Retention retention;
    private final Page page;

    CollectorView(
            Collector collector,
            Drops drops,
            Backfills backfills,
            Retention retention,
            LoadCommand command,
            People people,
            Formatting formatting,
            Identity identity) {
        this.collector = collector;
        this.formatting = formatting;
        this.retention = retention;
        folder = new FolderCard(command);
        kept = new RetentionCard(formatting);
        geo = new GeoCard(formatting);
        files = new FileGrid(collector, formatting, identity);
        places = new PlaceList(formatting);
        dropped = new DropCard(drops, people.directory(), formatting, identity, this::refresh);
        page = new Page(
                        translate("collector.question"),
                        folder,
                        new Card(translate("collector.places"), "", places),
                        new BackfillCard(backfills, formatting, identity, this::refresh),
                        dropped,
                        new Card(translate("collector.files"), translate("collector.filesNote"), which, files)
                                .with(rejected(identity)),
                        kept,
                        geo)
                .with(new Button(translate("collector.refresh"), click -> refresh()));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        which.set(event.getLocation().getQueryParameters().getParameters().containsKey(TROUBLED));
        refresh();
    }

    private static Component rejected(Identity identity) {
        var link = new RouterLink(translate("collector.rejected.all"), RejectedView.class);
        link.setVisible(identity.may(Capability.INVESTIGATE));
        return link;
    }

    private void show(boolean troubledOnly) {
        var parameters = troubledOnly ? QueryParameters.of(TROUBLED, "") : QueryParameters.empty();
        getUI().ifPresent(ui -> ui.navigate(CollectorView.class, parameters));
    }

    private void refresh() {
        var summary = collector.summary();
        folder.show(summary);
        places.show(summary.places(), summary.readsOnly());
        files.show(which.troubledOnly());
        kept.show(retention.state());
        geo.show(summary.geo());
        page.answer(new CollectorAnswer(formatting).of(summary, collector.hindrance()));
    }

    @Override
    public String getPageTitle() {
        return translate("collector.menu") + " - Kamae";
    }
}
