package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A share of a track: as long as the value says, hatched where it is not known, with a tick where it should be. */
public final class Bar extends Div {

    private final Span filled = new Span();

    private Bar(String label) {
        addClassName("k-bar-track");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        setTitle(label);
    }

    /**
     * @param share 0 to 1
     * @param target likewise, null for none
     * @param label what it says, for those who do not see it
     */
    public static Bar of(double share, Meaning meaning, @Nullable Double target, String label) {
        var bar = plain(share, label);
        bar.filled.addClassName(meaning.style());
        bar.tick(target);
        return bar;
    }

    /** Without a meaning of its own. */
    public static Bar plain(double share, String label) {
        var bar = new Bar(label);
        bar.filled.addClassName("k-bar-filled");
        bar.filled.getStyle().set("--k-share", percent(share));
        bar.add(bar.filled);
        return bar;
    }

    public static Bar unknown(@Nullable Double target) {
        var bar = new Bar(translate("uikit.unknown"));
        bar.addClassName("k-bar-unknown");
        bar.tick(target);
        return bar;
    }

    /** Stands on end, for a row of small ones. */
    public Bar upright() {
        addClassName("k-bar-upright");
        return this;
    }

    /** A thin one with its figure beside it, so that nobody has to hear it. */
    public Bar beside() {
        addClassName("k-bar-beside");
        getElement().setAttribute("aria-hidden", "true");
        return this;
    }

    private void tick(@Nullable Double target) {
        if (target != null) {
            var tick = new Span();
            tick.addClassName("k-bar-tick");
            tick.getStyle().set("--k-share", percent(target));
            add(tick);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", Math.clamp(share, 0, 1) * 100);
    }
}
