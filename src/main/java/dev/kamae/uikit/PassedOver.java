package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.core.LogText;
import dev.kamae.core.Nonsense;
import java.util.Collection;

/** What an address asks for and cannot be shown, and what is shown instead, a calm line each; takes no room otherwise. */
public final class PassedOver extends Div {

    /** Nobody reads more, and an address can hold hundreds. */
    private static final int MOST = 5;

    private static final int LONGEST = 60;

    public PassedOver() {
        addClassName("k-passed-over");
        getElement().setAttribute("role", "status");
        clear();
    }

    public void clear() {
        removeAll();
        setVisible(false);
    }

    /**
     * Each in the words of its page: {@code scoring.asked.band} for what it is about, {@code scoring.instead.band} for
     * what is shown.
     *
     * @param module whose words they are
     */
    public void show(String module, Collection<Nonsense> nonsense) {
        clear();
        nonsense.forEach(one -> add(
                translate(module + ".asked." + one.parameter()),
                one,
                translate(module + ".instead." + one.parameter())));
    }

    /**
     * @param what it is about: {@code 期間}
     * @param instead what is shown: {@code 直近 24 時間}
     */
    public void add(String what, Nonsense nonsense, String instead) {
        if (getComponentCount() < MOST) {
            var text = new LogText(nonsense.text()).cut(LONGEST);
            add(new Div(Symbol.UNKNOWN.icon(), new Span(translate("uikit.passedOver", what, text, instead))));
            setVisible(true);
        }
    }
}
