package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.OwnAppPattern;
import dev.kamae.webacl.TextMatch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By what the company's own apps are known, a pattern a row. */
class OwnAppRows extends Div {

    private final Div list = new Div();
    private final List<Row> rows = new ArrayList<>();

    OwnAppRows() {
        addClassName("k-rows");
        var add = new Button(translate("webacl.profile.addPattern"), Symbol.ADD.icon(), click -> add(new Row(null)));
        add.addThemeVariants(ButtonVariant.SMALL);
        add(Words.plain(ProfileField.OWN_APPS.label()), Words.quiet(ProfileField.OWN_APPS.why()), list, add);
    }

    void read(List<OwnAppPattern> patterns) {
        list.removeAll();
        rows.clear();
        patterns.forEach(pattern -> add(new Row(pattern)));
    }

    /** A row without text is none. */
    List<OwnAppPattern> write() {
        return rows.stream()
                .filter(row -> !row.text.getValue().isBlank())
                .map(row -> new OwnAppPattern(row.where.getValue(), row.match.getValue(), row.text.getValue()))
                .toList();
    }

    private void add(Row row) {
        rows.add(row);
        list.add(row);
    }

    /** One pattern. */
    private final class Row extends Div {

        private final Select<OwnAppPattern.Where> where = new Select<>();
        private final Select<TextMatch> match = new Select<>();
        private final TextField text = new TextField();

        Row(@Nullable OwnAppPattern pattern) {
            addClassName("k-filters");
            where.setItems(OwnAppPattern.Where.values());
            where.setItemLabelGenerator(value -> translate("webacl.ownApp." + value));
            where.setAriaLabel(translate("webacl.profile.where"));
            match.setItems(TextMatch.values());
            match.setItemLabelGenerator(value -> translate("webacl.match." + value));
            match.setAriaLabel(translate("webacl.profile.match"));
            text.setAriaLabel(translate("webacl.profile.text"));
            text.setMaxLength(200);
            where.setValue(pattern == null ? OwnAppPattern.Where.USER_AGENT : pattern.where());
            match.setValue(pattern == null ? TextMatch.PREFIX : pattern.match());
            text.setValue(pattern == null ? "" : pattern.text());
            var away = new Button(Symbol.CLOSE.icon(), click -> {
                rows.remove(this);
                list.remove(this);
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setAriaLabel(translate("webacl.profile.removePattern"));
            add(where, match, text, away);
        }
    }
}
