package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One question's answer on a page: a heading with its note, and what stands below. */
public final class Card extends Section {

    public Card(String heading, String note, Component... content) {
        addClassName("k-card");
        var title = new H2(heading);
        var head = new Div(title, Words.quiet(note));
        head.addClassName("k-card-head");
        add(head);
        add(content);
    }
}
