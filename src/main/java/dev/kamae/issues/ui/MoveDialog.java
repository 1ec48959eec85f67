package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.uikit.Notices;

/** Moves an issue to another state, and asks why. */
class MoveDialog extends Dialog {

    private final Issues issues;
    private final IssueVersion issue;
    private final RadioButtonGroup<IssueStatus> to = new RadioButtonGroup<>(translate("issues.move.to"));
    private final TextArea why = new TextArea(translate("issues.move.why"));

    MoveDialog(Issues issues, IssueVersion issue, Runnable moved) {
        this.issues = issues;
        this.issue = issue;
        setHeaderTitle(translate("issues.move.title", issue.number().toString()));
        setWidth("440px");
        to.setItems(issue.status().next().stream().filter(this::may).toList());
        to.setItemLabelGenerator(IssueWords::status);
        to.addClassName("k-vertical");
        why.setWidthFull();
        why.setMinRows(3);
        why.setMaxLength(2000);
        why.setHelperText(translate("issues.move.whyWhen"));
        add(to, why);
        var cancel = new Button(translate("uikit.cancel"), click -> close());
        var go = new Button(translate("issues.move.go"), click -> move(moved));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
    }

    private boolean may(IssueStatus status) {
        return status == IssueStatus.RISK_ACCEPTED ? issues.mayAcceptRisk() : issues.mayEdit(issue);
    }

    private void move(Runnable moved) {
        var chosen = to.getValue();
        if (chosen == null) {
            to.setInvalid(true);
            to.setErrorMessage(translate("uikit.required"));
            return;
        }
        var after = chosen == IssueStatus.RISK_ACCEPTED
                ? issues.acceptRisk(issue.id(), issue.version(), why.getValue())
                : issues.move(issue.id(), issue.version(), chosen, why.getValue());
        Notices.done(translate("issues.moved", after.number().toString(), IssueWords.status(after.status())));
        close();
        moved.run();
    }
}
