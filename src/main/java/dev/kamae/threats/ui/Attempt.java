package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.kamae.threats.JudgedMeanwhile;
import dev.kamae.threats.Judgement;
import dev.kamae.uikit.ConflictDialog;
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
        new ConflictDialog(words.conflict(theirs), "")
                .row(translate("threats.conflict.theirs"), words(words.value(theirs), theirs.words()))
                .row(translate("threats.conflict.mine"), Words.plain(mine))
                .offer(translate("threats.conflict.keep"), () -> done.accept(theirs))
                .suggest(translate("threats.conflict.replace"), () -> over(theirs.version()))
                .open();
    }

    private static Component[] words(String value, String note) {
        return note.isEmpty()
                ? new Component[] {Words.plain(value)}
                : new Component[] {Words.plain(value), Words.quiet(note)};
    }
}
