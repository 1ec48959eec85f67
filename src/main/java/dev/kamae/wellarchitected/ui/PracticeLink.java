package dev.kamae.wellarchitected.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.core.Origin;
import dev.kamae.core.OriginLink;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.uikit.Formatting;
import dev.kamae.wellarchitected.KnownPractice;
import dev.kamae.wellarchitected.PracticeRef;
import dev.kamae.wellarchitected.WellArchitected;
import java.util.Optional;

/** From an issue to the best practice that it came from. */
@SpringComponent
class PracticeLink implements OriginLink {

    private final WellArchitected reviews;
    private final Identity identity;
    private final Formatting formatting;

    PracticeLink(WellArchitected reviews, Identity identity, Formatting formatting) {
        this.reviews = reviews;
        this.identity = identity;
        this.formatting = formatting;
    }

    @Override
    public Optional<Target> to(Origin origin) {
        return PracticeRef.of(origin)
                .map(practice -> new Target(label(practice), identity.may(Capability.VIEW) ? path(practice) : null));
    }

    private static String path(PracticeRef practice) {
        return ReviewAddress.ROUTE + "?" + ReviewAddress.of(practice).write().getQueryString();
    }

    private String label(PracticeRef practice) {
        return reviews.catalogue().practices(practice.question()).stream()
                .filter(known -> known.id().equals(practice.choice()))
                .findFirst()
                .map(this::label)
                .orElseGet(() -> translate("wellarchitected.menu"));
    }

    private String label(KnownPractice known) {
        return known.code() + " " + known.title(formatting.language());
    }
}
