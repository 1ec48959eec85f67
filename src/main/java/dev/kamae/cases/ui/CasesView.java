package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.cases.CaseVersion;
import dev.kamae.cases.Cases;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** Which cases in the news could happen to us? */
@Route(CaseView.ROUTE)
@Menu(title = "cases.menu", order = 316, icon = "icons/alert.svg")
@RolesAllowed(Capability.VIEW)
class CasesView extends Div implements HasDynamicTitle {

    private final CaseWords words;

    CasesView(Cases cases, Threats threats, People people, Formatting formatting) {
        words = new CaseWords(threats, people, formatting);
        var page = new Page(translate("cases.question"));
        var all = cases.all();
        var count = cases.count();
        page.answer(Words.plain(
                all.isEmpty()
                        ? translate("cases.nothing")
                        : translate("cases.answer", count.cases(), count.unanswered())));
        if (cases.mayEdit()) {
            var enter = new Button(translate("cases.enter"), Symbol.ADD.icon());
            enter.addClickListener(click -> new CaseDialog(
                            cases, words, entered -> UI.getCurrent().navigate(CaseView.address(entered.id())))
                    .open());
            page.with(enter);
        }
        page.add(
                all.isEmpty()
                        ? new Empty(translate("cases.empty"))
                        : new Card(
                                translate("cases.list"),
                                count.cases() > all.size() ? translate("cases.newest", all.size()) : "",
                                table(all)));
        add(page);
    }

    private FigureTable table(List<CaseVersion> all) {
        var table = new FigureTable(Stream.of("reportedOn", "title", "threats", "answer", "by")
                .map(column -> translate("cases.column." + column))
                .toList());
        for (var one : all) {
            var judgement = one.judgement();
            table.row(
                    Words.plain(words.formatting().formats().date(one.content().reportedOn())),
                    new Anchor(CaseView.address(one.id()), one.content().title()),
                    Words.plain(words.threats(one.content().threats())),
                    words.answer(judgement),
                    Words.quiet(judgement == null ? "–" : words.answered(judgement)));
        }
        return table;
    }

    @Override
    public String getPageTitle() {
        return translate("cases.menu") + " - Kamae";
    }
}
