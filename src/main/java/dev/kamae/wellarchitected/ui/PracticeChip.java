package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Language;
import dev.kamae.core.LogText;
import dev.kamae.wellarchitected.Practice;
import dev.kamae.wellarchitected.PracticeChange;
import dev.kamae.wellarchitected.PracticeState;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A best practice in its row: its number, a sign and a word for its state, and what became of it since. */
class PracticeChip extends NativeButton {

    private static final int SLUG_SHOWN = 14;

    PracticeChip(Practice practice, @Nullable PracticeChange change, Language language, Runnable open) {
        addClassNames("k-practice", "k-practice-" + practice.state().name().toLowerCase(Locale.ROOT));
        var name = name(practice);
        var word = ReviewWords.state(practice.state());
        var state = new Span(sign(practice.state()), new Span(word));
        state.addClassName("k-practice-state");
        var code = new Span(new Span(name));
        code.addClassName("k-practice-code");
        Optional.ofNullable(change).map(PracticeChip::mark).ifPresent(code::add);
        add(code, state);
        setTitle(practice.title(language));
        getElement()
                .setAttribute(
                        "aria-label",
                        String.join(" ", name, practice.title(language), word, change == null ? "" : word(change)));
        addClickListener(click -> open.run());
    }

    /** One that is open beside the matrix. */
    void press() {
        getElement().setAttribute("aria-pressed", "true");
    }

    private static String name(Practice practice) {
        return practice.code()
                .map(code -> code.within())
                .orElseGet(() -> new LogText(practice.id().value()).cut(SLUG_SHOWN));
    }

    private static Span sign(PracticeState state) {
        var sign = new Span(
                switch (state) {
                    case SELECTED -> "✓";
                    case UNSELECTED -> "✕";
                    case NOT_APPLICABLE -> "–";
                    case UNANSWERED -> "?";
                });
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    static Span mark(PracticeChange change) {
        var mark = new Span(word(change));
        mark.addClassNames("k-change", "k-change-" + change.name().toLowerCase(Locale.ROOT));
        return mark;
    }

    static String word(PracticeChange change) {
        return translate("wellarchitected.change." + change);
    }
}
