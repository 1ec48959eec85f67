package dev.kamae.savedviews.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.savedviews.SavedView;
import dev.kamae.savedviews.SavedViews;
import dev.kamae.uikit.Notices;

/** Renames and deletes views, those that the reader may change. */
class ManageViewsDialog extends Dialog {

    private final SavedViews views;
    private final String route;
    private final Runnable changed;
    private final Div rows = new Div();

    ManageViewsDialog(SavedViews views, String route, Runnable changed) {
        this.views = views;
        this.route = route;
        this.changed = changed;
        setHeaderTitle(translate("savedviews.manage"));
        setWidth("520px");
        rows.addClassName("k-form");
        add(rows);
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
        fill();
    }

    private void fill() {
        rows.removeAll();
        views.of(route).stream().filter(views::mayChange).map(this::row).forEach(rows::add);
    }

    private Component row(SavedView view) {
        var name = new TextField();
        name.setAriaLabel(translate("savedviews.name"));
        name.setMaxLength(SavedViews.LONGEST_NAME);
        name.setValue(view.name());
        var rename = new Button(translate("savedviews.rename"), click -> {
            views.rename(view.id(), name.getValue());
            Notices.done(translate("savedviews.renamed", name.getValue()));
            refresh();
        });
        var delete = new Button(translate("savedviews.delete"), click -> {
            views.delete(view.id());
            Notices.done(translate("savedviews.deleted", view.name()));
            refresh();
        });
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(name, rename, delete);
        row.addClassName("k-view-row");
        return row;
    }

    private void refresh() {
        fill();
        changed.run();
    }
}
