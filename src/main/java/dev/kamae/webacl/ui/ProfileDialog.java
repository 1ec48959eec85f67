package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.core.LogText;
import dev.kamae.identity.Directory;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.ProfileChangedMeanwhile;
import dev.kamae.webacl.ProfileDraft;
import dev.kamae.webacl.ProfileGuesses;
import dev.kamae.webacl.ProfileVersion;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import java.util.List;
import java.util.Optional;

/** Declares the profile of one web ACL; when somebody was quicker it says what they said and lets one choose. */
class ProfileDialog extends Dialog {

    private final WebAclProfiles profiles;
    private final Directory directory;
    private final Formatting formatting;
    private final WebAclId acl;
    private final Runnable changed;
    private final ProfileForm form;

    /** The version that the form was made from, 0 when there was none. */
    private int seen;

    ProfileDialog(
            WebAclProfiles profiles,
            Directory directory,
            Formatting formatting,
            WebAclId acl,
            List<WebAclId> others,
            Optional<ProfileGuesses.Guess> guess,
            Runnable changed) {
        this.profiles = profiles;
        this.directory = directory;
        this.formatting = formatting;
        this.acl = acl;
        this.changed = changed;
        form = new ProfileForm(acl, others, formatting);
        setHeaderTitle(translate("webacl.profile.title", new LogText(acl.name()).cut(60)));
        setWidth("640px");
        var known = profiles.find(acl);
        known.ifPresent(this::read);
        var save = Once.button(translate("uikit.save"), () -> form.write().ifPresent(this::declare));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), save);
        add(new Paragraph(translate("webacl.profile.anew")));
        guess.filter(none -> known.isEmpty()).ifPresent(this::suggest);
        add(form);
    }

    /** What nobody has said yet stands in the form, with what it was made from. */
    private void suggest(ProfileGuesses.Guess guess) {
        form.read(guess.draft());
        var grounds = new UnorderedList();
        guess.grounds().forEach(ground -> grounds.add(new ListItem(ground.sentence(formatting.language()))));
        var note = new Div(
                Words.strong(translate("webacl.guess.note", guess.lines(), formatting.shortMoment(guess.since()))),
                grounds);
        note.addClassName("k-guess");
        add(note);
    }

    private void read(ProfileVersion version) {
        seen = version.version();
        form.read(version.content());
    }

    private void declare(ProfileDraft draft) {
        try {
            profiles.declare(acl, seen, draft);
            Notices.done(translate("webacl.profile.saved", new LogText(acl.name()).cut(60)));
            close();
            changed.run();
        } catch (ProfileChangedMeanwhile meanwhile) {
            choose(meanwhile, draft);
        }
    }

    private void choose(ProfileChangedMeanwhile meanwhile, ProfileDraft mine) {
        var theirs = meanwhile.theirs();
        var conflict = new ConflictDialog(
                directory.meanwhile(theirs.by(), formatting.formats().moment(theirs.at()), formatting.language()), "");
        for (var field : ProfileField.differences(theirs.content(), mine, formatting)) {
            conflict.row(
                    field.label(),
                    Words.plain(ConflictDialog.saved(field.words(theirs.content(), formatting))),
                    Words.plain(ConflictDialog.entered(field.words(mine, formatting))));
        }
        conflict.offer(translate("webacl.profile.conflict.mine"), () -> {
                    seen = theirs.version();
                    declare(mine);
                })
                .suggest(translate("webacl.profile.conflict.theirs"), () -> read(theirs))
                .open();
    }
}
