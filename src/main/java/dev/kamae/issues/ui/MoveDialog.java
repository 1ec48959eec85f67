package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.issues.IssueStatus;
import dev.kamae.issues.IssueSummary;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.Issues;
import dev.kamae.issues.RelatedIssues;
import dev.kamae.issues.Resolution;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import java.util.Arrays;

/** Moves an issue to another state, and asks why; of a duplicate also of which issue, which nobody has to know. */
class MoveDialog extends Dialog {

    private final Issues issues;
    private final RelatedIssues related;
    private final IssueVersion issue;
    private final RadioButtonGroup<IssueStatus> to = new RadioButtonGroup<>(translate("issues.move.to"));
    private final RadioButtonGroup<Resolution> how = new RadioButtonGroup<>(translate("issues.resolution"));
    private final ComboBox<IssueSummary> original = new ComboBox<>(translate("issues.relations.duplicateOf"));
    private final TextArea why = new TextArea(translate("issues.move.why"));

    MoveDialog(Issues issues, RelatedIssues related, IssueVersion issue, Runnable moved) {
        this.issues = issues;
        this.related = related;
        this.issue = issue;
        setHeaderTitle(translate("issues.move.title", issue.number().toString()));
        setWidth("440px");
        to.setItems(issue.status().next().stream()
                .filter(status -> status != IssueStatus.RISK_ACCEPTED)
                .toList());
        to.setItemLabelGenerator(IssueWords::status);
        to.addClassName("k-vertical");
        to.addValueChangeListener(change -> offerResolutions());
        how.setItemLabelGenerator(IssueWords::resolution);
        how.addClassName("k-vertical");
        how.setHelperText(translate("issues.resolution.hint"));
        how.addValueChangeListener(change -> offerOriginal());
        RelationDialog.offer(original, issues);
        original.setClearButtonVisible(true);
        original.setHelperText(translate("issues.move.originalWhy"));
        if (related.mayRelate()) {
            related.of(issue).originals().forEach(known -> original.setValue(known.summary()));
        }
        offerResolutions();
        offerOriginal();
        why.setWidthFull();
        why.setMinRows(3);
        why.setMaxLength(2000);
        why.setHelperText(translate("issues.move.whyWhen"));
        add(to, how, original, why);
        var cancel = new Button(translate("uikit.cancel"), click -> close());
        var go = Once.button(translate("issues.move.go"), () -> move(moved));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
    }

    /** Those that lead to the chosen state; most lead to none. */
    private void offerResolutions() {
        var offered = Arrays.stream(Resolution.values())
                .filter(resolution -> resolution.status() == to.getValue())
                .toList();
        how.setItems(offered);
        how.setVisible(!offered.isEmpty());
    }

    private void offerOriginal() {
        original.setVisible(related.mayRelate() && how.getValue() == Resolution.DUPLICATE);
    }

    private void move(Runnable moved) {
        if (isMissing(to) || isMissing(how)) {
            return;
        }
        var after = moved(to.getValue());
        Notices.done(translate("issues.moved", after.number().toString(), IssueWords.status(after.status())));
        close();
        moved.run();
    }

    private IssueVersion moved(IssueStatus chosen) {
        if (original.isVisible() && !original.isEmpty()) {
            return related.closeAsDuplicate(issue, original.getValue().number(), why.getValue());
        }
        return how.isVisible()
                ? issues.close(issue.id(), issue.version(), how.getValue(), why.getValue())
                : issues.move(issue.id(), issue.version(), chosen, why.getValue());
    }

    private static boolean isMissing(RadioButtonGroup<?> choice) {
        var missing = choice.isVisible() && choice.isEmpty();
        choice.setInvalid(missing);
        choice.setErrorMessage(missing ? translate("uikit.choose") : "");
        return missing;
    }
}
