package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.kamae.threats.Judgement;
import dev.kamae.uikit.Words;
import java.util.List;

/** Every version of a judgement, the newest first. */
class JudgementHistory extends Dialog {

    JudgementHistory(String title, StanceWords words, List<? extends Judgement> versions) {
        setHeaderTitle(title);
        setWidth("520px");
        for (var version : versions.reversed()) {
            var said = new Div(Words.plain(words.value(version)), Words.plain(version.words()), words.last(version));
            said.addClassNames("k-drill", "k-told");
            add(said);
        }
        getFooter().add(new Button(translate("uikit.close"), click -> close()));
    }
}
