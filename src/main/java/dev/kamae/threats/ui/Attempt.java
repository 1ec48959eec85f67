package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.threats.JudgedMeanwhile;
import dev.kamae.threats.Judgement;
import dev.kamae.uikit.Words;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Records a judgement; when somebody else was quicker it shows both and lets one choose.
 *
 * @param mine what the person is about to record, in words
 * @param act records it over the version that it is given
 * @param done takes what is recorded in the end, theirs or mine
 */
record Attempt<J extends Judgement>(
        Class<J> sort, StanceWords words, String mine, IntFunction<J> act, Consumer<J> done) {

    /** @return whether it was recorded at once */
    boolean over(int seen) {
        try {
            done.accept(act.apply(seen));
            return true;
        } catch (JudgedMeanwhile meanwhile) {
            choose(sort.cast(meanwhile.theirs()));
            return false;
        }
    }

    private void choose(J theirs) {
        var choice = new Dialog();
        choice.setHeaderTitle(translate("threats.conflict.title"));
        choice.setWidth("560px");
        var both = new Div(
                new Paragraph(words.conflict(theirs)),
                row("threats.conflict.theirs", words.value(theirs), theirs.words()),
                row("threats.conflict.mine", mine, ""));
        both.addClassName("k-conflict");
        choice.add(both);
        var keep = new Button(translate("threats.conflict.keep"), click -> {
            choice.close();
            done.accept(theirs);
        });
        var replace = new Button(translate("threats.conflict.replace"), click -> {
            choice.close();
            over(theirs.version());
        });
        replace.addThemeVariants(ButtonVariant.PRIMARY);
        choice.getFooter().add(keep, replace);
        choice.open();
    }

    private static Div row(String heading, String value, String note) {
        var row = new Div(new H3(translate(heading)), Words.plain(value));
        if (!note.isEmpty()) {
            row.add(Words.quiet(note));
        }
        row.addClassName("k-conflict-row");
        return row;
    }
}
