package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Shown;
import dev.kamae.uikit.Words;
import dev.kamae.webacl.ui.ProfileLinks;

/** Web ACLs of whose bots nothing is known, why, and the way to their profiles; takes no room when there are none. */
class UnseenAcls extends UnorderedList {

    private final Formatting formatting;
    private final ProfileLinks profiles;

    UnseenAcls(Formatting formatting, ProfileLinks profiles) {
        this.formatting = formatting;
        this.profiles = profiles;
        addClassName("k-gaps");
        setVisible(false);
    }

    void show(Shown<BotsReading> shown) {
        if (shown instanceof Shown.Known<BotsReading>(var reading, var age)) {
            removeAll();
            reading.bots()
                    .unseen()
                    .forEach(lack -> add(new ListItem(
                            profiles.of(lack.sentence(formatting.language()), lack.acl()),
                            Words.plain(translate("traffic.bots.unseen.why")))));
            setVisible(!reading.bots().unseen().isEmpty());
        }
    }
}
