package dev.kamae.calendar.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.calendar.CompanyEvent;
import dev.kamae.calendar.CompanyEventDraft;
import dev.kamae.calendar.CompanyEvents;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MomentField;
import dev.kamae.uikit.Notices;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enters what happened, or changes it. */
class EventDialog extends Dialog {

    private final Formatting formatting;
    private final Runnable changed;
    private final Select<CompanyEvent.Kind> kind = new Select<>();
    private final TextField name = new TextField(translate("calendar.name"));
    private final MomentField begins;
    private final MomentField ends;
    private final Checkbox unusual = new Checkbox(translate("calendar.event.unusual"));
    private final TextField link = new TextField(translate("calendar.event.link"));

    EventDialog(CompanyEvents happened, Formatting formatting, Runnable changed) {
        this(formatting, changed, translate("calendar.event.enter"));
        kind.setValue(CompanyEvent.Kind.RELEASE);
        begins.setValue(wall(formatting.clock().instant()));
        kind.addValueChangeListener(change -> unusual.setValue(change.getValue().bringsVisitors()));
        finish(() -> draft(null).ifPresent(draft -> done(() -> happened.enter(draft), draft.name())));
    }

    EventDialog(CompanyEvents happened, CompanyEvent event, Formatting formatting, Runnable changed) {
        this(formatting, changed, translate("calendar.editOne", event.said().name()));
        var said = event.said();
        kind.setValue(said.kind());
        name.setValue(said.name());
        begins.setValue(wall(said.begins()));
        Optional.ofNullable(said.ends()).ifPresent(end -> ends.setValue(wall(end)));
        unusual.setValue(said.isUnusual());
        Optional.ofNullable(said.link()).ifPresent(link::setValue);
        add(remove(happened, event));
        finish(() -> draft(said.reference())
                .ifPresent(draft -> done(() -> happened.change(event.id(), draft), draft.name())));
    }

    private EventDialog(Formatting formatting, Runnable changed, String heading) {
        this.formatting = formatting;
        this.changed = changed;
        begins = new MomentField(translate("calendar.event.begins"), formatting.language());
        ends = new MomentField(translate("calendar.event.ends"), formatting.language());
        setHeaderTitle(heading);
        setWidth("480px");
        kind.setLabel(translate("calendar.kind"));
        kind.setItems(CompanyEvent.Kind.values());
        kind.setItemLabelGenerator(EventsView::word);
        name.setWidthFull();
        name.setMaxLength(100);
        ends.setHelperText(translate("calendar.event.endsRule"));
        unusual.setHelperText(translate("calendar.event.unusualRule"));
        link.setWidthFull();
        link.setMaxLength(1000);
        link.setPlaceholder("https://");
        var fields = new Div(kind, name, begins, ends, unusual, link);
        fields.addClassName("k-form");
        add(fields);
    }

    private Div remove(CompanyEvents happened, CompanyEvent event) {
        var remove = new Button(translate("calendar.event.remove"), click -> {
            happened.remove(event.id());
            Notices.done(translate("calendar.removed", event.said().name()));
            changed.run();
            close();
        });
        remove.addThemeVariants(ButtonVariant.ERROR);
        var row = new Div(remove);
        row.addClassName("k-actions");
        return row;
    }

    private void finish(Runnable save) {
        var keep = new Button(translate("uikit.save"), click -> save.run());
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), keep);
    }

    /** Empty while there is no beginning, or a time that cannot be read. */
    private Optional<CompanyEventDraft> draft(@Nullable String reference) {
        var from = begins.getValue();
        begins.setInvalid(from == null);
        begins.setErrorMessage(translate("uikit.required"));
        if (from == null || ends.isInvalid()) {
            return Optional.empty();
        }
        var to = ends.getValue();
        return Optional.of(new CompanyEventDraft(
                kind.getValue(),
                name.getValue(),
                moment(from),
                to == null ? null : moment(to),
                unusual.getValue(),
                link.getValue(),
                reference));
    }

    private void done(Runnable save, String what) {
        save.run();
        Notices.done(translate("calendar.saved", what));
        changed.run();
        close();
    }

    private LocalDateTime wall(Instant moment) {
        return LocalDateTime.ofInstant(moment, formatting.formats().zone());
    }

    private Instant moment(LocalDateTime wall) {
        return wall.atZone(formatting.formats().zone()).toInstant();
    }
}
