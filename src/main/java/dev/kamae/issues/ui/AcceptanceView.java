package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.issues.Acceptance;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.IssueNumber;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Shall we live with this risk until then? For whoever decides, by a link, with all that the decision rests on. */
@Route("issues/acceptance/:number")
@RolesAllowed({Capability.VIEW, Capability.OWN})
class AcceptanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Issues issues;
    private final Acceptances acceptances;
    private final IssueWords words;
    private String title = "";

    AcceptanceView(Issues issues, Acceptances acceptances, IssuePanels panels) {
        this.issues = issues;
        this.acceptances = acceptances;
        words = panels.words();
    }

    static String address(IssueNumber number) {
        return "issues/acceptance/" + number;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters()
                        .get("number")
                        .flatMap(IssueNumber::parse)
                        .flatMap(issues::find)
                        .orElseThrow(NotFoundException::new),
                null);
    }

    /** @param seen what the reader was looking at until somebody else changed it, null otherwise */
    private void show(IssueVersion issue, @Nullable IssueVersion seen) {
        title = issue.number() + " " + issue.content().title();
        removeAll();
        var acceptance = issue.acceptance();
        var isOpen = acceptance == null || acceptance.state() == Acceptance.State.ASKED;
        var page = new Page(translate(isOpen ? "issues.acceptance.question" : "issues.acceptance.decided"))
                .backTo("issues/" + issue.number(), translate("issues.acceptance.issue"));
        if (issues.maySeeAll()) {
            page.with(new Anchor("issues/acceptance", translate("issues.acceptances")));
        }
        page.answer(Words.plain(acceptance == null ? translate("issues.acceptance.never") : answer(issue, acceptance)));
        if (seen != null) {
            page.add(changes("issues.acceptance.meanwhile", words.meanwhile(issue), seen, issue));
        }
        if (acceptance != null) {
            page.add(new Card(title, "", facts(issue, acceptance)));
            sinceAsked(page, issue, acceptance);
        }
        page.add(new Card(
                IssueWords.label(Field.DESCRIPTION), "", prose(issue.content().description())));
        if (acceptance != null && issue.isAcceptanceAsked()) {
            page.add(new AcceptanceDecision(
                    acceptances, issue, acceptance, after -> show(after, null), theirs -> show(theirs, issue)));
        }
        add(page);
    }

    private String answer(IssueVersion issue, Acceptance acceptance) {
        // the first version that says so is the one by which it was decided
        var decided = issues.versions(issue.id()).stream()
                .filter(version -> acceptance.equals(version.acceptance()))
                .findFirst()
                .orElse(issue);
        return translate(
                "issues.acceptance.answer." + acceptance.state(),
                words.name(acceptance.askedBy()),
                words.formatting().formats().moment(acceptance.askedAt()),
                words.formatting().formats().date(acceptance.until()),
                words.name(decided.by()),
                words.formatting().formats().moment(decided.at()));
    }

    private Component facts(IssueVersion issue, Acceptance acceptance) {
        var content = issue.content();
        return new Facts()
                .with(IssueWords.label(Field.SEVERITY), new SeverityMark(content.severity()))
                .with(IssueWords.label(Field.STATUS), new StatusMark(issue.status()))
                .with(
                        translate("issues.acceptance.until"),
                        Words.strong(words.formatting().formats().date(acceptance.until())))
                .with(IssueWords.label(Field.OWNER), Words.plain(words.owner(content.owner())))
                .with(IssueWords.label(Field.DUE), IssueFacts.due(issue, words))
                .with(IssueWords.label(Field.THREATS), Words.plain(words.names(content.threats())))
                .with(translate("issues.move.why"), prose(acceptance.why()));
    }

    /** What became of the issue after it was asked for, while nobody has decided. */
    private void sinceAsked(Page page, IssueVersion issue, Acceptance asked) {
        if (issue.isAcceptanceAsked()) {
            issues.versions(issue.id()).stream()
                    .filter(version -> asked.equals(version.acceptance()))
                    .findFirst()
                    .filter(then -> !issue.differencesFrom(then).isEmpty())
                    .ifPresent(then -> page.add(
                            changes("issues.acceptance.since", translate("issues.acceptance.sinceHint"), then, issue)));
        }
    }

    private Component changes(String heading, String note, IssueVersion before, IssueVersion after) {
        return new Card(translate(heading), note, new IssueDifferences(words, before, after));
    }

    private static Paragraph prose(String text) {
        var paragraph = new Paragraph(text.isEmpty() ? translate("issues.noDescription") : text);
        paragraph.addClassName(text.isEmpty() ? "k-quiet" : "k-prose");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return title + " - Kamae";
    }
}
