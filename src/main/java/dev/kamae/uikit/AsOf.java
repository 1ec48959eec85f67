package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says that a page shows an earlier moment, and leads back to now; nothing while it shows now. */
public final class AsOf extends Div {

    private final Formatting formatting;
    private final Span moment = new Span();

    public AsOf(Formatting formatting, Runnable toNow) {
        this.formatting = formatting;
        addClassName("k-as-of");
        var back = new Button(translate("uikit.asOf.now"), click -> toNow.run());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        add(Symbol.CALENDAR.icon(), moment, back);
        show(null);
    }

    /** @param at null for now */
    public void show(@Nullable Instant at) {
        setVisible(at != null);
        moment.setText(
                at == null ? "" : translate("uikit.asOf", formatting.formats().moment(at)));
    }
}
