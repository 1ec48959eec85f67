package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.kamae.core.Origin;
import dev.kamae.core.OriginLink;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.threats.Drill;
import dev.kamae.threats.Drills;
import dev.kamae.uikit.Formatting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From an issue to the drill that it was made of. */
@Component
class DrillLink implements OriginLink {

    private final Drills drills;
    private final People people;
    private final Identity identity;
    private final Formatting formatting;

    DrillLink(Drills drills, People people, Identity identity, Formatting formatting) {
        this.drills = drills;
        this.people = people;
        this.identity = identity;
        this.formatting = formatting;
    }

    @Override
    public Optional<Target> to(Origin origin) {
        if (!Drill.isOrigin(origin)) {
            return Optional.empty();
        }
        if (!identity.may(Capability.VIEW)) {
            return Optional.of(new Target(translate("threats.drills"), null));
        }
        return drills.all().stream()
                .filter(drill -> origin.equals(drill.origin()))
                .findFirst()
                .map(drill -> new Target(new StanceWords(people, formatting).drill(drill.content()), "threats/drills"));
    }
}
