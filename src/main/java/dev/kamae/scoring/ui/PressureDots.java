package dev.kamae.scoring.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import dev.kamae.core.Language;
import dev.kamae.scoring.Pressure;
import dev.kamae.uikit.Words;
import java.util.Optional;

/** How hard a threat is being tried: one to four dots, or that nobody knows. */
class PressureDots extends Span {

    PressureDots(Optional<Pressure> pressure, Language language) {
        addClassName("k-dots");
        if (pressure.isEmpty()) {
            add(Words.unknown("–", translate("scoring.pressure.unknown")));
            return;
        }
        var step = pressure.get().step();
        var dots = new Span("●".repeat(step) + "○".repeat(4 - step));
        dots.getElement().setAttribute("aria-hidden", "true");
        var said = new Span(translate("scoring.pressure.of", step));
        said.addClassName("k-unseen");
        add(dots, said);
        setTitle(why(pressure.get(), language));
    }

    private static String why(Pressure pressure, Language language) {
        var set = pressure.set();
        if (set != null) {
            return translate("scoring.pressure.set", set.reason());
        }
        var ranking = pressure.ranking();
        var ranked = ranking == null || ranking.rank() == null
                ? ""
                : translate("scoring.pressure.ranking", ranking.source(), ranking.rank(), ranking.entry(language));
        var incidents = pressure.incidents();
        return incidents == null ? ranked : (ranked + " " + translate("scoring.pressure.incidents", incidents)).strip();
    }
}
