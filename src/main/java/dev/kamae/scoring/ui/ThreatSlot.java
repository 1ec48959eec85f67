package dev.kamae.scoring.ui;

import com.vaadin.flow.component.Component;
import dev.kamae.threats.ThreatId;
import java.util.Optional;

/** What a later module knows of a threat, on its page: what is planned against it, say. */
public interface ThreatSlot {

    /** Its part of the page, with a heading of its own; empty when it knows nothing of this threat. */
    Optional<Component> of(ThreatId threat);
}
