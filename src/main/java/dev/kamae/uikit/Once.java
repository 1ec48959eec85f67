package dev.kamae.uikit;

import com.vaadin.flow.component.button.Button;

/** Buttons for what must not happen twice because somebody clicked twice. */
public final class Once {

    private Once() {}

    /** A button that takes no further click until what it does is over, refused or not. */
    public static Button button(String text, Runnable act) {
        var button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                act.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
