package dev.kamae.scoring.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.core.Origin;
import dev.kamae.core.OriginLink;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.threats.ThreatId;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import java.util.Optional;

/** From an issue to the threat whose panel it was raised in. */
@SpringComponent
class ThreatLink implements OriginLink {

    private static final String KIND = "threat";

    private final Threats threats;
    private final Identity identity;
    private final Formatting formatting;

    ThreatLink(Threats threats, Identity identity, Formatting formatting) {
        this.threats = threats;
        this.identity = identity;
        this.formatting = formatting;
    }

    static Origin origin(ThreatId threat) {
        return new Origin(KIND, threat.value());
    }

    @Override
    public Optional<Target> to(Origin origin) {
        return threats.all().stream()
                .filter(threat -> origin.equals(origin(threat.id())))
                .findFirst()
                .map(threat -> new Target(
                        threat.name(formatting.language()),
                        identity.may(Capability.VIEW)
                                ? ThreatsAddress.OFFICIAL.opening(threat.id()).href()
                                : null));
    }
}
