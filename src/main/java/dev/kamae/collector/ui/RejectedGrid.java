package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.collector.RejectedLogs;
import dev.kamae.collector.RejectedRecord;
import dev.kamae.core.LogText;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.LazyGrid;
import dev.kamae.uikit.Words;
import java.util.function.Consumer;

/** The records: where each is, why it became no document, and what came of reading it again. */
class RejectedGrid extends Div {

    private static final int LONGEST = 200;

    private final RejectedLogs rejected;
    private final Formatting formatting;
    private final Consumer<RejectedRecord> readAgain;
    private final LazyGrid<RejectedRecord> rows = new LazyGrid<>();

    RejectedGrid(RejectedLogs rejected, Formatting formatting, Consumer<RejectedRecord> readAgain) {
        this.rejected = rejected;
        this.formatting = formatting;
        this.readAgain = readAgain;
        rows.addComponentColumn(one -> text(one.key()))
                .setHeader(translate("collector.key"))
                .setFlexGrow(2);
        rows.addColumn(this::place)
                .setHeader(translate("collector.rejected.place"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.addComponentColumn(one ->
                        text(translate("documents.reason." + one.rejected().reason())))
                .setHeader(translate("collector.reason"))
                .setFlexGrow(2);
        rows.addComponentColumn(one -> text(one.rejected().excerpt()))
                .setHeader(translate("collector.excerpt"))
                .setFlexGrow(3);
        rows.addComponentColumn(this::standing)
                .setHeader(translate("collector.rejected.standing"))
                .setFlexGrow(2);
        if (rejected.mayReadAgain()) {
            rows.addComponentColumn(this::button).setAutoWidth(true).setFlexGrow(0);
        }
    }

    void show(RejectedAddress address, long count) {
        removeAll();
        if (count == 0) {
            add(new Empty(translate("collector.rejected.none")));
        } else {
            rows.show((offset, limit, _) -> rejected.page(address.choice(), address.recovered(), offset, limit), count);
            add(rows);
            rows.addClassName("k-tall");
        }
    }

    private String place(RejectedRecord one) {
        var place = one.rejected().place();
        return place.number() == 0
                ? translate("collector.wholeFile")
                : translate(
                        "collector.rejected.recordAt",
                        formatting.formats().count(place.number()),
                        formatting.formats().count(place.offset()));
    }

    private static Span text(String text) {
        var shown = Words.logged(new LogText(text), LONGEST);
        shown.addClassName("k-path");
        shown.setTitle(new LogText(text).whole());
        return shown;
    }

    private Component standing(RejectedRecord one) {
        var recovered = one.recoveredAt();
        var tried = one.triedAt();
        var trouble = one.trouble();
        if (recovered != null) {
            return Words.plain(translate("collector.rejected.recovered", formatting.shortMoment(recovered)));
        }
        if (tried == null) {
            return Words.quiet(translate("collector.rejected.notTried"));
        }
        if (trouble == null) {
            var again = Words.plain(translate("collector.rejected.triedAgain", formatting.shortMoment(tried)));
            again.addClassName("k-path");
            return again;
        }
        var sentence = translate(trouble);
        var shown = Words.bad(translate("collector.rejected.notRead", formatting.shortMoment(tried), sentence));
        shown.addClassName("k-path");
        shown.setTitle(sentence);
        return shown;
    }

    private Component button(RejectedRecord one) {
        var button = new Button(translate("collector.rejected.readAgain"), click -> readAgain.accept(one));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(translate("collector.rejected.readOneAgain", place(one)));
        button.setVisible(one.recoveredAt() == null);
        return button;
    }
}
