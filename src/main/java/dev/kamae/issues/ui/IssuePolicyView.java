package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.core.Severity;
import dev.kamae.identity.Capability;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssuePolicy;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Within how many business days is an issue to be done? What holds, since when, and by whose decision. */
@Route("issues/policy")
@Menu(title = "issues.policy.menu", order = 535, icon = "icons/limit.svg")
@RolesAllowed({Capability.VIEW, Capability.OWN})
class IssuePolicyView extends Div implements HasDynamicTitle {

    private final IssuePolicies policies;
    private final IssueWords words;

    IssuePolicyView(IssuePolicies policies, IssuePanels panels) {
        this.policies = policies;
        words = panels.words();
        refresh();
    }

    private void refresh() {
        removeAll();
        var all = policies.all();
        var page = new Page(translate("issues.policy.question")).backTo("issues", translate("issues.menu"));
        page.answer(Words.plain(all.isEmpty() ? translate("issues.policy.none") : answer(all.getFirst())));
        if (policies.maySet()) {
            page.add(new Card(
                    translate("issues.policy.set"),
                    translate("issues.policy.setNote"),
                    new IssuePolicyForm(policies, words, all.stream().findFirst(), this::refresh)));
        }
        if (!policies.maySet() && !all.isEmpty()) {
            page.add(holding(all.getFirst()));
        }
        page.add(new Card(
                translate("issues.policy.history"),
                translate("issues.policy.historyNote"),
                all.isEmpty() ? nothing() : history(all)));
        add(page);
    }

    private Empty nothing() {
        return policies.maySet()
                ? new Empty(translate("issues.policy.why"))
                : new Empty(translate("issues.policy.why"), Words.quiet(translate("issues.policy.who")));
    }

    /** The policy for those who read it and do not set it. */
    private Card holding(IssuePolicy policy) {
        var table = new FigureTable(List.of(translate("issues.field.SEVERITY"), translate("issues.policy.limit")), 1);
        for (var severity : Severity.values()) {
            table.row(new SeverityMark(severity), Words.plain(words.limit(policy.days(severity))));
        }
        return new Card(
                translate("issues.policy.holding"),
                translate(
                        "issues.policy.holdingNote",
                        words.formatting().formats().moment(policy.at()),
                        words.name(policy.by())),
                table);
    }

    private String answer(IssuePolicy holding) {
        return translate(
                "issues.policy.answer",
                Arrays.stream(Severity.values())
                        .map(severity -> SeverityMark.word(severity) + " " + words.limit(holding.days(severity)))
                        .reduce((one, other) -> one + translate("uikit.listed") + other)
                        .orElseThrow());
    }

    private FigureTable history(List<IssuePolicy> all) {
        var table = new FigureTable(
                Stream.of(
                                Stream.of(translate("issues.policy.since")),
                                Arrays.stream(Severity.values()).map(SeverityMark::word),
                                Stream.of(translate("issues.policy.by"), translate("issues.move.why")))
                        .flatMap(headings -> headings)
                        .toList(),
                1,
                2,
                3,
                4,
                5);
        all.forEach(policy -> table.row(row(policy)));
        return table;
    }

    private Component[] row(IssuePolicy policy) {
        var cells = new ArrayList<Component>();
        cells.add(Words.plain(words.formatting().formats().moment(policy.at())));
        for (var severity : Severity.values()) {
            cells.add(Words.plain(words.limit(policy.days(severity))));
        }
        cells.add(Words.plain(words.name(policy.by())));
        var why = new Div(policy.reason());
        why.addClassName("k-prose");
        cells.add(why);
        return cells.toArray(Component[]::new);
    }

    @Override
    public String getPageTitle() {
        return translate("issues.policy") + " - Kamae";
    }
}
