package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** One thing by which a list is narrowed; a click takes it away. */
public final class FilterChip extends NativeButton {

    /**
     * @param name what is narrowed
     * @param value to what
     */
    public FilterChip(String name, String value, Runnable remove) {
        var words = new Span(value);
        words.addClassName("k-logged");
        add(Words.quiet(name), words, Symbol.CLOSE.icon());
        addClassName("k-chip");
        setAriaLabel(translate("uikit.filter.remove", name, value));
        addClickListener(click -> remove.run());
    }
}
