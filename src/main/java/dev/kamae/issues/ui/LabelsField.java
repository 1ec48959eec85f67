package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import dev.kamae.issues.IssueDraft;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A few short words: chosen from those in use, or new ones. */
class LabelsField extends MultiSelectComboBox<String> {

    private final Set<String> offered = new LinkedHashSet<>();

    LabelsField(String label, List<String> used) {
        super(label);
        setAllowCustomValue(true);
        setManualValidation(true);
        setErrorMessage(translate("issues.refused.label", IssueDraft.LONGEST_LABEL, IssueDraft.MOST_LABELS));
        addValueChangeListener(_ -> setInvalid(false));
        addCustomValueSetListener(typed -> take(typed.getDetail().strip()));
        offer(used);
    }

    /** Offers these too; what is chosen stays. */
    void offer(Collection<String> labels) {
        var chosen = getValue();
        offered.addAll(labels);
        setItems(offered);
        setValue(chosen);
    }

    private void take(String label) {
        var isLabel = IssueDraft.isLabel(label);
        if (isLabel) {
            offer(Set.of(label));
            var chosen = new LinkedHashSet<>(getValue());
            chosen.add(label);
            setValue(chosen);
        }
        setInvalid(!isLabel && !label.isEmpty());
    }
}
