package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.core.LogText;
import dev.kamae.identity.Directory;
import dev.kamae.sheets.SheetImport;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;

/** What was imported so far, the latest first. */
class ImportsCard extends Div {

    private static final int SHOWN = 48;

    private final Directory people;
    private final Formatting formatting;

    ImportsCard(List<SheetImport> imports, Directory people, Formatting formatting) {
        this.people = people;
        this.formatting = formatting;
        add(new Card(
                translate("sheets.imports"),
                "",
                imports.isEmpty() ? new Paragraph(Words.quiet(translate("sheets.imports.none"))) : table(imports)));
    }

    private Component table(List<SheetImport> imports) {
        var table = new FigureTable(
                List.of(
                        translate("sheets.imports.at"),
                        translate("sheets.imports.issues"),
                        translate("sheets.imports.file"),
                        translate("sheets.imports.ledger"),
                        translate("sheets.imports.by"),
                        translate("sheets.imports.state")),
                1);
        imports.forEach(one -> table.row(
                Words.plain(formatting.formats().moment(one.at())),
                Words.plain(formatting.formats().count(one.issues())),
                new RouterLink(
                        new LogText(one.file()).cut(SHOWN),
                        ImportView.class,
                        new RouteParameters("import", one.id().toString())),
                Words.plain(new LogText(one.ledger()).cut(SHOWN)),
                Words.plain(people.name(one.by(), formatting.language())),
                state(one)));
        return table;
    }

    private Component state(SheetImport one) {
        var withdrawn = one.withdrawn();
        return withdrawn == null
                ? Words.plain(translate("sheets.imports.stands"))
                : Words.quiet(translate(
                        "sheets.imports.withdrawn",
                        formatting.shortMoment(withdrawn.at()),
                        people.name(withdrawn.by(), formatting.language())));
    }
}
