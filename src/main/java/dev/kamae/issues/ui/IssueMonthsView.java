package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.issues.IssueMonth;
import dev.kamae.issues.IssueMonths;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.DataMenu;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.List;

/** What became of the issues, month by month? Out of history, so that a month says the same whenever one looks. */
@Route("issues/months")
@RolesAllowed(Capability.VIEW)
class IssueMonthsView extends com.vaadin.flow.component.html.Div implements HasDynamicTitle {

    private static final int MONTHS = 13;

    private final MonthTables tables;
    private final YearMonth now;

    IssueMonthsView(IssueMonths facts, Formatting formatting) {
        tables = new MonthTables(formatting);
        now = YearMonth.from(formatting.today());
        var months = facts.first().map(first -> shown(facts, first)).orElse(List.of());
        var page = new Page(translate("issues.months.question")).backTo("issues", translate("issues.menu"));
        if (months.isEmpty()) {
            page.answer(Words.plain(translate("issues.answer.none")));
            page.add(new Empty(translate("issues.months.empty")));
        } else {
            page.answer(answer(months));
            page.add(flow(months), resolving(months), incidents(months));
        }
        add(page);
    }

    private List<IssueMonth> shown(IssueMonths facts, YearMonth first) {
        var from = now.minusMonths(MONTHS - 1);
        return facts.between(first.isAfter(from) ? first : from, now).reversed();
    }

    /** The last month that is over; while there is none, the one that is under way. */
    private Component[] answer(List<IssueMonth> months) {
        var last = months.size() > 1 ? months.get(1) : months.getFirst();
        var told = Words.plain(translate(
                "issues.months.answer",
                tables.name(last.month()),
                last.carriedOver(),
                last.opened() + last.reopened(),
                last.closed() + last.accepted(),
                last.left()));
        return last.overdue() == 0
                ? new Component[] {told}
                : new Component[] {told, Words.bad(translate("issues.months.overdue", last.overdue()))};
    }

    private Component flow(List<IssueMonth> months) {
        return new Card(translate("issues.months.flow"), translate("issues.months.flowNote"), tables.flow(months, now))
                .with(new DataMenu(translate("issues.months.flow"), () -> tables.flowData(months)));
    }

    private Component resolving(List<IssueMonth> months) {
        return new Card(
                        translate("issues.months.resolving"),
                        translate("issues.months.resolvingNote"),
                        tables.resolving(months, now))
                .with(new DataMenu(translate("issues.months.resolving"), () -> tables.resolvingData(months)));
    }

    private Component incidents(List<IssueMonth> months) {
        return new Card(
                        translate("issues.months.containing"),
                        translate("issues.months.containingNote"),
                        tables.incidents(months, now))
                .with(new DataMenu(translate("issues.months.containing"), () -> tables.incidentData(months)));
    }

    @Override
    public String getPageTitle() {
        return translate("issues.months") + " - Kamae";
    }
}
