package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.People;
import dev.kamae.scoring.FormulaVersion;
import dev.kamae.scoring.Weights;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** With what is Counter reckoned? The weights that hold, and every change of them. */
@Route("threats/formula")
@RolesAllowed(Capability.VIEW)
class FormulaView extends Div implements HasDynamicTitle {

    private final Weights weights;
    private final FormulaWords words;

    FormulaView(Weights weights, People people, Formatting formatting) {
        this.weights = weights;
        words = new FormulaWords(people.directory(), formatting);
        refresh();
    }

    private void refresh() {
        removeAll();
        var all = weights.all();
        var page =
                new Page(translate("scoring.formula.question")).backTo(ThreatsAddress.ROUTE, translate("scoring.menu"));
        page.answer(Words.plain(answer(all.getFirst())));
        page.add(weights.maySet() ? form(all.getFirst()) : table(all.getFirst()));
        page.add(new Card(
                translate("scoring.formula.history"),
                translate("scoring.formula.historyNote"),
                new FormulaHistory(all, words)));
        add(page);
    }

    private String answer(FormulaVersion holding) {
        return translate(
                "scoring.formula.answer",
                holding.version(),
                words.moment(holding.at()),
                words.name(holding.by()),
                FormulaWords.reason(holding));
    }

    private Card form(FormulaVersion holding) {
        return new Card(
                translate("scoring.formula.weights"),
                translate("scoring.formula.setNote"),
                new FormulaForm(weights, words, holding, this::refresh));
    }

    private static Card table(FormulaVersion holding) {
        return new Card(
                translate("scoring.formula.weights"),
                translate("scoring.formula.note"),
                FormulaWords.table(List.of(), weight -> Words.plain(FormulaWords.value(weight, holding.of(weight)))));
    }

    @Override
    public String getPageTitle() {
        return translate("scoring.formula.title") + " - Kamae";
    }
}
