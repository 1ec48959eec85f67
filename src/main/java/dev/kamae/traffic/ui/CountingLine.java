package dev.kamae.traffic.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.traffic.Counting;
import dev.kamae.traffic.Traffic;
import dev.kamae.uikit.Bar;
import dev.kamae.uikit.UnderWay;
import dev.kamae.uikit.Words;

/** How many of the hours in the logs are counted, kept up to date while that goes on. */
class CountingLine extends Div {

    CountingLine(Traffic traffic) {
        addClassName("k-counting");
        getElement().setAttribute("role", "status");
        UnderWay.watch(this, traffic::counting, Counting::isUnderWay, this::show);
    }

    private void show(Counting counting) {
        removeAll();
        setVisible(counting.hours() > 0);
        var sentence = translate(
                counting.isUnderWay() ? "traffic.step.counting" : "traffic.step.counted",
                counting.counted(),
                counting.hours());
        add(new Paragraph(Words.strong(sentence)));
        if (counting.isUnderWay()) {
            add(Bar.plain((double) counting.counted() / counting.hours(), sentence)
                    .beside());
            add(new Paragraph(Words.quiet(translate("traffic.step.counting.rhythm"))));
        }
        if (counting.postponed() > 0) {
            add(new Paragraph(translate("traffic.step.postponed", counting.postponed())));
        }
    }
}
