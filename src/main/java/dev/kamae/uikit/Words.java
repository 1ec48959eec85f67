package dev.kamae.uikit;

import com.vaadin.flow.component.html.Span;
import dev.kamae.core.LogText;

/** Words with a meaning that their look repeats. */
public final class Words {

    private Words() {}

    public static Span plain(String text) {
        return new Span(text);
    }

    public static Span strong(String text) {
        return styled(text, "k-strong");
    }

    /** Someone should act on this. */
    public static Span bad(String text) {
        return styled(text, "k-bad");
    }

    /** Beside the matter: captions, ages, old numbers. */
    public static Span quiet(String text) {
        return styled(text, "k-quiet");
    }

    /** Not known, drawn as such; the reason shows on hover and is read out. */
    public static Span unknown(String text, String reason) {
        var unknown = styled(text, "k-unknown");
        unknown.setTitle(reason);
        return unknown;
    }

    /** Text out of a log, its beginning where it is long, and then the whole on hover. */
    public static Span logged(LogText text, int most) {
        var shown = text.cut(most);
        var logged = styled(shown, "k-logged");
        if (!shown.equals(text.whole())) {
            logged.setTitle(text.whole());
        }
        return logged;
    }

    private static Span styled(String text, String style) {
        var span = new Span(text);
        span.addClassName(style);
        return span;
    }
}
