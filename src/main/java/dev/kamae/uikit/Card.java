package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One question's answer on a page: a heading with its note, and what stands below. */
public final class Card extends Section {

    private final Div tools = new Div();

    public Card(String heading, String note, Component... content) {
        addClassName("k-card");
        var title = new H2(heading);
        tools.addClassName("k-card-tools");
        var head = new Div(title, Words.quiet(note), tools);
        head.addClassName("k-card-head");
        add(head);
        add(content);
    }

    /** Puts these at the end of the head: an age, a legend, a menu. */
    public Card with(Component... tools) {
        this.tools.add(tools);
        return this;
    }
}
