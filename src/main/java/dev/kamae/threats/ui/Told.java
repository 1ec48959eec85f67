package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.uikit.Notices;
import java.util.ArrayList;
import java.util.List;

/** What was recorded by one press of a button: told in one notice, and what follows later, after a conflict, by itself. */
final class Told {

    private final List<String> sentences = new ArrayList<>();
    private boolean over;

    void add(String sentence) {
        if (over) {
            Notices.done(sentence);
        } else {
            sentences.add(sentence);
        }
    }

    /** @param threat its name */
    void tell(String threat) {
        over = true;
        if (sentences.size() == 1) {
            Notices.done(sentences.getFirst());
        } else if (!sentences.isEmpty()) {
            Notices.done(translate("threats.answeredSome", threat, sentences.size()));
        }
    }
}
