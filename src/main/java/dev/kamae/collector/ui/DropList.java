package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.collector.Drop;
import dev.kamae.collector.Loaded;
import dev.kamae.core.LogText;
import dev.kamae.identity.Directory;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;

/** What was dropped last, and what came of each. */
class DropList extends Div {

    private static final int LONGEST = 120;

    private final Formatting formatting;
    private final boolean mayInvestigate;
    private final Grid<Drop> rows = new Grid<>();

    /** @param mayInvestigate whether rejected records may be opened */
    DropList(Directory people, Formatting formatting, boolean mayInvestigate) {
        this.formatting = formatting;
        this.mayInvestigate = mayInvestigate;
        rows.addClassNames("k-list", "k-dropped");
        rows.setAllRowsVisible(true);
        rows.setSelectionMode(Grid.SelectionMode.NONE);
        rows.addColumn(drop -> formatting.shortMoment(drop.at()))
                .setHeader(translate("collector.drop.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.addComponentColumn(DropList::name)
                .setHeader(translate("collector.key"))
                .setFlexGrow(3);
        rows.addColumn(drop -> people.name(drop.by(), formatting.language()))
                .setHeader(translate("collector.drop.by"))
                .setFlexGrow(1);
        rows.addComponentColumn(this::result)
                .setHeader(translate("collector.drop.result"))
                .setFlexGrow(4);
        add(rows);
        setVisible(false);
    }

    void show(List<Drop> drops) {
        rows.setItems(drops);
        setVisible(!drops.isEmpty());
    }

    private static Component name(Drop drop) {
        var name = Words.logged(new LogText(drop.name()), LONGEST);
        name.addClassName("k-path");
        name.setTitle(new LogText(drop.key()).whole());
        return name;
    }

    private Component result(Drop drop) {
        var loaded = drop.loaded();
        var failure = drop.failure();
        var refusal = drop.refusal();
        if (failure != null) {
            return Words.bad(translate(failure));
        }
        if (loaded == null) {
            return Words.strong(translate("collector.drop.onItsWay"));
        }
        if (refusal != null) {
            return sentence(Words.bad(translate("collector.drop.refused", translate(refusal))), drop);
        }
        return loaded(drop, loaded);
    }

    private Component loaded(Drop drop, Loaded loaded) {
        var sentence =
                sentence(Words.plain(translate("collector.drop.documents", loaded.created(), loaded.present())), drop);
        if (loaded.rejected() > 0) {
            sentence.add(rejected(drop, translate("collector.drop.rejectedRecords", loaded.rejected())));
        }
        return sentence;
    }

    private static Span sentence(Span words, Drop drop) {
        var sentence = new Span(words);
        sentence.addClassName("k-action");
        sentence.setTitle(translate(drop.kept() ? "collector.drop.isKept" : "collector.drop.isRemoved"));
        return sentence;
    }

    private Component rejected(Drop drop, String words) {
        var file = drop.file();
        if (file == null || !mayInvestigate) {
            return Words.bad(words);
        }
        var link = new RouterLink(words, RejectedView.class);
        link.setQueryParameters(RejectedAddress.ofFile(file).write());
        return link;
    }
}
