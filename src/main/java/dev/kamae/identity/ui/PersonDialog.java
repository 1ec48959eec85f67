package dev.kamae.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.identity.Password;
import dev.kamae.identity.People;
import dev.kamae.identity.PersonDraft;
import dev.kamae.identity.PersonSummary;
import dev.kamae.identity.Provider;
import dev.kamae.identity.Role;
import dev.kamae.uikit.Notices;
import java.util.Set;

/** Lets somebody in, or changes what they may do. */
class PersonDialog extends Dialog {

    private final People people;
    private final Runnable changed;
    private final Div fields = new Div();
    private final TextField name = new TextField(translate("identity.people.name"));
    private final TextField login = new TextField(translate("identity.people.login"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(translate("identity.people.roles"));

    PersonDialog(People people, Runnable changed) {
        this.people = people;
        this.changed = changed;
        setHeaderTitle(translate("identity.people.add"));
        // each role gives something away, so that none is chosen for the administrator
        form(Set.of());
        finish(() -> tellOnce(people.add(draft())));
    }

    PersonDialog(People people, Provider provider, PersonSummary person, Runnable changed) {
        this.people = people;
        this.changed = changed;
        setHeaderTitle(translate("identity.people.editOne", person.name()));
        form(person.roles());
        name.setValue(person.name());
        login.setValue(person.login());
        add(access(provider, person));
        if (person.byProvider()) {
            readOnly(person);
            return;
        }
        finish(() -> {
            people.change(person.id(), draft());
            Notices.done(translate("identity.people.saved", person.name()));
            close();
        });
    }

    private void form(Set<Role> held) {
        setWidth("480px");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(
                role -> PeopleView.word(role) + " - " + translate("identity.role." + role + ".may"));
        roles.setValue(held);
        roles.setErrorMessage(translate("identity.people.roleMissing"));
        roles.addClassName("k-vertical");
        name.setWidthFull();
        name.setMaxLength(80);
        login.setWidthFull();
        login.setMaxLength(64);
        login.setHelperText(translate("identity.people.loginRule"));
        fields.add(name, login, roles);
        fields.addClassName("k-form");
        add(fields);
    }

    /** What the provider says is shown, and changed there. */
    private void readOnly(PersonSummary person) {
        name.setReadOnly(true);
        login.setReadOnly(true);
        roles.setReadOnly(true);
        login.setHelperText("");
        var mail = new TextField(translate("identity.people.mail"));
        mail.setValue(person.mail() == null ? translate("identity.people.noMail") : person.mail());
        mail.setReadOnly(true);
        mail.setWidthFull();
        fields.addComponentAsFirst(new Paragraph(translate("identity.people.byProviderWhy")));
        fields.addComponentAtIndex(3, mail);
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
    }

    private Div access(Provider provider, PersonSummary person) {
        var reset = new Button(
                translate("identity.people.reset"), click -> done(() -> tellOnce(people.resetPassword(person.id()))));
        var unlock = new Button(
                translate("identity.people.unlock"),
                click -> done(() -> {
                    people.unlock(person.id());
                    close();
                }));
        unlock.setVisible(person.locked());
        reset.setVisible(!person.byProvider());
        var handOver = new Button(
                translate("identity.people.handOver"),
                click -> done(() -> {
                    people.handOver(person.id());
                    close();
                }));
        handOver.setTooltipText(translate("identity.people.handOverWhy"));
        handOver.setVisible(provider.configured() && !person.byProvider());
        var access =
                new Button(translate(person.active() ? "identity.people.deactivate" : "identity.people.reactivate"));
        access.addThemeVariants(ButtonVariant.ERROR);
        access.addClickListener(click -> done(() -> {
            if (person.active()) {
                people.deactivate(person.id());
            } else {
                people.reactivate(person.id());
            }
            close();
        }));
        var row = new Div(reset, unlock, handOver, access);
        row.addClassName("k-actions");
        return row;
    }

    private void finish(Runnable save) {
        var cancel = new Button(translate("uikit.cancel"), click -> close());
        var keep = new Button(translate("uikit.save"), click -> {
            if (hasRole()) {
                done(save);
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, keep);
    }

    private boolean hasRole() {
        roles.setInvalid(roles.getValue().isEmpty());
        return !roles.isInvalid();
    }

    private void done(Runnable act) {
        act.run();
        changed.run();
    }

    private PersonDraft draft() {
        return new PersonDraft(login.getValue(), name.getValue(), roles.getValue());
    }

    /** The only moment at which a made password can be read. */
    private void tellOnce(Password made) {
        removeAll();
        getFooter().removeAll();
        var password = new Div(made.value());
        password.addClassName("k-code");
        add(new Paragraph(translate("identity.people.made")), password);
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
    }
}
