package dev.kamae.identity;

import java.time.Clock;
import org.springframework.context.ApplicationContext;

/** The people of the demo, for tests of its parts in a portal that is no demo. */
public final class Fictional {

    private Fictional() {}

    public static FictionalPeople people(ApplicationContext portal) {
        return new FictionalPeople(portal.getBean(PersonRepository.class), portal.getBean(Clock.class), portal);
    }
}
