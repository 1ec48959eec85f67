package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.RelatedIssues;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;

/** What one can do with an issue. */
class IssueActions extends Div {

    IssueActions(
            Issues issues,
            Acceptances acceptances,
            RelatedIssues related,
            IssueWords words,
            IssueVersion issue,
            Runnable changed) {
        addClassName("k-actions");
        if (issues.mayEdit(issue)) {
            var move = new Button(translate("issues.move"), click -> new MoveDialog(issues, issue, changed).open());
            move.addThemeVariants(ButtonVariant.PRIMARY);
            var edit = new Button(
                    translate("issues.edit"),
                    click -> new IssueDialog(issues, words, issue, next -> changed.run()).open());
            add(move, edit);
        }
        if (related.mayRelate()) {
            add(new Button(
                    translate("issues.relations"),
                    click -> new RelationDialog(issues, related, words, issue, changed).open()));
        }
        if (acceptances.mayAsk(issue)) {
            add(new Button(
                    translate("issues.acceptance.ask"),
                    click -> new AcceptanceDialog(acceptances, words, issue, changed).open()));
        }
        if (acceptances.mayWithdraw(issue)) {
            add(Once.button(translate("issues.acceptance.withdraw"), () -> {
                acceptances.withdraw(issue.id(), issue.version());
                Notices.done(
                        translate("issues.acceptance.withdrawn", issue.number().toString()));
                changed.run();
            }));
        }
        if (acceptances.mayDecide() && issue.isAcceptanceAsked()) {
            add(new Anchor(AcceptanceView.address(issue.number()), translate("issues.acceptance.decide")));
        }
    }
}
