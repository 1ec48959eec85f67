package dev.kamae.requests.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.core.TimeRange;
import dev.kamae.logstore.LogStoreRefusal;
import dev.kamae.requests.RequestFilter;
import dev.kamae.requests.RequestPart;
import dev.kamae.requests.RequestTerm;
import dev.kamae.requests.Requests;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.MomentField;
import dev.kamae.uikit.Once;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** "A customer says 403": one request, by when it was about and what one was told of it. */
class FindRequest extends Dialog {

    private final Requests requests;
    private final Formatting formatting;
    private final RequestsAddress address;
    private final Consumer<RequestsAddress> go;
    private final MomentField when;
    private final Select<Integer> minutes = new Select<>();
    private final Map<RequestPart, TextField> told = new LinkedHashMap<>();
    private final Paragraph answer = new Paragraph();

    /** @param go leads to what was found */
    FindRequest(Requests requests, Formatting formatting, RequestsAddress address, Consumer<RequestsAddress> go) {
        this.requests = requests;
        this.formatting = formatting;
        this.address = address;
        this.go = go;
        setHeaderTitle(translate("requests.find.title"));
        setWidth("520px");
        when = new MomentField(translate("requests.find.when"), formatting.language());
        when.setValue(LocalDateTime.now(formatting.clock()).truncatedTo(ChronoUnit.MINUTES));
        around();
        for (var part : new RequestPart[] {RequestPart.CLIENT, RequestPart.PATH_HAS, RequestPart.REQUEST}) {
            var field = new TextField(FilterWords.of(part));
            field.setPlaceholder(translate("requests.filter.hint." + part));
            field.setMaxLength(RequestTerm.LONGEST);
            told.put(part, field);
        }
        answer.getElement().setAttribute("role", "alert");
        answer.addClassName("k-bad");
        var form = new Div(when, minutes);
        told.values().forEach(form::add);
        form.add(answer);
        form.addClassName("k-form");
        add(form);
        var find = Once.button(translate("requests.find.go"), this::find);
        find.addThemeVariants(ButtonVariant.PRIMARY);
        // only in the fields for text: in the others Enter takes a day or a choice
        find.addClickShortcut(Key.ENTER)
                .listenOn(told.values().toArray(Component[]::new))
                .resetFocusOnActiveElement();
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), find);
    }

    private void around() {
        minutes.setLabel(translate("requests.find.minutes"));
        minutes.setItems(1, 5, 15, 60, 24 * 60);
        minutes.setItemLabelGenerator(some -> translate("requests.find.around", some));
        minutes.setValue(15);
    }

    private void find() {
        var moment = when.getValue();
        if (moment == null) {
            answer.setText(translate("requests.find.noTime"));
            return;
        }
        var middle = moment.atZone(formatting.clock().getZone()).toInstant();
        var around = Duration.ofMinutes(minutes.getValue());
        var filter = RequestFilter.span(middle.minus(around), middle.plus(around));
        for (var one : told.entrySet()) {
            try {
                one.getValue().setInvalid(false);
                if (!one.getValue().isEmpty()) {
                    filter = filter.with(
                            RequestTerm.of(one.getKey(), one.getValue().getValue()));
                }
            } catch (IllegalArgumentException none) {
                one.getValue().setInvalid(true);
                one.getValue()
                        .setErrorMessage(translate(
                                "requests.filter.refused", translate("requests.filter.hint." + one.getKey())));
                return;
            }
        }
        find(filter);
    }

    private void find(RequestFilter filter) {
        try (var pages = requests.lines(filter, 2)) {
            var found = pages.next();
            if (found.isEmpty()) {
                answer.setText(pages.gaps().stream()
                        .findFirst()
                        .map(gap -> gap.sentence(formatting.language()))
                        .orElse(translate("requests.find.none")));
                return;
            }
            close();
            var all = to(filter);
            go.accept(found.size() == 1 ? all.opening(found.getFirst()) : all);
        } catch (LogStoreRefusal refusal) {
            answer.setText(refusal.sentence(formatting.language()));
        }
    }

    private RequestsAddress to(RequestFilter filter) {
        var to = address.everything().within(new TimeRange(filter.from(), filter.until()));
        for (var term : filter.terms()) {
            to = to.with(term);
        }
        return to;
    }
}
