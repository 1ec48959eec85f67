package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.issues.Acceptance;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.IssueVersion;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which risks wait for a decision, and which acceptances end soon? */
@Route("issues/acceptance")
@Menu(title = "issues.acceptances", order = 322, icon = "icons/accept.svg")
@RolesAllowed(Capability.VIEW)
class AcceptancesView extends Div implements HasDynamicTitle {

    /** What ends within so many days is to be looked at. */
    private static final int SOON = 30;

    private final IssueWords words;

    AcceptancesView(Acceptances acceptances, IssuePanels panels) {
        words = panels.words();
        var asked = acceptances.asked();
        var accepted = acceptances.accepted();
        var endless = acceptances.withoutEnd();
        var page = new Page(translate("issues.acceptances.question")).backTo("issues", translate("issues.menu"));
        page.answer(answer(asked, accepted));
        page.add(
                card("issues.acceptances.asked", "issues.acceptances.askedNote", "issues.acceptances.askedNone", asked),
                card(
                        "issues.acceptances.accepted",
                        "issues.acceptances.acceptedNote",
                        "issues.acceptances.acceptedNone",
                        accepted));
        if (endless > 0) {
            page.add(new Div(
                    Words.quiet(translate("issues.acceptances.endless", endless) + " "),
                    new Anchor("issues?state=risk_accepted", translate("issues.acceptances.all"))));
        }
        add(page);
    }

    private Component[] answer(List<IssueVersion> asked, List<IssueVersion> accepted) {
        var soon = accepted.stream().filter(this::endsSoon).count();
        return new Component[] {
            Words.plain(translate("issues.acceptances.answer", asked.size())),
            soon == 0
                    ? Words.plain(translate("issues.acceptances.noneSoon", SOON))
                    : Words.bad(translate("issues.acceptances.soon", soon, SOON))
        };
    }

    private boolean endsSoon(IssueVersion issue) {
        return words.daysUntil(acceptance(issue).until()) <= SOON;
    }

    private Component card(String heading, String order, String none, List<IssueVersion> issues) {
        var note = issues.size() < Acceptances.SHOWN
                ? translate(order)
                : translate("issues.acceptances.cut", Acceptances.SHOWN);
        return new Card(translate(heading), note, issues.isEmpty() ? new Empty(translate(none)) : table(issues));
    }

    private FigureTable table(List<IssueVersion> issues) {
        var table = new FigureTable(Stream.of("issue", "severity", "until", "left", "by", "at")
                .map(column -> translate("issues.acceptances.column." + column))
                .toList());
        issues.forEach(issue -> table.row(cells(issue, acceptance(issue))));
        return table;
    }

    private Component[] cells(IssueVersion issue, Acceptance acceptance) {
        var left = words.daysLeft(acceptance);
        return new Component[] {
            new Anchor(
                    AcceptanceView.address(issue.number()),
                    issue.number() + " " + issue.content().title()),
            new SeverityMark(issue.content().severity()),
            Words.plain(words.formatting().formats().date(acceptance.until())),
            endsSoon(issue) ? Words.bad(left) : Words.plain(left),
            Words.plain(words.name(acceptance.askedBy())),
            Words.plain(words.formatting().formats().moment(acceptance.askedAt()))
        };
    }

    private static Acceptance acceptance(IssueVersion issue) {
        return Objects.requireNonNull(issue.acceptance());
    }

    @Override
    public String getPageTitle() {
        return translate("issues.acceptances") + " - Kamae";
    }
}
