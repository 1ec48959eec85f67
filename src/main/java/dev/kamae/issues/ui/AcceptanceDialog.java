package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.issues.Acceptance;
import dev.kamae.issues.Acceptances;
import dev.kamae.issues.IssueVersion;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;

/** Asks for a risk to be accepted: until when, and why. */
class AcceptanceDialog extends Dialog {

    private final Acceptances acceptances;
    private final IssueVersion issue;
    private final DateField until;
    private final TextArea why = new TextArea(translate("issues.move.why"));

    AcceptanceDialog(Acceptances acceptances, IssueWords words, IssueVersion issue, Runnable asked) {
        this.acceptances = acceptances;
        this.issue = issue;
        until = new DateField(translate("issues.acceptance.until"), words.today());
        until.setRequiredIndicatorVisible(true);
        until.setWidthFull();
        until.setMin(words.today().plusDays(1));
        until.setMax(words.today().plusDays(Acceptance.LONGEST_DAYS));
        until.setHelperText(translate("issues.acceptance.untilHint", Acceptance.LONGEST_DAYS));
        why.setRequiredIndicatorVisible(true);
        why.setWidthFull();
        why.setMinRows(4);
        why.setMaxLength(2000);
        why.setHelperText(translate("issues.acceptance.whyHint"));
        setHeaderTitle(translate("issues.acceptance.title", issue.number().toString()));
        setWidth("440px");
        var form = new Div(until, why);
        form.addClassName("k-form");
        add(form);
        var ask = Once.button(translate("issues.acceptance.go"), () -> ask(asked));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), ask);
    }

    private void ask(Runnable asked) {
        var day = until.getValue();
        if (day == null) {
            until.setInvalid(true);
            until.setErrorMessage(translate("uikit.required"));
            return;
        }
        acceptances.ask(issue.id(), issue.version(), day, why.getValue());
        Notices.done(translate("issues.acceptance.asked", issue.number().toString()));
        close();
        asked.run();
    }
}
