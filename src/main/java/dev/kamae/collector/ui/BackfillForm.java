package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.collector.BackfillDraft;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Formatting;
import java.util.List;

/** Which logs of the past somebody wants. */
class BackfillForm extends Div {

    private final Select<String> place = new Select<>();
    private final TextField folder = new TextField(translate("collector.backfill.folder"));
    private final DateField first;
    private final DateField last;
    private final IntegerField pace = new IntegerField(translate("collector.backfill.pace"));

    BackfillForm(Formatting formatting) {
        addClassNames("k-form", "k-backfill");
        place.setLabel(translate("collector.backfill.place"));
        place.setWidthFull();
        folder.setPlaceholder("123456789012/WAFLogs/");
        folder.setMaxLength(900);
        folder.setWidthFull();
        first = new DateField(translate("collector.backfill.first"), formatting.today());
        last = new DateField(translate("collector.backfill.last"), formatting.today());
        pace.setHelperText(translate("collector.backfill.paceHelp"));
        pace.setMin(1);
        pace.setMax(10_000);
        var days = new Div(first, last, pace);
        days.addClassName("k-backfill-days");
        add(place, folder, days);
    }

    void offer(List<String> places) {
        place.setItems(places);
        place.setValue(places.getFirst());
    }

    BackfillDraft draft() {
        return new BackfillDraft(
                place.getValue(), folder.getValue(), first.getValue(), last.getValue(), pace.getValue());
    }
}
