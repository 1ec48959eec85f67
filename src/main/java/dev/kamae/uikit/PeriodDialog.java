package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.core.Period.Between;
import dev.kamae.core.PeriodRefused;
import dev.kamae.core.TimeRange;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/** From when to when, to the minute, in the team's zone. */
final class PeriodDialog extends Dialog {

    private final Formatting formatting;
    private final Consumer<Between> choose;
    private final MomentField from;
    private final MomentField to;
    private final Paragraph refusal = new Paragraph();

    /** @param range what it begins with */
    PeriodDialog(Formatting formatting, TimeRange range, Consumer<Between> choose) {
        this.formatting = formatting;
        this.choose = choose;
        setHeaderTitle(translate("uikit.period.choose"));
        var zone = formatting.formats().zone();
        from = field("uikit.period.from", LocalDateTime.ofInstant(range.from(), zone));
        to = field("uikit.period.to", LocalDateTime.ofInstant(range.to(), zone));
        refusal.addClassName("k-bad");
        refusal.getElement().setAttribute("role", "alert");
        var form = new Div(from, to, zoneNote(zone), refusal);
        form.addClassName("k-form");
        add(form);
        var show = new Button(translate("uikit.period.show"), click -> apply());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        show.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), show);
    }

    private MomentField field(String key, LocalDateTime value) {
        var field = new MomentField(translate(key), formatting.language());
        field.setValue(value);
        return field;
    }

    private static Paragraph zoneNote(ZoneId zone) {
        var note = new Paragraph(translate("uikit.period.zone", zone.getId()));
        note.addClassName("k-quiet");
        return note;
    }

    private void apply() {
        if (from.getValue() == null || to.getValue() == null) {
            refusal.setText(translate("uikit.required"));
            return;
        }
        try {
            var chosen = new Between(from.getValue(), to.getValue());
            close();
            choose.accept(chosen);
        } catch (PeriodRefused refused) {
            refusal.setText(refused.sentence(formatting.language()));
        }
    }
}
