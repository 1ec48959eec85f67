package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.requests.Verdict;
import dev.kamae.requests.VerdictVersion;
import dev.kamae.requests.Verdicts;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import java.util.List;

/** Judges a request, and asks why. */
class VerdictDialog extends Dialog {

    private final Verdicts verdicts;
    private final LineId line;
    private final RadioButtonGroup<Verdict> verdict = new RadioButtonGroup<>(translate("requests.verdict.question"));
    private final TextArea reason = new TextArea(translate("requests.verdict.reason"));

    VerdictDialog(Verdicts verdicts, LineId line, List<VerdictVersion> history, Runnable judged) {
        this.verdicts = verdicts;
        this.line = line;
        setHeaderTitle(translate("requests.verdict"));
        setWidth("440px");
        verdict.setItems(Verdict.values());
        verdict.setItemLabelGenerator(one -> translate("requests.verdict." + one));
        verdict.addClassName("k-vertical");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(Verdicts.LONGEST_REASON);
        reason.setHelperText(translate("requests.verdict.reason.note"));
        history.stream().findFirst().ifPresent(current -> {
            verdict.setValue(current.verdict());
            reason.setValue(current.reason());
        });
        add(verdict, reason);
        var seen = history.isEmpty() ? 0 : history.getFirst().version();
        var save = Once.button(translate("uikit.save"), () -> save(seen, judged));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    private void save(int seen, Runnable judged) {
        verdict.setInvalid(verdict.getValue() == null);
        verdict.setErrorMessage(translate("uikit.choose"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(translate("uikit.required"));
        if (verdict.isInvalid() || reason.isInvalid()) {
            return;
        }
        verdicts.judge(line.index(), line.id(), seen, verdict.getValue(), reason.getValue());
        Notices.done(translate("requests.verdict.saved"));
        close();
        judged.run();
    }
}
