package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.kamae.core.PeriodAddress;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.requests.Verdict;
import dev.kamae.requests.VerdictFilter;
import dev.kamae.requests.Verdicts;
import dev.kamae.savedviews.ui.ViewMenus;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PassedOver;
import dev.kamae.uikit.PeriodPicker;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** Which requests were stopped wrongly? What people made of those they looked at. */
@Route(VerdictsAddress.ROUTE)
@RolesAllowed(Capability.INVESTIGATE)
class VerdictsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Verdicts verdicts;
    private final Formatting formatting;
    private final PassedOver passedOver = new PassedOver();
    private final PeriodPicker period;
    private final Select<Verdict> verdict = new Select<>();
    private final TextField rule = new TextField();
    private final VerdictGrid grid;
    private final Page page;
    private VerdictsAddress address;

    VerdictsView(Verdicts verdicts, People people, Formatting formatting, ViewMenus views) {
        this.verdicts = verdicts;
        this.formatting = formatting;
        address = VerdictsAddress.read(QueryParameters.empty(), formatting.clock());
        period = new PeriodPicker(formatting, chosen -> go(address.with(chosen))).withoutComparison();
        grid = new VerdictGrid(verdicts, people.directory(), formatting);
        page = new Page(translate("requests.verdicts.question"), passedOver, filters(), grid)
                .with(
                        new Anchor(RequestsAddress.ROUTE, translate("requests.menu")),
                        views.of(VerdictsAddress.ROUTE, () -> address.write()),
                        period);
        add(page);
    }

    private Div filters() {
        verdict.setItems(Verdict.values());
        verdict.setEmptySelectionAllowed(true);
        verdict.setEmptySelectionCaption(translate("requests.verdicts.all"));
        verdict.setItemLabelGenerator(
                one -> translate(one == null ? "requests.verdicts.all" : "requests.verdict." + one));
        verdict.setAriaLabel(translate("requests.verdict"));
        verdict.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.with(change.getValue()));
            }
        });
        rule.setPrefixComponent(Symbol.SEARCH.icon());
        rule.setPlaceholder(translate("requests.verdicts.rule"));
        rule.setAriaLabel(translate("requests.verdicts.rule"));
        rule.setClearButtonVisible(true);
        rule.setMaxLength(200);
        rule.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        rule.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.with(change.getValue()));
            }
        });
        var filters = new Div(verdict, rule);
        filters.addClassName("k-filters");
        return filters;
    }

    private void go(VerdictsAddress to) {
        UI.getCurrent().navigate(VerdictsView.class, to.write());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        address = VerdictsAddress.read(query, formatting.clock());
        passedOver.clear();
        VerdictsAddress.nonsense(query, formatting.clock()).forEach(nonsense -> {
            var isPeriod = nonsense.parameter().equals(PeriodAddress.PARAMETER);
            passedOver.add(
                    translate(isPeriod ? "uikit.period" : "requests.verdict"),
                    nonsense,
                    translate(isPeriod ? "uikit.period.LAST_30_DAYS" : "requests.verdicts.all"));
        });
        period.show(address.period());
        verdict.setValue(address.verdict());
        rule.setValue(address.rule());
        var filter = address.filter(formatting.clock());
        var wrong = new VerdictFilter(filter.from(), filter.until(), Verdict.FALSE_BLOCK, filter.rule());
        page.answer(Words.plain(translate("requests.verdicts.answer", verdicts.count(wrong))));
        grid.show(filter);
    }

    @Override
    public String getPageTitle() {
        return translate("requests.verdicts.menu") + " - Kamae";
    }
}
