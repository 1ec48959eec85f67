package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.kamae.core.Origin;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.Due;
import dev.kamae.issues.Incidents;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueKind;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.RelatedIssues;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Symbol;

/** What one can do with an issue: the two things that are usual, and a menu of the others. */
class IssueActions extends Div {

    /** What the actions act through. */
    record Doors(
            Issues issues,
            Acceptances acceptances,
            RelatedIssues related,
            Incidents incidents,
            IssuePolicies policies,
            IssueWords words) {}

    private final Doors doors;
    private final IssueVersion issue;
    private final Runnable changed;
    private final MenuBar menu = new MenuBar();

    IssueActions(Doors doors, IssueVersion issue, Runnable changed) {
        this.doors = doors;
        this.issue = issue;
        this.changed = changed;
        addClassName("k-actions");
        if (doors.issues().mayEdit(issue)) {
            add(move(), issue.kind() == IssueKind.INCIDENT ? record() : edit());
        }
        var others = menu.addItem(Symbol.MORE.icon());
        others.setAriaLabel(translate("issues.moreActions"));
        menu.addClassName("k-menu");
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        others();
        if (others.getSubMenu().getItems().isEmpty()) {
            menu.setVisible(false);
        }
        add(menu);
        if (doors.acceptances().mayDecide() && issue.isAcceptanceAsked()) {
            add(new Anchor(AcceptanceView.address(issue.number()), translate("issues.acceptance.decide")));
        }
    }

    private Button move() {
        var move = new Button(
                translate("issues.move"),
                click -> new MoveDialog(doors.issues(), doors.related(), issue, changed).open());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        return move;
    }

    private Button edit() {
        return new Button(translate("issues.edit"), click -> openForm());
    }

    private Button record() {
        return new Button(translate("issues.incident.record"), click -> openIncident());
    }

    private void others() {
        if (doors.issues().mayEdit(issue)) {
            if (issue.kind() == IssueKind.INCIDENT) {
                offer("issues.edit", this::openForm);
            } else {
                offer("issues.incident.become", this::openIncident);
            }
        }
        if (doors.issues().mayRaise() && issue.kind() == IssueKind.INCIDENT) {
            offer("issues.incident.follow", this::openFollowing);
        }
        if (doors.related().mayRelate()) {
            offer(
                    "issues.relations",
                    () -> new RelationDialog(doors.issues(), doors.related(), doors.words(), issue, changed).open());
        }
        if (doors.acceptances().mayAsk(issue)) {
            offer(
                    "issues.acceptance.ask",
                    () -> new AcceptanceDialog(doors.acceptances(), doors.words(), issue, changed).open());
        }
        if (doors.acceptances().mayWithdraw(issue)) {
            offer("issues.acceptance.withdraw", this::withdraw);
        }
    }

    private void offer(String name, Runnable act) {
        menu.getItems().getFirst().getSubMenu().addItem(translate(name), click -> act.run());
    }

    private void openForm() {
        new IssueDialog(doors.issues(), doors.words(), issue, next -> changed.run()).open();
    }

    private void openIncident() {
        new IncidentDialog(doors.incidents(), doors.words(), issue, next -> changed.run()).open();
    }

    /** What is done so that it does not happen again: an issue that came from it, about the same. */
    private void openFollowing() {
        var content = issue.content();
        var proposed = new IssueDraft(
                content.title(), "", content.severity(), null, Due.NOT_SET, content.threats(), content.controls());
        var origin = new Origin(IssueLink.KIND, issue.number().toString());
        new IssueDialog(
                        doors.words(),
                        doors.policies(),
                        proposed,
                        draft -> doors.issues().raise(draft, origin),
                        raised -> changed.run())
                .open();
    }

    private void withdraw() {
        doors.acceptances().withdraw(issue.id(), issue.version());
        Notices.done(translate("issues.acceptance.withdrawn", issue.number().toString()));
        changed.run();
    }
}
