package dev.kamae.planted.upper;

import dev.kamae.planted.lower.hidden.PlantedInside;

/** Reaches into another module. */
class PlantedReach {

    PlantedInside inside() {
        return new PlantedInside();
    }
}
