package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.kamae.uikit.DateField;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Since when something is so, at a full hour of the team's zone; without a date always. */
class FullHourField extends Div {

    private final ZoneId zone;
    private final DateField date;
    private final Select<Integer> hour = new Select<>();

    FullHourField(Formatting formatting) {
        zone = formatting.clock().getZone();
        date = new DateField(ProfileField.FROM.label(), formatting.today());
        date.setClearButtonVisible(true);
        hour.setLabel(translate("webacl.profile.hour"));
        hour.setItems(IntStream.range(0, 24).boxed().toList());
        hour.setItemLabelGenerator("%d:00"::formatted);
        hour.setValue(0);
        var fields = new Div(date, hour);
        fields.addClassName("k-filters");
        add(fields, Words.quiet(ProfileField.FROM.why()));
    }

    void read(@Nullable Instant from) {
        date.setValue(from == null ? null : from.atZone(zone).toLocalDate());
        hour.setValue(from == null ? 0 : from.atZone(zone).getHour());
    }

    @Nullable
    Instant write() {
        return date.getValue() == null
                ? null
                : date.getValue()
                        .atTime(LocalTime.of(hour.getValue(), 0))
                        .atZone(zone)
                        .toInstant();
    }
}
