package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.kamae.core.LogText;
import dev.kamae.identity.Directory;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.ProfileVersion;
import dev.kamae.webacl.WebAclId;
import java.util.Arrays;
import java.util.List;

/** Everything that was ever said of a web ACL, latest first: of each version what it changed, of the first all. */
class ProfileHistory extends Dialog {

    ProfileHistory(WebAclId acl, List<ProfileVersion> versions, Directory directory, Formatting formatting) {
        setHeaderTitle(translate("webacl.profile.history", new LogText(acl.name()).cut(60)));
        setWidth("640px");
        for (int at = versions.size() - 1; at >= 0; at--) {
            var version = versions.get(at);
            var fields = at == 0
                    ? Arrays.asList(ProfileField.values())
                    : ProfileField.differences(versions.get(at - 1).content(), version.content(), formatting);
            add(version(version, fields, directory, formatting));
        }
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
    }

    private static Div version(
            ProfileVersion version, List<ProfileField> fields, Directory directory, Formatting formatting) {
        var facts = new Facts();
        fields.forEach(field -> facts.with(field.label(), Words.plain(field.words(version.content(), formatting))));
        return new Div(
                new H3(translate("webacl.profile.version", version.version())),
                Words.quiet(translate(
                        "webacl.profile.by",
                        directory.name(version.by(), formatting.language()),
                        formatting.formats().moment(version.at()))),
                facts);
    }
}
