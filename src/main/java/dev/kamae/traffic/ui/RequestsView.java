package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.logstore.Answer;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.traffic.RequestFilter;
import dev.kamae.traffic.RequestRow;
import dev.kamae.traffic.Traffic;
import dev.kamae.traffic.WebAclProfiles;
import dev.kamae.traffic.WebAclSummary;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which requests were these? The log lines that a filter finds, with one line beside them. */
@Route(RequestsAddress.ROUTE)
@Menu(title = "traffic.requests.menu", order = 250, icon = "icons/requests.svg")
@RolesAllowed(Capability.INVESTIGATE)
class RequestsView extends MasterDetailLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final Traffic traffic;
    private final Formatting formatting;
    private final PeriodPicker period;
    private final RequestFilters filters;
    private final RequestGrid grid;
    private final NarrowerSpans narrower;
    private final Div trouble = new Div();
    private final Page page;
    private RequestsAddress address;
    private @Nullable RequestFilter listed;

    RequestsView(Traffic traffic, WebAclProfiles profiles, Formatting formatting) {
        this.traffic = traffic;
        this.formatting = formatting;
        address =
                RequestsAddress.read(QueryParameters.empty(), formatting.clock().instant());
        period = new PeriodPicker(formatting, chosen -> go(address.within(untilNow(chosen)))).withoutComparison();
        filters = new RequestFilters(
                profiles.list().stream().map(WebAclSummary::id).toList(), this::go);
        grid = new RequestGrid(formatting, this::open);
        narrower = new NarrowerSpans(this::go);
        page = new Page(translate("traffic.requests.question"), filters, narrower, trouble, grid)
                .with(period, new Button(translate("traffic.requests.again"), click -> list()));
        addClassName("k-master");
        setMaster(page);
        setDetailSize("var(--k-panel-width)");
        setMasterSize("640px");
        setExpandMaster(true);
        setExpandDetail(false);
        setSizeFull();
        addDetailEscapePressListener(escape -> go(address.closed()));
        addBackdropClickListener(click -> go(address.closed()));
    }

    private void open(RequestRow row) {
        go(address.opening(row));
    }

    private void go(RequestsAddress to) {
        UI.getCurrent().navigate(RequestsView.class, to.write());
    }

    private TimeRange untilNow(Period chosen) {
        var range = chosen.range(formatting.clock());
        var now = formatting.clock().instant();
        return range.to().isAfter(now) && range.from().isBefore(now) ? new TimeRange(range.from(), now) : range;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = RequestsAddress.read(
                event.getLocation().getQueryParameters(), formatting.clock().instant());
        var filter = address.filter();
        period.show(Period.of(
                new TimeRange(filter.from(), filter.until()), formatting.clock().getZone()));
        filters.show(address);
        // opening a line must not move the list
        if (!filter.equals(listed)) {
            list();
        }
        var open = address.open();
        grid.mark(open);
        setDetail(open == null ? null : panel(open));
    }

    private RequestPanel panel(LineId open) {
        var panel = new RequestPanel(traffic, formatting);
        panel.offerToClose(address, () -> go(address.closed()));
        panel.show(open);
        return panel;
    }

    private void list() {
        var filter = address.filter();
        listed = null;
        trouble.removeAll();
        try {
            var count = traffic.count(filter);
            if (count.orElse(0L) > 0) {
                answer(new TimeRange(filter.from(), filter.until()), count);
            } else {
                none(filter, count);
            }
            listed = filter;
        } catch (LogStoreRefusal refusal) {
            fail(new Empty(
                    refusal.sentence(formatting.language()),
                    new Paragraph(translate("traffic.requests.away")),
                    new Button(translate("uikit.failed.again"), click -> list())));
        }
    }

    /** Nothing was found: that is none only where there are logs, and not known where a part of them did not answer. */
    private void none(RequestFilter filter, Answer<Long> count) {
        var reach = traffic.lineReach(filter.acls());
        if (!reach.overlaps(filter.from(), filter.until())
                || traffic.count(filter.whole()).orElse(0L) == 0) {
            fail(new NoLogs(reach, formatting)
                    .empty(
                            day -> address.within(day).href(),
                            address.with(Set.of()).href()));
        } else if (count.whole()) {
            answer(reach.within(filter.from(), filter.until()), count);
        } else {
            fail(new Empty(
                    count.gaps().getFirst().sentence(formatting.language()),
                    new Button(translate("uikit.failed.again"), click -> list())));
        }
    }

    private void answer(TimeRange range, Answer<Long> count) {
        var hits = count.value();
        var words = formatting.formats().count(hits);
        page.answer(
                Words.plain(translate(
                        "traffic.requests.answer.before", formatting.formats().stretch(range))),
                Words.strong(translate(count.whole() ? "traffic.count" : "traffic.count.atLeast", words)),
                Words.plain(translate("traffic.requests.answer.after")));
        count.gaps().forEach(gap -> trouble.add(note(gap.sentence(formatting.language()))));
        narrower.show(address, hits);
        grid.setVisible(true);
        grid.show(
                new RequestLines(traffic, address.filter()),
                hits > RequestLines.MOST
                        ? translate(
                                "traffic.requests.tooMany",
                                words,
                                formatting.formats().count(RequestLines.MOST))
                        : translate("traffic.requests.hits", words),
                range.from().atZone(formatting.clock().getZone()).toLocalDate().isBefore(formatting.today()));
    }

    private void fail(Empty why) {
        page.answer(Words.plain(translate("traffic.requests.unknown")));
        narrower.setVisible(false);
        grid.setVisible(false);
        trouble.add(why);
    }

    private static Span note(String words) {
        var note = new Span(words);
        note.addClassName("k-note");
        return note;
    }

    @Override
    public String getPageTitle() {
        return translate("traffic.requests.menu") + " - Kamae";
    }
}
