package dev.kamae.planted;

import dev.kamae.identity.Capability;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** A service with a door that nobody watches. */
@Service
@Profile("planted")
public class PlantedDoors {

    @RolesAllowed(Capability.VIEW)
    public void watched() {}

    public void unwatched() {}

    void inner() {}
}
