package dev.kamae.planted;

import dev.kamae.identity.FictionalPeople;
import dev.kamae.identity.Identity;
import dev.kamae.identity.PersonId;

/** Acts as somebody outside the demo. */
class PlantedActor {

    Object act(FictionalPeople people, PersonId person, Identity identity) throws Exception {
        return people.as(person, identity::actor);
    }
}
