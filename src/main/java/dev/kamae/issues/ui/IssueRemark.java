package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;

/** Where one adds a remark. */
class IssueRemark extends Div {

    IssueRemark(Issues issues, IssueVersion issue, Runnable changed) {
        addClassName("k-remark");
        setVisible(issues.mayEdit(issue) || issues.mayAcceptRisk());
        var text = new TextArea(translate("issues.remark"));
        text.setWidthFull();
        text.setMinRows(2);
        var add = new Button(translate("issues.remark.add"), click -> {
            issues.comment(issue.id(), text.getValue());
            changed.run();
        });
        add(text, add);
    }
}
