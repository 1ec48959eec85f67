package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import dev.kamae.collector.Drop;
import dev.kamae.collector.Drops;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Directory;
import dev.kamae.identity.Identity;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.UnderWay;
import java.util.List;

/** Where files are dropped, and what came of the last ones; nothing for whoever may not and while there are none. */
class DropCard extends Div {

    private static final int SHOWN = 10;

    private final Drops drops;
    private final DropList list;
    private final Card card;
    private final boolean mayDrop;
    private final Runnable loaded;
    private boolean underWay;

    /** @param loaded called when what was on its way has been loaded */
    DropCard(Drops drops, Directory people, Formatting formatting, Identity identity, Runnable loaded) {
        this.drops = drops;
        this.loaded = loaded;
        list = new DropList(people, formatting, identity.may(Capability.INVESTIGATE));
        var look = UnderWay.watch(this, this::recent, DropCard::isUnderWay, this::show);
        mayDrop = drops.mayDrop();
        card = mayDrop
                ? new Card(translate("collector.drop"), "", new DropArea(drops, formatting.language(), look), list)
                : new Card(translate("collector.drop"), "", list);
        add(card);
    }

    private List<Drop> recent() {
        return drops.recent(SHOWN);
    }

    private static boolean isUnderWay(List<Drop> drops) {
        return drops.stream().anyMatch(Drop::isOnItsWay);
    }

    private void show(List<Drop> now) {
        list.show(now);
        card.setVisible(mayDrop || !now.isEmpty());
        boolean before = underWay;
        underWay = isUnderWay(now);
        if (before && !underWay) {
            loaded.run();
        }
    }
}
