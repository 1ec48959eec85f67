package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.core.LogText;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.sheets.ImportId;
import dev.kamae.sheets.ImportedRow;
import dev.kamae.sheets.SheetImport;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came of one file: looked at later, and taken back as long as nobody has changed what it brought. */
@Route("sheets/:import")
@RolesAllowed(Capability.VIEW)
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 80;
    private static final int CHANGED_NAMED = 5;

    private final Sheets sheets;
    private final People people;
    private final Formatting formatting;

    ImportView(Sheets sheets, People people, Formatting formatting) {
        this.sheets = sheets;
        this.people = people;
        this.formatting = formatting;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get("import")
                .flatMap(ImportView::id)
                .flatMap(sheets::find)
                .ifPresentOrElse(this::show, () -> add(new Page(translate("sheets.one.unknown"), back())));
    }

    private static Optional<ImportId> id(String text) {
        try {
            return Optional.of(ImportId.parse(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private void show(SheetImport imported) {
        var page = new Page(
                translate("sheets.one.question", new LogText(imported.file()).cut(SHOWN)),
                back(),
                rows(imported),
                changes(imported),
                remarks(imported));
        answer(page, imported);
        add(page);
    }

    private void answer(Page page, SheetImport imported) {
        var language = formatting.language();
        var told = Words.plain(translate(
                "sheets.one.answer",
                formatting.formats().moment(imported.at()),
                people.directory().name(imported.by(), language),
                new LogText(imported.ledger()).cut(SHOWN),
                imported.issues(),
                Objects.toString(imported.first(), "–"),
                Objects.toString(imported.last(), "–")));
        var withdrawn = imported.withdrawn();
        if (withdrawn != null) {
            page.answer(
                    told,
                    Words.strong(translate(
                            "sheets.one.withdrawn",
                            formatting.formats().moment(withdrawn.at()),
                            people.directory().name(withdrawn.by(), language))));
            return;
        }
        if (imported.changed() > 0) {
            page.answer(told, Words.plain(translate("sheets.one.changes", imported.changed())));
            return;
        }
        var changed = sheets.changedSince(imported.id());
        if (changed.isEmpty()) {
            page.answer(told);
            page.with(withdraw(imported));
        } else {
            var named = String.join(
                    translate("uikit.listed"),
                    changed.stream().limit(CHANGED_NAMED).map(Object::toString).toList());
            page.answer(
                    told,
                    Words.plain(translate(
                            "sheets.one.changed",
                            changed.size(),
                            named + (changed.size() > CHANGED_NAMED ? "…" : ""))));
        }
    }

    private Component withdraw(SheetImport imported) {
        var withdraw = new Button(translate("sheets.one.withdraw"), click -> ask(imported));
        withdraw.setVisible(sheets.mayImport());
        return withdraw;
    }

    private void ask(SheetImport imported) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(translate("sheets.one.withdrawTitle"));
        dialog.setWidth("480px");
        dialog.add(new Paragraph(translate("sheets.one.withdrawWhat", imported.issues())));
        var sure = Once.button(translate("sheets.one.withdraw"), () -> {
            sheets.withdraw(imported.id());
            dialog.close();
            Notices.done(translate("sheets.one.withdrawDone"));
            removeAll();
            sheets.find(imported.id()).ifPresent(this::show);
        });
        sure.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(new Button(translate("uikit.cancel"), click -> dialog.close()), sure);
        dialog.open();
    }

    private Component rows(SheetImport imported) {
        var grid = new LazyGrid<ImportedRow>();
        grid.addComponentColumn(row -> number(row, imported))
                .setHeader(translate("sheets.one.number"))
                .setWidth("104px")
                .setFlexGrow(0);
        grid.addColumn(row -> new LogText(row.alias()).cut(20))
                .setHeader(translate("sheets.preview.alias"))
                .setWidth("104px")
                .setFlexGrow(0);
        grid.addColumn(ImportedRow::title)
                .setHeader(translate("issues.field.TITLE"))
                .setFlexGrow(1);
        grid.addColumn(row -> new LogText(row.sheet()).cut(SHOWN) + " "
                        + translate("sheets.preview.row", Integer.toString(row.row())))
                .setHeader(translate("sheets.preview.place"))
                .setWidth("220px")
                .setFlexGrow(0);
        grid.setAllRowsVisible(imported.issues() <= 10);
        grid.show((offset, limit, _) -> sheets.rows(imported.id(), offset, limit), imported.issues());
        return new Card(translate("sheets.one.rows"), "", grid);
    }

    /** What it changed of issues that were known; nothing where it changed none. */
    private Component changes(SheetImport imported) {
        var table = new FigureTable(List.of(
                translate("sheets.one.number"), translate("sheets.changes.field"), translate("sheets.preview.place")));
        sheets.changes(imported.id())
                .forEach(row -> table.row(
                        new Anchor("issues/" + row.number(), row.number().toString()),
                        Words.plain(row.fields().stream()
                                .map(SheetWords::field)
                                .collect(Collectors.joining(translate("uikit.listed")))),
                        Words.plain(new LogText(row.sheet()).cut(SHOWN) + " "
                                + translate("sheets.preview.row", Integer.toString(row.row())))));
        var card = new Card(translate("sheets.changes"), "", table);
        card.setVisible(imported.changed() > 0);
        return card;
    }

    private static Component number(ImportedRow row, SheetImport imported) {
        var number = row.number().toString();
        return imported.withdrawn() == null ? new Anchor("issues/" + number, number) : Words.quiet(number);
    }

    private Component remarks(SheetImport imported) {
        var remarks = sheets.remarks(imported.id());
        return new Card(
                translate("sheets.preview.remarks"),
                translate("sheets.preview.remarksCount", remarks.size()),
                remarks.isEmpty()
                        ? new Paragraph(Words.quiet(translate("sheets.preview.noRemarks")))
                        : new RemarkGrid(remarks, formatting.language()));
    }

    private static RouterLink back() {
        var back = new RouterLink(translate("sheets.one.back"), SheetsView.class);
        back.addClassName("k-back");
        return back;
    }

    @Override
    public String getPageTitle() {
        return translate("sheets.menu") + " - Kamae";
    }
}
