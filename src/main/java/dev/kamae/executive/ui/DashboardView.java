package dev.kamae.executive.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.review.PostureReport;
import dev.kamae.review.Reviews;
import dev.kamae.review.ui.MonthAddress;
import dev.kamae.review.ui.ReportCards;
import dev.kamae.uikit.ArrivalBoard;
import dev.kamae.uikit.Arriving;
import dev.kamae.uikit.AsOf;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/** Are we prepared well enough, and what is needed next? One report, as of the last official moment. */
@Route(DashboardView.ROUTE)
@Menu(title = "executive.menu", order = 10, icon = "icons/dashboard.svg")
@RolesAllowed(Capability.VIEW)
class DashboardView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "dashboard";

    private final Reviews reviews;
    private final Formatting formatting;
    private final People people;
    private final Identity identity;
    private final ArrivalBoard arrivals;
    private final Arriving arriving;
    private final PassedOver passedOver = new PassedOver();

    DashboardView(Reviews reviews, People people, Identity identity, Formatting formatting, ArrivalBoard arrivals) {
        this.reviews = reviews;
        this.people = people;
        this.formatting = formatting;
        this.arrivals = arrivals;
        arriving = new Arriving(arrivals);
        this.identity = identity;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var query = event.getLocation().getQueryParameters();
        var month = MonthAddress.read(query, formatting.clock());
        arriving.show(arrivals.now());
        var closed = month.flatMap(reviews::closed);
        if (closed.isPresent()) {
            passedOver(query, moment(reviews.end(month.orElseThrow())));
            closed.get()
                    .report()
                    .ifPresentOrElse(report -> show(report, true), () -> showTampered(month.orElseThrow()));
            return;
        }
        var at = month.map(reviews::end)
                .filter(moment -> !moment.isAfter(formatting.clock().instant()))
                .or(() -> Optional.ofNullable(AsOf.read(query, formatting.clock())));
        passedOver(query, at.map(this::moment).orElseGet(() -> translate("executive.latest")));
        show(at.map(reviews::at).orElseGet(reviews::current), at.isPresent());
    }

    private void show(PostureReport report, boolean earlier) {
        var cards = new ReportCards(report, formatting, people, identity, arrivals);
        var asOf = new AsOf(formatting, () -> UI.getCurrent().navigate(DashboardView.class));
        asOf.show(earlier ? report.at() : null);
        var page = new Page(translate("executive.question"), passedOver, arriving, asOf, cards.all());
        page.answer(cards.answer());
        add(page);
    }

    private void showTampered(YearMonth month) {
        var page = new Page(translate("executive.question"), new Empty(translate("executive.tampered")));
        page.answer(Words.bad(translate("executive.tamperedMonth", month.toString())));
        add(page);
    }

    private String moment(Instant at) {
        return translate("executive.momentOf", formatting.formats().moment(at));
    }

    private void passedOver(QueryParameters query, String instead) {
        passedOver.clear();
        MonthAddress.nonsense(query, formatting.clock())
                .ifPresent(nonsense -> passedOver.add(translate("executive.month"), nonsense, instead));
        AsOf.nonsense(query, formatting.clock())
                .ifPresent(nonsense -> passedOver.add(translate("executive.at"), nonsense, instead));
    }

    @Override
    public String getPageTitle() {
        return translate("executive.menu") + " - Kamae";
    }
}
