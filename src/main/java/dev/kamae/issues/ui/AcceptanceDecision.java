package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.issues.Acceptance;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.IssueChangedMeanwhile;
import dev.kamae.issues.IssueVersion;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where somebody decides on a request, or reads why they do not. */
class AcceptanceDecision extends Div {

    private final Consumer<IssueVersion> decided;
    private final Consumer<IssueVersion> meanwhile;

    /**
     * @param decided told what became of the issue
     * @param meanwhile told what somebody else made of it before
     */
    AcceptanceDecision(
            Acceptances acceptances,
            IssueVersion issue,
            Acceptance asked,
            Consumer<IssueVersion> decided,
            Consumer<IssueVersion> meanwhile) {
        this.decided = decided;
        this.meanwhile = meanwhile;
        addClassName("k-remark");
        if (!acceptances.mayDecide()) {
            add(new Paragraph(translate("issues.acceptance.whoMay")));
        } else if (acceptances.isOwnRequest(asked)) {
            add(new Paragraph(translate("issues.acceptance.own")));
        } else {
            offer(acceptances, issue);
        }
    }

    private void offer(Acceptances acceptances, IssueVersion issue) {
        var remark = new TextArea(translate("issues.acceptance.remark"));
        remark.setWidthFull();
        remark.setMinRows(3);
        remark.setMaxLength(2000);
        remark.setHelperText(translate("issues.acceptance.remarkHint"));
        var approve = Once.button(
                translate("issues.acceptance.approve"),
                () -> decide(
                        "issues.acceptance.approved",
                        seen -> acceptances.approve(seen.id(), seen.version(), remark.getValue()),
                        issue));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        var decline = Once.button(
                translate("issues.acceptance.decline"),
                () -> decide(
                        "issues.acceptance.declined",
                        seen -> acceptances.decline(seen.id(), seen.version(), remark.getValue()),
                        issue));
        var actions = new Div(approve, decline);
        actions.addClassName("k-actions");
        add(remark, actions);
    }

    private void decide(String key, Function<IssueVersion, IssueVersion> decision, IssueVersion seen) {
        try {
            var after = decision.apply(seen);
            Notices.done(translate(key, after.number().toString()));
            decided.accept(after);
        } catch (IssueChangedMeanwhile changed) {
            meanwhile.accept(changed.theirs());
        }
    }
}
