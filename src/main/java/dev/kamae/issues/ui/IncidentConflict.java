package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.kamae.issues.Incident;
import dev.kamae.issues.Incident.Part;
import dev.kamae.issues.IncidentRefused;
import dev.kamae.issues.IssueVersion;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two people said what is known of one incident: what each of them said, piece by piece. What only one of them touched is kept;
 * what both touched is chosen, theirs unless one says otherwise.
 */
class IncidentConflict {

    private final IssueWords words;
    private final Incident before;
    private final Incident theirs;
    private final Incident mine;
    private final ConflictDialog dialog;
    private final Map<Part, RadioButtonGroup<Incident>> choices = new EnumMap<>(Part.class);

    /** @param seen the version from which {@code mine} was made */
    IncidentConflict(IssueWords words, IssueVersion seen, IssueVersion theirs, Incident mine) {
        this.words = words;
        this.mine = mine;
        before = of(seen);
        this.theirs = of(theirs);
        dialog = new ConflictDialog(words.meanwhile(theirs), translate("issues.conflict.how"));
        for (var part : Part.values()) {
            if (isBy(this.theirs, part) || isBy(mine, part)) {
                dialog.row(
                        IssueWords.label(part),
                        Words.quiet(translate("issues.conflict.before", words.value(part, before.value(part)))),
                        told(part));
            }
        }
    }

    private static Incident of(IssueVersion issue) {
        return Optional.ofNullable(issue.incident()).orElse(Incident.NOTHING_KNOWN);
    }

    ConflictDialog dialog() {
        return dialog;
    }

    /** What both said, as chosen; empty when the two cannot be one, which is told. */
    Optional<Incident> chosen() {
        try {
            return Optional.of(Incident.of(this::chosen));
        } catch (IncidentRefused impossible) {
            Notices.refused(impossible.sentence(words.formatting().language()));
            return Optional.empty();
        }
    }

    private @Nullable Object chosen(Part part) {
        var choice = choices.get(part);
        if (choice != null) {
            return choice.getValue().value(part);
        }
        return isBy(mine, part) ? mine.value(part) : theirs.value(part);
    }

    private boolean isBy(Incident somebody, Part part) {
        return somebody.differencesFrom(before).contains(part);
    }

    private Component told(Part part) {
        if (!isBy(theirs, part) || !isBy(mine, part)) {
            return Words.plain(translate("issues.conflict.only", told(part, isBy(mine, part) ? mine : theirs)));
        }
        var choice = new RadioButtonGroup<Incident>();
        choice.setItems(theirs, mine);
        choice.setItemLabelGenerator(whose -> told(part, whose));
        choice.setValue(theirs);
        choice.addClassName("k-vertical");
        choice.setAriaLabel(IssueWords.label(part));
        choices.put(part, choice);
        return choice;
    }

    private String told(Part part, Incident whose) {
        var value = words.value(part, whose.value(part));
        return whose == mine ? ConflictDialog.entered(value) : ConflictDialog.saved(value);
    }
}
