package dev.kamae.roadmap;

import dev.kamae.core.Refusal;

/** Somebody changed the roadmap after it was read by who agrees to it. */
public final class RoadmapChangedMeanwhile extends Refusal {

    RoadmapChangedMeanwhile() {
        super("roadmap.refused.changed");
    }
}
