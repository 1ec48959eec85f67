package dev.kamae.planted;

import dev.kamae.api.Scope;
import dev.kamae.identity.Capability;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A door for programs that is left open; {@code ArchitectureTests} must see it. */
@RestController
@Profile("planted")
class PlantedApi {

    @GetMapping("/api/planted/open")
    String open() {
        return "";
    }

    @RolesAllowed(Capability.EDIT)
    @GetMapping("/api/planted/capability")
    String byCapability() {
        return "";
    }

    @RolesAllowed(Scope.EVENTS_READ)
    @GetMapping("/api/planted/scoped")
    String scoped() {
        return "";
    }
}
