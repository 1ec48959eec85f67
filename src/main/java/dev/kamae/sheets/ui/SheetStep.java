package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import dev.kamae.issues.Issues;
import dev.kamae.sheets.SheetImport;
import dev.kamae.sheets.Sheets;
import dev.kamae.uikit.SetupStep;
import dev.kamae.uikit.Words;

/** The sheet in which the team kept its issues so far. */
@org.springframework.stereotype.Component
class SheetStep implements SetupStep {

    private final Sheets sheets;
    private final Issues issues;

    SheetStep(Sheets sheets, Issues issues) {
        this.sheets = sheets;
        this.issues = issues;
    }

    @Override
    public String key() {
        return "issue-sheet";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String title() {
        return translate("sheets.step.title");
    }

    @Override
    public boolean isDone() {
        return imported() > 0 || raised() > 0;
    }

    /** Whoever has issues already and never had a sheet has nothing to do here. */
    private long raised() {
        return issues.counts(null).total();
    }

    private int imported() {
        return sheets.imports().stream()
                .filter(one -> one.withdrawn() == null)
                .mapToInt(SheetImport::issues)
                .sum();
    }

    @Override
    public Found look(Runnable changed) {
        var imported = imported();
        var content = new Div(
                new Paragraph(Words.plain(translate("sheets.step.why"))),
                new RouterLink(translate("sheets.step.page"), SheetsView.class));
        if (imported > 0) {
            return new Found(State.DONE, translate("sheets.step.done", imported), content);
        }
        var raised = raised();
        return raised == 0
                ? new Found(State.TO_DO, translate("sheets.step.todo"), content)
                : new Found(State.DONE, translate("sheets.step.without", raised), content);
    }
}
