package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.threats.Controls;
import dev.kamae.threats.DrillOutcome;
import dev.kamae.threats.Drills;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;

/** Have we tried whether it works? Every drill and test. */
@Route("threats/drills")
@RolesAllowed(Capability.VIEW)
class DrillsView extends Div implements HasDynamicTitle {

    private final Drills drills;
    private final Page page;

    DrillsView(Drills drills, Controls controls, People people, Identity identity, Formatting formatting) {
        this.drills = drills;
        page = new Page(
                translate("threats.drills.question"),
                new DrillList(
                        drills,
                        controls,
                        new StanceWords(people, formatting),
                        null,
                        identity.may(Capability.EDIT),
                        this::tell));
        page.backTo("threats", translate("threats.catalogue.back"));
        tell();
        add(page);
    }

    private void tell() {
        var held = drills.all();
        var passed = held.stream()
                .filter(drill -> drill.content().outcome() == DrillOutcome.PASSED)
                .count();
        page.answer(Words.plain(
                held.isEmpty()
                        ? translate("threats.drills.nothing")
                        : translate("threats.drills.answer", held.size(), passed)));
    }

    @Override
    public String getPageTitle() {
        return translate("threats.drills") + " - Kamae";
    }
}
