package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.collector.CollectorSummary;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Words;

/** The folder that is watched, and what to do with it. */
class FolderCard extends Div {

    private final Div content = new Div();
    private final LoadCommand command;

    FolderCard(LoadCommand command) {
        this.command = command;
        add(new Card(translate("collector.folder"), "", content));
    }

    void show(CollectorSummary summary) {
        content.removeAll();
        var folder = summary.folder();
        if (summary.readsOnly()) {
            content.add(
                    new Paragraph(folder == null ? Words.plain("") : new Code(folder.toString())),
                    new Paragraph(translate("collector.readOnly.off")));
        } else if (folder == null) {
            content.add(
                    new Paragraph(translate("collector.noFolder")), new Paragraph(translate("collector.noFolderNext")));
        } else {
            content.add(new Paragraph(new Code(folder.toString())), new Paragraph(translate("collector.folderNext")));
            command.of(translate("collector.command.file"))
                    .ifPresent(line -> content.add(
                            new Paragraph(Words.quiet(translate("collector.orCommand"))),
                            new Paragraph(new Code(line))));
        }
    }
}
