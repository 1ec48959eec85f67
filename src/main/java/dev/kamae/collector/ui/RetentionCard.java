package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.kamae.collector.RetentionState;
import dev.kamae.collector.RetentionState.Old;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;

/** How long logs are kept, and what is deleted the next time. */
class RetentionCard extends Div {

    private final Formatting formatting;
    private final Div content = new Div();

    RetentionCard(Formatting formatting) {
        this.formatting = formatting;
        add(new Card(translate("collector.retention"), "", content));
    }

    void show(RetentionState state) {
        content.removeAll();
        var days = state.days();
        var off = state.off();
        if (days == null) {
            content.add(new Paragraph(translate("collector.retention.off")));
            content.add(new Paragraph(Words.quiet(translate("collector.retention.offNext"))));
            return;
        }
        content.add(new Paragraph(translate("collector.retention.on", days)));
        if (off != null) {
            content.add(new Paragraph(translate(off)));
            return;
        }
        var old = state.old();
        content.add(
                old == null
                        ? Words.unknown("–", translate("collector.retention.unknown"))
                        : old.isEmpty() ? Words.quiet(translate("collector.retention.none")) : list(old));
    }

    private Component list(List<Old> old) {
        var list = new UnorderedList();
        list.addClassName("k-retention");
        old.forEach(index -> list.add(new ListItem(translate(
                "collector.retention.verdict." + index.verdict(),
                index.index(),
                formatting.formats().count(index.documents())))));
        return new Div(Words.plain(translate("collector.retention.old")), list);
    }
}
