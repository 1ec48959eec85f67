package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.threats.Assessment;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Maturity;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One control: what it counts, how far it has come, and who said so last. */
class ControlRow extends Div {

    private final Controls controls;
    private final StanceWords words;
    private final ControlInPlace control;
    private final String name;
    private final Select<Maturity> level = new Select<>();
    private final TextField note = new TextField();
    private final Button record = Once.button(translate("threats.record"), this::record);
    private final Runnable changed;
    private final Div last = new Div();
    private final Div who = new Div();
    private @Nullable Assessment seen;

    /** @param changed called whenever an assessment is recorded */
    ControlRow(Controls controls, StanceWords words, ControlInPlace control, boolean mayEdit, Runnable changed) {
        this.controls = controls;
        this.words = words;
        this.control = control;
        this.changed = changed;
        name = control.name(words.formatting().language());
        addClassName("k-control");
        fields(mayEdit);
        last.addClassName("k-control-last");
        last.add(who);
        add(new Div(head(), last), level, note, record);
        show(control.assessment());
    }

    /** What one may do with a control of the team's own. */
    void offer(Button act) {
        last.add(act);
    }

    private Div head() {
        var head = new Div(Words.plain(name));
        if (control.mandatory()) {
            head.add(tag("threats.mandatory", "threats.mandatoryWhy"));
        }
        head.add(tag(translate("threats.weight", control.weight())), tag(StanceWords.estate(control.estate())));
        if (control.own()) {
            head.add(tag(translate("threats.own")));
        }
        head.addClassName("k-control-name");
        return head;
    }

    private void fields(boolean mayEdit) {
        level.setItems(IntStream.rangeClosed(0, Maturity.HIGHEST)
                .mapToObj(Maturity::new)
                .toList());
        level.setItemLabelGenerator(StanceWords::level);
        level.setPlaceholder(translate("threats.unrecorded"));
        level.setAriaLabel(translate("threats.levelOf", name));
        level.setReadOnly(!mayEdit);
        note.setPlaceholder(mayEdit ? translate("threats.note") : "");
        note.setAriaLabel(translate("threats.noteOn", name));
        note.setMaxLength(2000);
        note.setReadOnly(!mayEdit);
        record.setAriaLabel(translate("threats.recordOf", name));
        record.setVisible(mayEdit);
    }

    private void record() {
        var chosen = level.getValue();
        level.setInvalid(chosen == null);
        if (chosen == null) {
            level.setErrorMessage(translate("threats.chooseLevel"));
            return;
        }
        var written = note.getValue();
        new Attempt<>(
                        Assessment.class,
                        words,
                        StanceWords.level(chosen),
                        version -> controls.assess(control.id(), version, chosen, written),
                        assessment -> {
                            show(assessment);
                            changed.run();
                            Notices.done(translate("threats.assessed", name, StanceWords.level(assessment.maturity())));
                        })
                .over(seen == null ? 0 : seen.version());
    }

    private void show(@Nullable Assessment assessment) {
        seen = assessment;
        setClassName("k-unrecorded", assessment == null);
        if (assessment != null) {
            level.setValue(assessment.maturity());
            note.setValue(assessment.note());
            note.setTitle(assessment.note());
        }
        who.removeAll();
        if (assessment != null) {
            who.add(words.last(assessment));
        }
    }

    private static Span tag(String key, String why) {
        var tag = tag(translate(key));
        tag.addClassName("k-tag-strong");
        tag.setTitle(translate(why));
        return tag;
    }

    private static Span tag(String word) {
        var tag = new Span(word);
        tag.addClassName("k-tag");
        return tag;
    }
}
