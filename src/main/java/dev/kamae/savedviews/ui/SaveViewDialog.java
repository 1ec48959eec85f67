package dev.kamae.savedviews.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.kamae.savedviews.SavedViews;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;

/** Saves what a page shows just now, for oneself or for all who may see the page. */
class SaveViewDialog extends Dialog {

    private final SavedViews views;
    private final String route;
    private final SavedPeriod period;
    private final TextField name = new TextField(translate("savedviews.name"));
    private final Select<SavedPeriod.Choice> kept = new Select<>();
    private final RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>(translate("savedviews.for"));

    SaveViewDialog(SavedViews views, Formatting formatting, String route, QueryParameters shown, Runnable saved) {
        this.views = views;
        this.route = route;
        period = new SavedPeriod(shown, formatting);
        setHeaderTitle(translate("savedviews.save.title"));
        setWidth("440px");
        name.setMaxLength(SavedViews.LONGEST_NAME);
        name.focus();
        kept.setLabel(translate("savedviews.period"));
        kept.setItems(period.choices());
        kept.setItemLabelGenerator(period::word);
        kept.setHelperText(translate("savedviews.period.note"));
        kept.setValue(period.usual());
        kept.setVisible(!period.choices().isEmpty());
        shared.setItems(false, true);
        shared.setItemLabelGenerator(all -> translate(all ? "savedviews.forAll" : "savedviews.forMe"));
        shared.setValue(false);
        shared.addClassName("k-vertical");
        var form = new Div(name, kept, shared);
        form.addClassName("k-form");
        add(form);
        var save = Once.button(translate("uikit.save"), () -> save(saved));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
    }

    private void save(Runnable saved) {
        if (name.getValue().isBlank()) {
            name.setErrorMessage(translate("uikit.required"));
            name.setInvalid(true);
            return;
        }
        var query = period.with(kept.getValue()).getQueryString();
        var view = views.save(route, query, name.getValue(), shared.getValue());
        Notices.done(translate("savedviews.saved", view.name()));
        close();
        saved.run();
    }
}
