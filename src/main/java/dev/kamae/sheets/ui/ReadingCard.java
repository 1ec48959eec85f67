package dev.kamae.sheets.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.kamae.core.LogText;
import dev.kamae.sheets.Column;
import dev.kamae.sheets.Layout;
import dev.kamae.sheets.Meaning;
import dev.kamae.sheets.SheetDraft;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.FigureTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the columns mean and of when the sheets speak, to be corrected. */
class ReadingCard extends Div {

    private static final int SHOWN = 40;

    /** Changes how the file is read. */
    interface Corrected {

        void to(UnaryOperator<Layout> correction);
    }

    private final SheetDraft draft;
    private final Layout layout;
    private final Formatting formatting;
    private final Corrected corrected;

    ReadingCard(SheetDraft draft, Layout layout, List<String> ledgers, Formatting formatting, Corrected corrected) {
        this.draft = draft;
        this.layout = layout;
        this.formatting = formatting;
        this.corrected = corrected;
        var note = translate("sheets.reading.note", new LogText(draft.file()).cut(SHOWN), draft.format(), draft.rows());
        var card = new Card(translate("sheets.reading"), note, ledger(ledgers), columns());
        if (draft.sheetNames().size() > 1 || !layout.months().isEmpty()) {
            card.add(months());
        }
        add(card);
    }

    private Component ledger(List<String> ledgers) {
        var ledger = new ComboBox<String>(translate("sheets.reading.ledger"));
        ledger.setItems(ledgers);
        ledger.setAllowCustomValue(true);
        ledger.setValue(layout.ledger());
        ledger.setWidth("min(420px, 100%)");
        ledger.setHelperText(translate("sheets.reading.ledgerHelp"));
        ledger.addCustomValueSetListener(typed -> {
            ledger.setValue(typed.getDetail()); // which the server does, so that the listener below passes it over
            corrected.to(now -> now.withLedger(typed.getDetail()));
        });
        ledger.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                corrected.to(now -> now.withLedger(change.getValue()));
            }
        });
        return ledger;
    }

    private Component columns() {
        var table = new FigureTable(List.of(
                translate("sheets.reading.heading"),
                translate("sheets.reading.samples"),
                translate("sheets.reading.meaning")));
        table.addClassName("k-sheet-columns");
        layout.columns().forEach(column -> table.row(heading(column), samples(column), meaning(column)));
        return table;
    }

    private static Component heading(Column column) {
        return Words.logged(new LogText(column.heading()), SHOWN);
    }

    private Component samples(Column column) {
        var samples = draft.samples(column).stream()
                .map(sample -> SheetWords.text(sample).cut(SHOWN))
                .toList();
        return samples.isEmpty()
                ? Words.quiet(translate("sheets.reading.blank"))
                : Words.quiet(String.join(translate("uikit.listed"), samples));
    }

    private Component meaning(Column column) {
        var select = new Select<Meaning>();
        select.setItems(Meaning.values());
        select.setItemLabelGenerator(SheetWords::meaning);
        select.setValue(column.meaning());
        select.setAriaLabel(new LogText(column.heading()).cut(SHOWN));
        select.addValueChangeListener(change -> corrected.to(now -> now.with(column.heading(), change.getValue())));
        return select;
    }

    private Component months() {
        var table = new FigureTable(
                List.of(
                        translate("sheets.reading.sheet"),
                        translate("sheets.reading.rows"),
                        translate("sheets.reading.month")),
                1);
        table.addClassName("k-sheet-columns");
        for (var sheet : draft.sheetNames()) {
            table.row(
                    Words.logged(new LogText(sheet), SHOWN),
                    Words.plain(formatting.formats().count(draft.rows(sheet))),
                    month(sheet));
        }
        return table;
    }

    private Component month(String sheet) {
        var field = new TextField();
        var month = layout.months().get(sheet);
        field.setValue(month == null ? "" : month.toString());
        field.setPlaceholder(translate("sheets.reading.monthToday"));
        field.setAriaLabel(new LogText(sheet).cut(SHOWN));
        field.addValueChangeListener(change -> {
            try {
                var written = change.getValue().strip();
                var chosen = written.isEmpty() ? null : YearMonth.parse(written);
                field.setInvalid(false);
                corrected.to(now -> now.withMonth(sheet, chosen));
            } catch (DateTimeException unreadable) {
                field.setErrorMessage(translate("sheets.reading.monthBad"));
                field.setInvalid(true);
            }
        });
        return field;
    }
}
