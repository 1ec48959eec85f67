package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.core.Severity;
import dev.kamae.issues.IssuePolicies;
import dev.kamae.issues.IssuePolicy;
import dev.kamae.issues.IssuePolicyChangedMeanwhile;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.SeverityMark;
import dev.kamae.uikit.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where somebody sets the policy, and says why. */
class IssuePolicyForm extends Div {

    private final IssuePolicies policies;
    private final IssueWords words;
    private final Runnable done;
    private final Map<Severity, IntegerField> fields = new EnumMap<>(Severity.class);
    private final TextArea reason = new TextArea(translate("issues.move.why"));

    IssuePolicyForm(IssuePolicies policies, IssueWords words, Optional<IssuePolicy> holding, Runnable done) {
        this.policies = policies;
        this.words = words;
        this.done = done;
        addClassName("k-form");
        var limits = new Div();
        limits.addClassName("k-actions");
        for (var severity : Severity.values()) {
            limits.add(field(severity, holding.flatMap(policy -> policy.days(severity))));
        }
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(2);
        reason.setMaxLength(2000);
        reason.setWidthFull();
        var seen = holding.map(IssuePolicy::version).orElse(0);
        var save = Once.button(translate("issues.policy.go"), () -> set(seen));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(save);
        actions.addClassName("k-actions");
        add(limits, reason, actions);
    }

    private IntegerField field(Severity severity, Optional<Integer> days) {
        var field = new IntegerField(SeverityMark.word(severity));
        field.setMin(1);
        field.setMax(IssuePolicy.LONGEST_DAYS);
        field.setWidth("120px");
        field.setClearButtonVisible(true);
        days.ifPresent(field::setValue);
        fields.put(severity, field);
        return field;
    }

    private void set(int seen) {
        if (fields.values().stream().anyMatch(IntegerField::isInvalid)) {
            return;
        }
        var entered = new EnumMap<Severity, Integer>(Severity.class);
        fields.forEach((severity, field) -> field.getOptionalValue().ifPresent(days -> entered.put(severity, days)));
        try {
            policies.set(seen, entered, reason.getValue());
            Notices.done(translate("issues.policy.isSet"));
            done.run();
        } catch (IssuePolicyChangedMeanwhile meanwhile) {
            choose(meanwhile.theirs(), entered);
        }
    }

    private void choose(IssuePolicy theirs, Map<Severity, Integer> entered) {
        var dialog = new ConflictDialog(words.meanwhile(theirs.by(), theirs.at()), "");
        Arrays.stream(Severity.values())
                .filter(severity -> !Objects.equals(theirs.days().get(severity), entered.get(severity)))
                .forEach(severity -> dialog.row(
                        SeverityMark.word(severity),
                        new Div(Words.plain(ConflictDialog.saved(words.limit(theirs.days(severity))))),
                        new Div(Words.plain(
                                ConflictDialog.entered(words.limit(Optional.ofNullable(entered.get(severity))))))));
        dialog.offer(translate("issues.policy.theirs"), done)
                .suggest(translate("issues.policy.mine"), () -> set(theirs.version()))
                .open();
    }
}
