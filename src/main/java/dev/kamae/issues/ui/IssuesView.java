package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.issues.BulkEdits;
import dev.kamae.issues.IssueCounts;
import dev.kamae.issues.IssueFilter;
import dev.kamae.issues.IssueGrouping;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.Issues;
import dev.kamae.savedviews.PageColumns;
import dev.kamae.savedviews.ui.ColumnMenu;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PageWithPanel;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;

/** Which issues will miss their date? The register as a list, with one issue beside it. */
@Route(IssueAddress.ROUTE)
@Menu(title = "issues.menu", order = 320, icon = "icons/issue.svg")
@RolesAllowed({Capability.VIEW, Capability.OWN})
class IssuesView extends PageWithPanel implements AfterNavigationObserver, HasDynamicTitle {

    private final Issues issues;
    private final IssueWords words;
    private final IssuePanels panels;
    private final IssuePolicies policies;
    private final IssueTiles tiles = new IssueTiles(this::show);
    private final IssueFilters filters;
    private final IssueGroups groups;
    private final IssueGrid grid;
    private final BulkEdits edits;
    private final BulkBar bulk;
    private final Empty nothing;
    private final PassedOver passedOver = new PassedOver();
    private final Page page;
    private IssueAddress address = new IssueAddress(IssueFilter.UNRESOLVED, null, null);

    IssuesView(
            Issues issues,
            People people,
            Threats threats,
            Controls controls,
            Formatting formatting,
            IssuePanels panels,
            IssuePolicies policies,
            BulkEdits edits,
            PageColumns columns,
            ViewMenus views) {
        this.issues = issues;
        this.panels = panels;
        this.policies = policies;
        this.edits = edits;
        words = new IssueWords(people, threats, controls, formatting, issues::labels);
        filters = new IssueFilters(words, this::show, by -> go(address.withGroups(by)));
        groups = new IssueGroups(words, this::show);
        grid = new IssueGrid(words, issue -> go(address.withOpen(issue.number())));
        nothing = new Empty(translate(issues.mayRaise() ? "issues.empty" : "issues.emptyForYou"));
        bulk = new BulkBar(words, edits, grid, this::refresh);
        page = new Page(translate("issues.question"), passedOver, tiles, filters, groups, bulk, grid, nothing)
                .with(
                        new ColumnMenu(
                                columns, IssueAddress.ROUTE, IssueGrid.optional(), IssueGrid.usual(), grid::show),
                        views.of(IssueAddress.ROUTE, () -> write(address.withOpen(null))),
                        more(),
                        raise());
        hold(page, () -> go(address.withOpen(null)));
    }

    /** What is done here now and then. */
    private MenuBar more() {
        var more = new MenuBar();
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        more.addClassName("k-views");
        var items = more.addItem(translate("issues.more")).getSubMenu();
        var many = items.addItem(translate("issues.bulk"), click -> bulk.show(!bulk.isVisible()));
        many.setVisible(edits.mayEdit());
        items.addItem(
                        translate("issues.incident.raise"),
                        click -> panels.raiseIncident(raised -> go(address.withOpen(raised.number()))))
                .setVisible(issues.mayRaise());
        items.addItem(ageing());
        var months = items.addItem(new RouterLink(translate("issues.months"), IssueMonthsView.class));
        months.setVisible(issues.maySeeAll());
        return more;
    }

    private RouterLink ageing() {
        var ageing = new RouterLink(translate("issues.ageing"), IssuesView.class);
        ageing.setQueryParameters(write(new IssueAddress(IssueFilter.UNRESOLVED, IssueGrouping.AGE, null)));
        return ageing;
    }

    private Button raise() {
        var raise = new Button(translate("issues.raise"), Symbol.ADD.icon());
        raise.setVisible(issues.mayRaise());
        raise.addClickListener(click -> panels.raise(raised -> go(address.withOpen(raised.number()))));
        return raise;
    }

    private void show(IssueFilter filter) {
        go(address.with(filter));
    }

    private void go(IssueAddress to) {
        UI.getCurrent().navigate(IssuesView.class, write(to));
    }

    private QueryParameters write(IssueAddress to) {
        return to.write(words.formatting().clock().getZone());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(event.getLocation().getQueryParameters());
        refresh();
        var open = address.open();
        setDetail(open == null ? null : panels.beside(open, this::refresh, () -> go(address.withOpen(null))));
    }

    private void read(QueryParameters query) {
        var asked = IssueAddress.read(query, words.formatting().clock());
        address = asked.among(words.people(), words.threats());
        var nonsense =
                new ArrayList<>(IssueAddress.nonsense(query, words.formatting().clock()));
        nonsense.addAll(asked.unknown(words.people(), words.threats()));
        passedOver.show("issues", nonsense);
    }

    private void refresh() {
        var counts = issues.counts(address.filter().at());
        var recorded = counts.total() > 0;
        tiles.setVisible(recorded);
        filters.setVisible(recorded || address.filter().at() != null);
        grid.setVisible(recorded);
        nothing.setVisible(!recorded);
        answer(counts);
        tiles.show(counts, address.filter());
        filters.show(address);
        groups.show(issues, address);
        grid.show(issues, address, empty());
        bulk.show(address.filter());
    }

    /** Why a list may have none. */
    private String empty() {
        var unknown = address.filter().state() == IssueFilter.State.PAST_SLA
                && policies.all().isEmpty();
        return translate(unknown ? "issues.sla.noneSet" : "issues.noHits");
    }

    private void answer(IssueCounts counts) {
        if (counts.total() == 0) {
            page.answer(Words.plain(translate(issues.mayRaise() ? "issues.answer.none" : "issues.answer.noneForYou")));
            return;
        }
        page.answer(
                Words.plain(translate("issues.answer.unresolved", counts.unresolved())),
                counts.overdue() == 0
                        ? Words.plain(translate("issues.answer.inTime"))
                        : Words.bad(translate("issues.answer.overdue", counts.overdue())),
                Words.plain(translate("issues.answer.high", counts.high())));
    }

    @Override
    public String getPageTitle() {
        return translate("issues.menu") + " - Kamae";
    }
}
