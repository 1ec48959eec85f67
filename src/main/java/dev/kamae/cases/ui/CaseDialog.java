package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.cases.CaseChangedMeanwhile;
import dev.kamae.cases.CaseContent;
import dev.kamae.cases.CaseRefused;
import dev.kamae.cases.CaseVersion;
import dev.kamae.cases.Cases;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Enters a case, or tells one anew; when somebody was quicker both are shown and one chooses. */
class CaseDialog extends Dialog {

    private final CaseWords words;
    private final Consumer<CaseVersion> done;
    private final TextField title = new TextField(translate("cases.column.title"));
    private final TextField source = new TextField(translate("cases.source"));
    private final DateField reportedOn;
    private final TextArea what = new TextArea(translate("cases.what"));
    private final MultiSelectComboBox<ThreatId> threats = new MultiSelectComboBox<>(translate("cases.column.threats"));
    private final Span refused = new Span();

    /** Enters. */
    CaseDialog(Cases cases, CaseWords words, Consumer<CaseVersion> done) {
        this(words, null, done);
        show("cases.enter", content -> finish(cases.enter(content)));
    }

    /** Tells anew. */
    CaseDialog(Cases cases, CaseWords words, CaseVersion seen, Consumer<CaseVersion> done) {
        this(words, seen.content(), done);
        show("cases.edit", content -> change(cases, seen, content));
    }

    private CaseDialog(CaseWords words, @Nullable CaseContent before, Consumer<CaseVersion> done) {
        this.words = words;
        this.done = done;
        reportedOn = new DateField(
                translate("cases.column.reportedOn"), words.formatting().today());
        reportedOn.setMax(words.formatting().today());
        title.setMaxLength(CaseContent.LONGEST_TITLE);
        source.setPlaceholder("https://");
        source.setMaxLength(CaseContent.LONGEST_SOURCE);
        what.setMaxLength(CaseContent.LONGEST_WHAT);
        what.setMinRows(3);
        threats.setItems(words.catalogue().stream()
                .filter(threat ->
                        !threat.retired() || before != null && before.threats().contains(threat.id()))
                .map(ThreatSummary::id)
                .toList());
        threats.setItemLabelGenerator(words::threat);
        if (before == null) {
            reportedOn.setValue(words.formatting().today());
        } else {
            title.setValue(before.title());
            source.setValue(before.source());
            reportedOn.setValue(before.reportedOn());
            what.setValue(before.what());
            threats.setValue(before.threats());
        }
    }

    private void show(String heading, Consumer<CaseContent> act) {
        setHeaderTitle(translate(heading));
        setWidth("560px");
        refused.addClassName("k-bad");
        refused.getElement().setAttribute("role", "alert");
        var form = new Div(title, source, reportedOn, what, threats, refused);
        form.addClassName("k-form");
        add(form);
        var save = Once.button(translate("uikit.save"), () -> save(act));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    private void save(Consumer<CaseContent> act) {
        var day = reportedOn.getValue();
        reportedOn.setInvalid(day == null);
        if (day == null) {
            return;
        }
        try {
            act.accept(new CaseContent(title.getValue(), source.getValue(), day, what.getValue(), threats.getValue()));
        } catch (CaseRefused why) {
            refused.setText(why.sentence(words.formatting().language()));
        }
    }

    private void change(Cases cases, CaseVersion seen, CaseContent mine) {
        try {
            finish(cases.change(seen.id(), seen.version(), mine));
        } catch (CaseChangedMeanwhile meanwhile) {
            var theirs = meanwhile.theirs();
            var conflict = new ConflictDialog(words.meanwhile(theirs), "");
            words.parts().forEach((label, part) -> row(conflict, label, part, theirs.content(), mine));
            conflict.suggest(translate("cases.mine"), () -> change(cases, theirs, mine))
                    .open();
        }
    }

    private static void row(
            ConflictDialog conflict,
            String label,
            Function<CaseContent, String> value,
            CaseContent theirs,
            CaseContent mine) {
        if (!value.apply(theirs).equals(value.apply(mine))) {
            conflict.row(
                    translate(label),
                    Words.plain(ConflictDialog.saved(value.apply(theirs))),
                    Words.plain(ConflictDialog.entered(value.apply(mine))));
        }
    }

    private void finish(CaseVersion version) {
        Notices.done(translate("cases.saved"));
        close();
        done.accept(version);
    }
}
