package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.kamae.core.LogText;
import dev.kamae.core.Refusal;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.sheets.Layout;
import dev.kamae.sheets.PlannedIssue.Place;
import dev.kamae.sheets.SheetChange.Chosen;
import dev.kamae.sheets.SheetDraft;
import dev.kamae.sheets.SheetFile;
import dev.kamae.sheets.SheetImport;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** What does the team's own sheet bring? A file is looked at, corrected and taken over, and the register is written as one. */
@Route("sheets")
@Menu(title = "sheets.menu", order = 325, icon = "icons/sheet.svg")
@RolesAllowed(Capability.VIEW)
class SheetsView extends Div implements HasDynamicTitle {

    private static final int SHOWN = 60;

    private final Sheets sheets;
    private final People people;
    private final Formatting formatting;
    private final Page page = new Page(translate("sheets.question"));
    private final Div content = new Div();

    SheetsView(Sheets sheets, People people, Formatting formatting) {
        this.sheets = sheets;
        this.people = people;
        this.formatting = formatting;
        page.add(content);
        add(page);
        start();
    }

    private void start() {
        var imports = sheets.imports();
        var standing = imports.stream()
                .filter(one -> one.withdrawn() == null)
                .mapToInt(SheetImport::issues)
                .sum();
        page.answer(Words.plain(
                imports.isEmpty() ? translate("sheets.answer.none") : translate("sheets.answer.some", standing)));
        content.removeAll();
        if (sheets.mayImport()) {
            content.add(new FileCard(this::read));
        }
        content.add(new ImportsCard(imports, people.directory(), formatting), new ExportCard(sheets, formatting));
    }

    /** Shows what a file would bring, or why it cannot be read. */
    void read(SheetFile given) {
        try {
            var look = new FileLook(sheets, people, formatting, sheets.read(given), page, this::begin);
            var other = new Button(translate("sheets.file.other"), click -> start());
            other.addThemeVariants(ButtonVariant.TERTIARY);
            other.addClassName("k-back");
            content.removeAll();
            content.add(other, look);
        } catch (Refusal refused) {
            start();
            var name = new LogText(given.name()).cut(SHOWN);
            content.addComponentAsFirst(new Refused(name, refused.sentence(formatting.language())));
        }
    }

    private void begin(SheetDraft draft, Layout layout, Set<Chosen> chosen, Set<Place> out, int issues) {
        content.removeAll();
        content.add(new Taking(sheets, draft, layout, chosen, out, issues, this::taken, this::failed));
    }

    private void taken(SheetImport imported) {
        start();
        Notices.done(
                imported.changed() == 0
                        ? translate("sheets.preview.taken", imported.issues())
                        : translate("sheets.changes.taken", imported.issues(), imported.changed()));
    }

    /** Nothing has come in; what the portal has no words for goes where every mishap goes. */
    private void failed(RuntimeException wrong) {
        start();
        if (!(wrong instanceof Refusal refused)) {
            throw wrong;
        }
        Notices.refused(refused.sentence(formatting.language()));
    }

    @Override
    public String getPageTitle() {
        return translate("sheets.menu") + " - Kamae";
    }
}
