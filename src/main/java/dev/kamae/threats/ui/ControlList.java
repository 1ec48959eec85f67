package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.ControlId;
import dev.kamae.threats.ControlInPlace;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Stance;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The controls against a threat by what they do, each with its assessment; the team adds its own. */
class ControlList extends Div {

    private final Controls controls;
    private final StanceWords words;
    private final Supplier<Stance> reading;
    private final boolean mayEdit;
    private final Runnable changed;
    private final Div rows = new Div();

    /** Those that were shown before stay the same components: somebody may be typing in one. */
    private final Map<Place, ControlRow> shown = new HashMap<>();

    /** A control may serve several functions. */
    private record Place(ControlFunction function, ControlId control) {}

    /**
     * @param reading the stance as it is now
     * @param changed called whenever a control is added, retired or assessed
     */
    ControlList(Controls controls, StanceWords words, Supplier<Stance> reading, boolean mayEdit, Runnable changed) {
        this.controls = controls;
        this.words = words;
        this.reading = reading;
        this.mayEdit = mayEdit;
        this.changed = changed;
        var card = new Card(translate("threats.controls"), translate("threats.controlsNote"), rows);
        if (mayEdit) {
            card.with(new Button(
                    translate("threats.addControl"),
                    Symbol.ADD.icon(),
                    click -> new OwnControlDialog(
                                    controls, reading.get().threat().id(), this::reread)
                            .open()));
        }
        add(card);
        refresh();
    }

    private void reread() {
        refresh();
        changed.run();
    }

    private void refresh() {
        rows.removeAll();
        var stance = reading.get();
        for (var function : ControlFunction.values()) {
            rows.add(new H3(StanceWords.function(function)));
            stance.controls(function)
                    .forEach(control ->
                            rows.add(shown.computeIfAbsent(new Place(function, control.id()), place -> row(control))));
        }
    }

    private ControlRow row(ControlInPlace control) {
        var row = new ControlRow(controls, words, control, mayEdit, changed);
        if (control.own() && mayEdit) {
            var retire = new Button(translate("threats.retire"), click -> retire(control));
            retire.addThemeVariants(ButtonVariant.TERTIARY);
            row.offer(retire);
        }
        return row;
    }

    private void retire(ControlInPlace control) {
        var name = control.name(words.formatting().language());
        var sure = new Dialog();
        sure.setHeaderTitle(translate("threats.retireOne", name));
        sure.setWidth("440px");
        sure.add(new Paragraph(translate("threats.retireWhat")));
        var go = Once.button(translate("threats.retire"), () -> {
            controls.retire(control.id());
            sure.close();
            Notices.done(translate("threats.retired", name));
            reread();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        sure.getFooter().add(new Button(translate("uikit.cancel"), click -> sure.close()), go);
        sure.open();
    }
}
