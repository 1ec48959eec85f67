package dev.kamae.roadmap.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.identity.People;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;

/** Makes the words of the roadmap for whoever reads. */
@SpringComponent
class RoadmapTexts {

    private final Formatting formatting;
    private final People people;
    private final Controls controls;
    private final Threats threats;

    RoadmapTexts(Formatting formatting, People people, Controls controls, Threats threats) {
        this.formatting = formatting;
        this.people = people;
        this.controls = controls;
        this.threats = threats;
    }

    RoadmapWords words() {
        return new RoadmapWords(formatting, people, controls, threats);
    }
}
