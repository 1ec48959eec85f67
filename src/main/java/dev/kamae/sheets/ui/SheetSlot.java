package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.core.LogText;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.ui.IssueSlot;
import dev.kamae.sheets.ImportedRow;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Words;

/** What an issue was called before, and in which row of which sheet. */
@SpringComponent
class SheetSlot implements IssueSlot {

    private static final int SHOWN = 40;

    private final Sheets sheets;
    private final Identity identity;

    SheetSlot(Sheets sheets, Identity identity) {
        this.sheets = sheets;
        this.identity = identity;
    }

    @Override
    public void show(IssueVersion issue, Facts facts) {
        sheets.rowOf(issue.id()).ifPresent(row -> facts.with(translate("sheets.slot"), place(row)));
    }

    private Component place(ImportedRow row) {
        var ledger = new LogText(row.ledger()).cut(SHOWN);
        var sheet = new LogText(row.sheet()).cut(SHOWN);
        var line = Integer.toString(row.row());
        var words = row.alias().isEmpty()
                ? translate("sheets.slot.plain", ledger, sheet, line)
                : translate("sheets.slot.alias", new LogText(row.alias()).cut(SHOWN), ledger, sheet, line);
        return identity.may(Capability.VIEW) ? new Anchor("sheets/" + row.imported(), words) : Words.plain(words);
    }
}
