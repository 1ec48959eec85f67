package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.threats.Judgement;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A judgement of the whole threat at the side of the page: what is recorded, and, for those who may, the fields to record
 * another one with its reason.
 */
abstract class JudgementCard<J extends Judgement> extends Div {

    private final StanceWords words;
    private final Div recorded = new Div();
    private final Card card;
    private final TextArea reason = new TextArea(translate("threats.reason"));
    private final String name;
    private final String unrecordedWhy;
    private @Nullable J seen;

    /** @param unrecordedWhy what it means that nobody has recorded one */
    JudgementCard(StanceWords words, String name, String note, String unrecordedWhy) {
        this.words = words;
        this.name = name;
        this.unrecordedWhy = unrecordedWhy;
        recorded.addClassName("k-recorded");
        reason.setMinRows(2);
        reason.setMaxLength(2000);
        card = new Card(name, note, recorded);
        add(card);
    }

    /** The attempt to record what the fields hold; null when one of them is missing, and says so. */
    abstract @Nullable Attempt<J> attempt(String why);

    StanceWords words() {
        return words;
    }

    /** Lets the person record another one. */
    void offer(Component... fields) {
        var form = new Div(fields);
        form.add(reason, Once.button(translate("threats.set", name), () -> record(this::attempt)));
        form.addClassName("k-form");
        card.add(form);
    }

    /** What else can be done, below all of it. */
    void more(Component... buttons) {
        var more = new Div(buttons);
        more.addClassName("k-actions");
        card.add(more);
    }

    void recorded(J judgement) {
        show(judgement, judgement);
        Notices.done(translate("threats.isSet", name, words.value(judgement)));
    }

    /**
     * @param current what holds, null where nothing does
     * @param last what was recorded last, which may hold no longer
     */
    void show(@Nullable J current, @Nullable J last) {
        seen = last;
        reason.clear();
        recorded.removeAll();
        if (last == null) {
            recorded.add(StanceWords.unrecorded(unrecordedWhy));
        } else {
            var why = new Paragraph(last.words());
            why.addClassName("k-prose");
            var value = words.value(last);
            recorded.add(current == null ? over(last, value) : Words.strong(value), why, words.last(last));
        }
    }

    /** What holds no longer, in words. */
    Component over(J last, String value) {
        return Words.unknown(translate("threats.expired", value), translate("threats.expiredWhy"));
    }

    /** @param act what to attempt, by the reason; null when a field is missing */
    void record(Function<String, @Nullable Attempt<J>> act) {
        reason.setInvalid(reason.getValue().isBlank());
        var attempt = act.apply(reason.getValue());
        if (reason.isInvalid()) {
            reason.setErrorMessage(translate("uikit.required"));
        } else if (attempt != null) {
            attempt.over(seen == null ? 0 : seen.version());
        }
    }
}
