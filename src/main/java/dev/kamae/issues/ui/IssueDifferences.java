package dev.kamae.issues.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.IssueVersion.Field;
import dev.kamae.uikit.Words;

/** Where two versions of an issue differ, a line each. */
class IssueDifferences extends Div {

    private final IssueWords words;

    IssueDifferences(IssueWords words, IssueVersion before, IssueVersion after) {
        this.words = words;
        after.differencesFrom(before).forEach(field -> add(difference(field, before, after)));
    }

    private Div difference(Field field, IssueVersion before, IssueVersion after) {
        var acceptance = after.acceptance();
        if (field == Field.ACCEPTANCE && acceptance != null) {
            return new Div(Words.strong(words.told(acceptance)));
        }
        if (field == Field.DESCRIPTION) {
            return new Div(translate("issues.feed.description"));
        }
        return new Div(
                Words.plain(IssueWords.label(field) + ": "),
                Words.plain(value(field, before)),
                Words.quiet(" → "),
                Words.strong(value(field, after)));
    }

    private String value(Field field, IssueVersion version) {
        return field == Field.STATUS ? IssueWords.stands(version) : words.value(field, version.value(field));
    }
}
