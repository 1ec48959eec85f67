package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;

/** Of when a value is: quiet while it is current, a badge when it is late or a part is missing. */
public final class AgeMark extends Span {

    private final Formatting formatting;

    public AgeMark(Formatting formatting) {
        this.formatting = formatting;
        addClassName("k-age");
    }

    /** Shows nothing. */
    public void clear() {
        show("", "", "");
    }

    /** Everything about the age. */
    public void show(Age age) {
        switch (age.standing()) {
            case CURRENT -> show("", translate("uikit.age.at", formatting.dayTime(age.at())), age.why());
            case LATE ->
                show(
                        "k-age-bad",
                        translate("uikit.age.late", formatting.formats().span(formatting.since(age.at()))),
                        age.why());
            case PARTIAL -> show("k-age-bad", translate("uikit.age.partial"), age.why());
        }
    }

    /** Only what is wrong with it: for a card whose page says of when everything is. */
    public void showTrouble(Age age) {
        if (age.standing() == Age.Standing.CURRENT) {
            clear();
        } else {
            show(age);
        }
    }

    private void show(String style, String words, String why) {
        removeAll();
        setClassName("k-age " + style);
        setVisible(!words.isEmpty());
        if (!style.isEmpty()) {
            add(Symbol.CLOCK.icon());
        }
        add(new Span(words));
        setTitle(why);
    }
}
