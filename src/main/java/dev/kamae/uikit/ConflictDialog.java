package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Something was saved while a person was editing the same: who did, in what the two differ, and what to do about it. */
public final class ConflictDialog extends Dialog {

    private final Div content = new Div();

    /**
     * @param who saved it, in a sentence
     * @param note how to choose; empty where the buttons say it all
     */
    public ConflictDialog(String who, String note) {
        setHeaderTitle(translate("uikit.conflict"));
        setWidth("640px");
        content.addClassName("k-conflict");
        content.add(new Paragraph(who + note));
        add(content);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()));
    }

    /** One thing in which the two differ. */
    public ConflictDialog row(String heading, Component... words) {
        var row = new Div(new H3(heading));
        row.add(words);
        row.addClassName("k-conflict-row");
        content.add(row);
        return this;
    }

    /** What was saved, in words. */
    public static String saved(String value) {
        return translate("uikit.conflict.saved", value);
    }

    /** What the person has entered, in words. */
    public static String entered(String value) {
        return translate("uikit.conflict.entered", value);
    }

    /** One way out of it. */
    public ConflictDialog offer(String label, Runnable act) {
        getFooter().add(button(label, act));
        return this;
    }

    /** The way out that is suggested. */
    public ConflictDialog suggest(String label, Runnable act) {
        var button = button(label, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(button);
        return this;
    }

    private Button button(String label, Runnable act) {
        return new Button(label, click -> {
            close();
            act.run();
        });
    }
}
