package dev.kamae.threats.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.kamae.threats.Maturity;
import java.util.stream.IntStream;

/** The six levels with their anchors, one below the other; the arrow keys go through them. */
class LevelChoice extends RadioButtonGroup<Maturity> implements Focusable<RadioButtonGroup<Maturity>> {

    LevelChoice(String question) {
        super(question);
        setItems(IntStream.rangeClosed(0, Maturity.HIGHEST)
                .mapToObj(Maturity::new)
                .toList());
        setItemLabelGenerator(StanceWords::level);
        addClassName("k-vertical");
    }
}
