package dev.kamae.uikit;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * A few words in the place of a figure, with their look, for the server's pieces and the browser's alike.
 *
 * @param style the class of their look, empty for none
 * @param why shows on hover, empty for nothing
 * @param icon the path of the drawing before them, so that nothing is told by colour alone; null for none
 */
public record Figured(
        String words, String style, String why, @Nullable String icon) {

    static Figured plain(String words, String why) {
        return new Figured(words, "", why, null);
    }

    /** Beside the matter. */
    static Figured quiet(String words, String why) {
        return new Figured(words, "k-quiet", why, null);
    }

    /** Someone should act on this. */
    static Figured bad(String words, String why, @Nullable Symbol icon) {
        return new Figured(words, "k-bad", why, icon == null ? null : icon.path());
    }

    /** Not known, and never zero. */
    static Figured unknown(String why) {
        return new Figured("–", "k-unknown", why, null);
    }

    /** Drawn by the server. */
    public Span span() {
        var span = new Span(words);
        if (!style.isEmpty()) {
            span.addClassName(style);
        }
        if (!why.isEmpty()) {
            span.setTitle(why);
        }
        if (icon != null) {
            span.addComponentAsFirst(Symbol.of(icon));
        }
        return span;
    }
}
