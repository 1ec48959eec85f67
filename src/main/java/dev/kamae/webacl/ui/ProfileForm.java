package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.uikit.Formatting;
import dev.kamae.webacl.BotControl;
import dev.kamae.webacl.Logging;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.WebAclId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What people say of a web ACL, each part with what it is needed for. Nothing is chosen beforehand, except where its ARN
 * leaves no choice: what is declared is what somebody chose.
 */
class ProfileForm extends Div {

    private final FullHourField from;
    private final PathFields path;
    private final RadioButtonGroup<Logging> logging = new RadioButtonGroup<>(ProfileField.LOGGING.label());
    private final RadioButtonGroup<BotControl> bots = new RadioButtonGroup<>(ProfileField.BOT_CONTROL.label());
    private final OwnAppRows apps = new OwnAppRows();
    private final TextArea logins = new TextArea(ProfileField.LOGIN_PATHS.label());
    private final CountryField home;

    ProfileForm(WebAclId acl, List<WebAclId> others, Formatting formatting) {
        addClassName("k-form");
        from = new FullHourField(formatting);
        path = new PathFields(acl.scope(), others);
        home = new CountryField(formatting);
        logging.setItems(Logging.values());
        logging.setItemLabelGenerator(value -> translate("webacl.logging." + value));
        logging.setHelperText(ProfileField.LOGGING.why());
        bots.setItems(BotControl.values());
        bots.setItemLabelGenerator(value -> translate("webacl.botControl." + value));
        bots.setHelperText(ProfileField.BOT_CONTROL.why());
        logins.setHelperText(ProfileField.LOGIN_PATHS.why());
        logins.setMinRows(2);
        logins.setMaxRows(8);
        logins.setWidthFull();
        add(path, logging, bots, apps, logins, home, from);
        logging.setRequiredIndicatorVisible(true);
        bots.setRequiredIndicatorVisible(true);
        home.setRequiredIndicatorVisible(true);
    }

    void read(ProfileDraft draft) {
        from.read(draft.from());
        path.read(draft.path());
        logging.setValue(draft.logging());
        bots.setValue(draft.botControl());
        apps.read(draft.ownApps());
        logins.setValue(String.join("\n", draft.loginPaths()));
        home.setValue(draft.homeCountry());
    }

    /** Refuses what cannot be so; empty while something has not been chosen, and the fields say so. */
    Optional<ProfileDraft> write() {
        var along = path.write();
        // no short circuit: every field that is missing says so
        var chosen = Required.isChosen(logging) & Required.isChosen(bots) & Required.isChosen(home);
        return along.filter(way -> chosen)
                .map(way -> new ProfileDraft(
                        from.write(),
                        way,
                        logging.getValue(),
                        bots.getValue(),
                        apps.write(),
                        Arrays.stream(logins.getValue().split("\n"))
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        home.getValue()));
    }
}
