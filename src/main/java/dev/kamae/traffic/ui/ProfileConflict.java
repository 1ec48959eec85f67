package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.identity.Directory;
import dev.kamae.traffic.ProfileDraft;
import dev.kamae.traffic.ProfileVersion;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;

/** In what two people's profiles of one web ACL differ. */
class ProfileConflict extends Div {

    ProfileConflict(ProfileVersion theirs, ProfileDraft mine, Directory directory, Formatting formatting) {
        addClassName("k-conflict");
        add(new Paragraph(translate(
                "traffic.profile.conflict.who",
                directory.name(theirs.by(), formatting.language()),
                formatting.formats().moment(theirs.at()))));
        for (var field : ProfileField.differences(theirs.content(), mine, formatting)) {
            var row = new Div(
                    new H3(field.label()),
                    Words.plain(translate("traffic.profile.conflict.them", field.words(theirs.content(), formatting))),
                    Words.plain(translate("traffic.profile.conflict.me", field.words(mine, formatting))));
            row.addClassName("k-conflict-row");
            add(row);
        }
    }
}
