package dev.kamae.cases.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.cases.CaseId;
import dev.kamae.cases.CaseVersion;
import dev.kamae.cases.Cases;
import dev.kamae.core.Origin;
import dev.kamae.core.OriginLink;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import java.util.Optional;

/** From an issue to the case that it was raised from. */
@SpringComponent
class CaseLink implements OriginLink {

    private final Cases cases;
    private final Identity identity;

    CaseLink(Cases cases, Identity identity) {
        this.cases = cases;
        this.identity = identity;
    }

    @Override
    public Optional<Target> to(Origin origin) {
        return CaseId.of(origin).map(this::target);
    }

    private Target target(CaseId id) {
        return identity.may(Capability.VIEW)
                ? new Target(
                        cases.find(id)
                                .map(CaseVersion::content)
                                .map(content -> content.title())
                                .orElseGet(() -> translate("cases.menu")),
                        CaseView.address(id))
                : new Target(translate("cases.menu"), null);
    }
}
