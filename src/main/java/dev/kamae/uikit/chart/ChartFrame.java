package dev.kamae.uikit.chart;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.kamae.uikit.Age;
import dev.kamae.uikit.AgeMark;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.DataMenu;
import dev.kamae.uikit.DataTable;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Words;
import java.util.List;

/** A card with a canvas of one size, whatever there is to show; its head has the age and the menu. */
final class ChartFrame {

    private final ChartElement canvas = new ChartElement();
    private final Div body = new Div(canvas);
    private final Div why = new Div();
    private final AgeMark age;
    private final DataMenu menu;
    private final Card card;
    private DataTable table = new DataTable(List.of(), List.of());

    ChartFrame(Formatting formatting, String heading, String note, ChartSize size) {
        age = new AgeMark(formatting);
        menu = new DataMenu(heading, () -> table);
        card = new Card(heading, note, body);
        body.addClassNames("k-chart", size.style());
        why.addClassName("k-chart-why");
        body.add(why);
        loading();
    }

    Card card() {
        return card;
    }

    Div body() {
        return body;
    }

    ChartElement canvas() {
        return canvas;
    }

    /** Puts the age and the menu behind whatever else the head has. */
    void closeHead() {
        card.with(age, menu);
    }

    void loading() {
        state("k-skeleton", false);
        age.clear();
    }

    void unknown(String brief, String full) {
        state("k-hatched", false);
        age.clear();
        var words = new Span(Words.strong(translate("uikit.unknown")), new Span(brief));
        words.addClassName("k-chart-brief");
        why.add(words);
        why.setTitle(full);
        canvas.getElement().setAttribute("aria-label", full);
    }

    void draw(Drawing drawing, String summary, DataTable table, Age age) {
        this.table = table;
        state("", true);
        canvas.paint(drawing, summary);
        this.age.showTrouble(age);
    }

    private void state(String style, boolean drawn) {
        body.removeClassNames("k-skeleton", "k-hatched");
        if (!style.isEmpty()) {
            body.addClassName(style);
        }
        why.removeAll();
        why.setVisible(!drawn);
        canvas.getElement().setAttribute("data-shown", drawn);
        menu.setVisible(drawn);
    }
}
