package dev.kamae.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.audit.ChainCheck;
import dev.kamae.audit.Trail;
import dev.kamae.audit.TrailFilter;
import dev.kamae.core.OriginLink;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.uikit.DataMenu;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.UnderWay;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did what, and whether the trail of it is whole. */
@Route("audit")
@Menu(title = "audit.menu", order = 550, icon = "icons/audit.svg")
@RolesAllowed(Capability.AUDIT)
class TrailView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Trail trail;
    private final TrailWords words;
    private final PassedOver passedOver = new PassedOver();
    private final Button check = new Button(translate("audit.check"), click -> check());
    private final TrailFilters filters;
    private final TrailGrid grid;
    private final Page page;
    private final Runnable look;
    private TrailAddress address = new TrailAddress(TrailFilter.ALL);

    TrailView(Trail trail, People people, Formatting formatting, List<OriginLink> links) {
        this.trail = trail;
        words = new TrailWords(people.directory(), formatting);
        filters = new TrailFilters(trail, words, this::choose);
        grid = new TrailGrid(trail, words, links);
        page = new Page(translate("audit.question"), passedOver, filters, grid)
                .with(check, new DataMenu(translate("audit.menu"), () -> grid.table(address.filter())));
        add(page);
        look = UnderWay.watch(this, trail::checked, Trail.Checked::isUnderWay, this::answer);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = TrailAddress.read(query);
        passedOver.show("audit", TrailAddress.nonsense(query));
        filters.show(address.filter());
        grid.show(address.filter());
        answer(trail.checked());
    }

    private void choose(TrailFilter filter) {
        UI.getCurrent().navigate(TrailView.class, new TrailAddress(filter).write());
    }

    private void check() {
        trail.check();
        look.run();
    }

    private void answer(Trail.Checked checked) {
        check.setEnabled(!checked.isUnderWay());
        page.answer(
                Words.plain(translate("audit.answer.rows", trail.count(TrailFilter.ALL))),
                checked.isUnderWay() ? Words.plain(translate("audit.answer.checking")) : found(checked.last()));
    }

    private Component found(@Nullable ChainCheck check) {
        if (check == null) {
            return Words.plain(translate("audit.answer.unchecked"));
        }
        var when = words.formatting().shortMoment(check.at());
        var broken = check.broken();
        return broken == null
                ? Words.plain(translate("audit.answer.whole", when, check.last().position()))
                : Words.bad(translate("audit.answer.broken", when, words.broken(broken)));
    }

    @Override
    public String getPageTitle() {
        return translate("audit.menu") + " - Kamae";
    }
}
