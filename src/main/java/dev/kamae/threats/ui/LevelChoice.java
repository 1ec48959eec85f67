package dev.kamae.threats.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.kamae.threats.Maturity;
import java.util.stream.IntStream;

/** The six levels with their anchors, one below the other; the arrow keys go through them. */
class LevelChoice extends RadioButtonGroup<Maturity> {

    LevelChoice(String question) {
        super(question);
        setItems(IntStream.rangeClosed(0, Maturity.HIGHEST)
                .mapToObj(Maturity::new)
                .toList());
        setItemLabelGenerator(StanceWords::level);
        addClassName("k-vertical");
    }

    /** Puts the cursor on the chosen level, else on the lowest; the group itself takes none. */
    void focus() {
        var place = getValue() == null ? 0 : getValue().level();
        getChildren().skip(place).findFirst().ifPresent(level -> {
            if (level instanceof Focusable<?> radio) {
                radio.focus();
            }
        });
    }
}
