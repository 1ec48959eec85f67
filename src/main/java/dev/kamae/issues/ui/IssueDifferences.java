package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.issues.Incident;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.uikit.Words;
import org.jspecify.annotations.Nullable;

/** Where two versions of an issue differ, a line each. */
class IssueDifferences extends Div {

    private final IssueWords words;

    IssueDifferences(IssueWords words, IssueVersion before, IssueVersion after) {
        this.words = words;
        after.differencesFrom(before).forEach(field -> add(difference(field, before, after)));
        incident(before.incident(), after.incident());
    }

    private void incident(@Nullable Incident before, @Nullable Incident after) {
        if (after == null || after.equals(before)) {
            return;
        }
        var then = before == null ? Incident.NOTHING_KNOWN : before;
        for (var part : after.differencesFrom(then)) {
            add(line(
                    IssueWords.label(part), words.value(part, then.value(part)), words.value(part, after.value(part))));
        }
    }

    private static Div line(String label, String before, String after) {
        return new Div(Words.plain(label + ": "), Words.plain(before), Words.quiet(" → "), Words.strong(after));
    }

    private Div difference(Field field, IssueVersion before, IssueVersion after) {
        var acceptance = after.acceptance();
        if (field == Field.ACCEPTANCE && acceptance != null) {
            return new Div(Words.strong(words.told(acceptance)));
        }
        if (field == Field.DESCRIPTION) {
            return new Div(translate("issues.feed.description"));
        }
        if (field == Field.INCIDENT) {
            return new Div(
                    translate(before.incident() == null ? "issues.feed.becameIncident" : "issues.feed.incident"));
        }
        return line(IssueWords.label(field), value(field, before), value(field, after));
    }

    private String value(Field field, IssueVersion version) {
        return field == Field.STATUS ? IssueWords.stands(version) : words.value(field, version.value(field));
    }
}
