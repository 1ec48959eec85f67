package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kamae.cases.CaseId;
import dev.kamae.cases.CaseVersion;
import dev.kamae.cases.Cases;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.issues.Issues;
import dev.kamae.issues.ui.IssueForms;
import dev.kamae.scoring.Scores;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.PrintButton;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** Could it happen to us? One case in the news, what we know about its threats, and the answer; to be printed as one page. */
@Route(CaseView.ROUTE + "/:case")
@RolesAllowed(Capability.VIEW)
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "cases";

    private final Cases cases;
    private final Scores scores;
    private final Issues issues;
    private final IssueForms forms;
    private final CaseWords words;
    private String title = "";

    CaseView(
            Cases cases,
            Scores scores,
            Issues issues,
            IssueForms forms,
            Threats threats,
            People people,
            Formatting formatting) {
        this.cases = cases;
        this.scores = scores;
        this.issues = issues;
        this.forms = forms;
        words = new CaseWords(threats, people, formatting);
    }

    static String address(CaseId id) {
        return ROUTE + "/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("case")
                .flatMap(CaseId::parse)
                .flatMap(cases::find)
                .orElseThrow(NotFoundException::new));
    }

    private void show(CaseVersion shown) {
        title = shown.content().title();
        removeAll();
        var page = new Page(translate("cases.page.question", title))
                .backTo(ROUTE, translate("cases.back"))
                .with(new PrintButton());
        if (cases.mayEdit()) {
            page.with(new Button(
                    translate("cases.edit"), click -> new CaseDialog(cases, words, shown, this::show).open()));
        }
        page.answer(answer(shown));
        page.add(new Card(translate("cases.news"), "", facts(shown)), known(shown));
        page.add(new CaseAnswerCard(cases, forms, words, shown, this::show));
        page.add(new CaseHistory(cases.history(shown.id()), words));
        add(page);
    }

    private Component[] answer(CaseVersion shown) {
        var judgement = shown.judgement();
        return judgement == null
                ? new Component[] {words.answer(judgement)}
                : new Component[] {words.answer(judgement), Words.quiet(" " + words.answered(judgement))};
    }

    private Component facts(CaseVersion shown) {
        var content = shown.content();
        var what = new Paragraph(content.what());
        what.addClassName("k-prose");
        var facts = new Facts()
                .with(
                        translate("cases.column.reportedOn"),
                        Words.plain(words.formatting().formats().date(content.reportedOn())))
                .with(translate("cases.what"), what);
        if (!content.source().isEmpty()) {
            var link = new Anchor(content.source(), content.source(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.with(translate("cases.source"), link);
        }
        return facts;
    }

    /** What we know of each of its threats, as of now. */
    private Component known(CaseVersion shown) {
        var board = scores.at(words.formatting().clock().instant());
        var cards = new Div();
        cards.addClassName("k-case-threats");
        shown.content().threats().stream()
                .sorted((one, other) -> words.threat(one).compareTo(words.threat(other)))
                .forEach(threat -> cards.add(board.find(threat)
                        .map(score -> (Component) new CaseThreatCard(score, issues, words))
                        .orElseGet(() -> new Card(words.threat(threat), translate("cases.threatUnknown")))));
        return cards;
    }

    @Override
    public String getPageTitle() {
        return title + " - Kamae";
    }
}
