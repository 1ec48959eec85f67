package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Period;
import dev.kamae.core.TimeRange;
import dev.kamae.identity.Capability;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.requests.Breakdown;
import dev.kamae.requests.RequestAddress;
import dev.kamae.requests.Requests;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import dev.kamae.webacl.ui.ProfileLinks;
import jakarta.annotation.security.RolesAllowed;

/** What are they made up of? Of the requests that a filter finds, the most frequent of everything that their lines say. */
@Route(BreakdownView.ROUTE)
@RolesAllowed(Capability.INVESTIGATE)
class BreakdownView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String ROUTE = "traffic/breakdown";

    private final Requests requests;
    private final Formatting formatting;
    private final PeriodPicker period;
    private final RequestFilters filters;
    private final ProfileLinks profileLinks;
    private final PassedOver passedOver = new PassedOver();
    private final Anchor list = new Anchor("", translate("requests.breakdown.list"));
    private final Div body = new Div();
    private final Page page;
    private RequestsAddress address;

    BreakdownView(Requests requests, WebAclProfiles profiles, Formatting formatting, ViewMenus views) {
        this.requests = requests;
        this.formatting = formatting;
        profileLinks = new ProfileLinks(profiles.mayDeclare());
        address = RequestsAddress.read(QueryParameters.empty(), formatting.clock());
        period = new PeriodPicker(formatting, chosen -> go(address.within(chosen))).withoutComparison();
        filters = new RequestFilters(
                profiles.list().stream().map(WebAclSummary::id).toList(), this::go);
        page = new Page(translate("requests.breakdown.question"), passedOver, filters, body)
                .with(list, views.of(ROUTE, () -> address.write()), period);
        add(page);
    }

    private void go(RequestsAddress to) {
        UI.getCurrent().navigate(BreakdownView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = RequestsAddress.read(query, formatting.clock()).closed();
        passedOver.clear();
        FilterWords.passOver(passedOver, RequestAddress.nonsense(query.getParameters(), formatting.clock()));
        var range = new TimeRange(address.filter().from(), address.filter().until());
        period.show(Period.of(range, formatting.clock().getZone()));
        filters.show(address);
        list.setHref(address.href());
        body.removeAll();
        try {
            var answer = requests.breakdown(address.filter());
            answer.gaps().forEach(gap -> body.add(note(gap.sentence(formatting.language()))));
            show(answer.value(), answer.whole(), formatting.stretch(range));
        } catch (LogStoreRefusal refusal) {
            page.answer(Words.plain(translate("requests.unknown")));
            body.add(new Empty(refusal.sentence(formatting.language())));
        }
    }

    private void show(Breakdown found, boolean isWhole, String when) {
        var formats = formatting.formats();
        if (found.requests() == 0) {
            // with lines left out, none that was counted is not none
            page.answer(
                    Words.plain(translate(isWhole && found.lacks().isEmpty() ? "requests.none" : "requests.unknown")));
            body.add(lacks(found));
            return;
        }
        var count = formats.count(found.requests());
        page.answer(
                Words.plain(translate("requests.answer.before", when)),
                Words.strong(
                        translate(isWhole && !found.isPartial() ? "requests.count" : "requests.count.atLeast", count)),
                Words.plain(translate("requests.answer.after")),
                blocked(found),
                addresses(found));
        body.add(lacks(found), note(translate("requests.breakdown.live")));
        body.add(new BreakdownCards(found, address, formatting));
    }

    private Component blocked(Breakdown found) {
        var formats = formatting.formats();
        return found.isPartial()
                ? Words.plain(translate("requests.breakdown.blockedCount", formats.count(found.blocked())))
                : Words.plain(translate(
                        "requests.breakdown.answer", formats.share((double) found.blocked() / found.requests())));
    }

    private Component addresses(Breakdown found) {
        return found.connecting() == 0
                ? Words.unknown(
                        translate("requests.breakdown.addressesUnknown"), translate("requests.breakdown.noClient.why"))
                : Words.plain(translate(
                        "requests.breakdown.addresses", formatting.formats().count(found.addresses())));
    }

    private Component lacks(Breakdown found) {
        var list = new UnorderedList();
        list.addClassName("k-gaps");
        list.setVisible(!found.lacks().isEmpty());
        found.lacks()
                .forEach(lack ->
                        list.add(new ListItem(profileLinks.of(lack.sentence(formatting.language()), lack.acl()))));
        return list;
    }

    private static Component note(String words) {
        var note = new Div(Words.quiet(words));
        note.addClassName("k-note");
        return note;
    }

    @Override
    public String getPageTitle() {
        return translate("requests.breakdown.menu") + " - Kamae";
    }
}
