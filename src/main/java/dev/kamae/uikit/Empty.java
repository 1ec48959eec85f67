package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Where there is nothing yet: why, and the one next step. */
public final class Empty extends Div {

    public Empty(String why, Component... next) {
        addClassName("k-empty");
        add(Symbol.UNKNOWN.icon(), new Paragraph(why));
        add(next);
    }
}
