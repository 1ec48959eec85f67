package dev.kamae.sheets.ui;

import com.vaadin.flow.component.html.Div;
import dev.kamae.uikit.Words;

/** A file that was not read, and why; it stays until another one is chosen. */
class Refused extends Div {

    Refused(String file, String sentence) {
        addClassNames("k-card", "k-sheet-refused");
        getElement().setAttribute("role", "alert");
        add(Words.strong(file), new Div(Words.bad(sentence)));
    }
}
