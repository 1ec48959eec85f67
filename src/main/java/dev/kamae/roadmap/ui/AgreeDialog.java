package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.kamae.roadmap.MeasureContent;
import dev.kamae.roadmap.Outlook;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;

/** Agreeing to the roadmap as it stands: says what is agreed to, in numbers. */
class AgreeDialog extends Dialog {

    AgreeDialog(Roadmap roadmap, Outlook outlook, Runnable changed) {
        setHeaderTitle(translate("roadmap.agree"));
        setWidth("560px");
        var open = outlook.measures().stream()
                .filter(planned -> planned.measure().content().state().isOpen())
                .count();
        var note = new TextArea(translate("roadmap.agreeNote"));
        note.setMaxLength(MeasureContent.LONGEST_REASON);
        note.setWidthFull();
        add(new Paragraph(translate("roadmap.agreeWhat", open, outlook.threats().size())), note);
        var agree = Once.button(translate("roadmap.agree"), () -> {
            var agreement = roadmap.agree(outlook.revision(), note.getValue());
            close();
            Notices.done(translate("roadmap.isAgreed", agreement.number()));
            changed.run();
        });
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(translate("uikit.cancel"), click -> close()), agree);
    }
}
