package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.kamae.threats.Drill;
import dev.kamae.uikit.Words;
import java.util.List;

/** What was said about a drill before it was corrected. */
class DrillHistory extends Dialog {

    DrillHistory(StanceWords words, List<Drill> versions) {
        setHeaderTitle(translate("threats.drill.history"));
        setWidth("520px");
        for (var version : versions.reversed()) {
            var said = new Div(
                    Words.plain(words.drill(version.content())), Words.plain(version.words()), words.last(version));
            said.addClassNames("k-drill", "k-told");
            add(said);
        }
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
    }
}
