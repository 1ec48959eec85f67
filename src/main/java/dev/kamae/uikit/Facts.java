package dev.kamae.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;

/** Labels and their values, one a line. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("k-facts");
    }

    public Facts with(String label, Component... value) {
        var description = new Description();
        description.add(value);
        add(new Term(label), description);
        return this;
    }
}
