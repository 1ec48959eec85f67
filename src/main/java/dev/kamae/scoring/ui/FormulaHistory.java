package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.kamae.scoring.FormulaVersion;
import dev.kamae.uikit.Words;
import java.util.List;

/** Every version of the weights with what it changed, the one that holds first; any of them is read in full. */
class FormulaHistory extends Div {

    private final FormulaWords words;

    FormulaHistory(List<FormulaVersion> all, FormulaWords words) {
        this.words = words;
        addClassName("k-lines");
        for (var place = 0; place < all.size(); place++) {
            add(version(all.get(place), place + 1 < all.size() ? List.of(all.get(place + 1)) : List.of()));
        }
    }

    /** @param before the one that it took the place of; none of the first */
    private Component version(FormulaVersion version, List<FormulaVersion> before) {
        var why = new Div(FormulaWords.reason(version));
        why.addClassName("k-prose");
        var told = new Div(
                Words.strong(translate("scoring.formula.version", version.version())),
                Words.quiet(translate("scoring.formula.since", words.moment(version.at()), words.name(version.by()))),
                why);
        before.stream()
                .flatMap(earlier -> version.differences(earlier.weights()).stream()
                        .map(weight -> FormulaWords.change(weight, earlier.of(weight), version.of(weight))))
                .forEach(change -> told.add(new Div(change)));
        told.addClassNames("k-told", "k-weights-version");
        return new Div(told, whole(version));
    }

    private static Component whole(FormulaVersion version) {
        var whole = new Details(translate("scoring.formula.whole"));
        whole.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                whole.removeAll();
                whole.add(FormulaWords.table(
                        List.of(), weight -> Words.plain(FormulaWords.value(weight, version.of(weight)))));
            }
        });
        return whole;
    }
}
