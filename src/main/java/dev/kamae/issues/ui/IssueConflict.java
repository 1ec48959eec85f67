package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.kamae.core.Severity;
import dev.kamae.identity.PersonId;
import dev.kamae.issues.Cost;
import dev.kamae.issues.Due;
import dev.kamae.issues.IssueDraft;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed one issue: what each of them made of it, field by field. What only one of them touched is kept as that
 * one made it; what both touched is chosen, theirs unless one says otherwise.
 */
class IssueConflict {

    private enum Whose {
        THEIRS,
        MINE
    }

    private final IssueWords words;
    private final ConflictDialog dialog;
    private final IssueVersion theirs;
    private final IssueDraft mine;
    private final Set<Field> byMe;
    private final Map<Field, RadioButtonGroup<Whose>> choices = new EnumMap<>(Field.class);

    /** @param seen the version from which {@code mine} was made */
    IssueConflict(IssueWords words, IssueVersion seen, IssueVersion theirs, IssueDraft mine) {
        this.words = words;
        this.theirs = theirs;
        this.mine = mine;
        byMe = IssueVersion.differences(mine, seen.content());
        dialog = new ConflictDialog(words.meanwhile(theirs), translate("issues.conflict.how"));
        for (var field : Field.values()) {
            var byThem = theirs.differencesFrom(seen).contains(field);
            if (byThem || byMe.contains(field)) {
                row(field, seen, byThem);
            }
        }
    }

    ConflictDialog dialog() {
        return dialog;
    }

    IssueVersion theirs() {
        return theirs;
    }

    /** Both changes in one, as chosen. */
    IssueDraft chosen() {
        return new IssueDraft(
                (String) chosen(Field.TITLE),
                (String) chosen(Field.DESCRIPTION),
                (Severity) chosen(Field.SEVERITY),
                owner(),
                (Due) chosen(Field.DUE),
                threats(),
                controls(),
                (Cost) chosen(Field.COST),
                labels());
    }

    private void row(Field field, IssueVersion seen, boolean byThem) {
        dialog.row(
                IssueWords.label(field),
                Words.quiet(translate("issues.conflict.before", words.value(field, seen.value(field)))),
                byThem && byMe.contains(field)
                        ? choice(field)
                        : Words.plain(translate("issues.conflict.only", byThem ? saved(field) : entered(field))));
    }

    private String saved(Field field) {
        return ConflictDialog.saved(words.value(field, theirs.value(field)));
    }

    private String entered(Field field) {
        return ConflictDialog.entered(words.value(field, IssueVersion.value(mine, field)));
    }

    private RadioButtonGroup<Whose> choice(Field field) {
        var choice = new RadioButtonGroup<Whose>();
        choice.setItems(Whose.values());
        choice.setItemLabelGenerator(whose -> whose == Whose.THEIRS ? saved(field) : entered(field));
        choice.setValue(Whose.THEIRS);
        choice.addClassName("k-vertical");
        choice.setAriaLabel(IssueWords.label(field));
        choices.put(field, choice);
        return choice;
    }

    private Object chosen(Field field) {
        return Objects.requireNonNull(value(field));
    }

    private @Nullable PersonId owner() {
        return (PersonId) value(Field.OWNER);
    }

    @SuppressWarnings("unchecked")
    private Set<ThreatId> threats() {
        return (Set<ThreatId>) chosen(Field.THREATS);
    }

    @SuppressWarnings("unchecked")
    private Set<ControlId> controls() {
        return (Set<ControlId>) chosen(Field.CONTROLS);
    }

    @SuppressWarnings("unchecked")
    private Set<String> labels() {
        return (Set<String>) chosen(Field.LABELS);
    }

    private @Nullable Object value(Field field) {
        var choice = choices.get(field);
        var mineHolds = choice == null ? byMe.contains(field) : choice.getValue() == Whose.MINE;
        return mineHolds ? IssueVersion.value(mine, field) : IssueVersion.value(theirs.content(), field);
    }
}
