package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.issues.IssueVersion;
import dev.kamae.issues.ui.IssueSlot;
import dev.kamae.roadmap.Measure;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.scoring.ui.ThreatSlot;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.Facts;
import dev.kamae.uikit.Words;
import java.util.Optional;

/** What is planned, on the page of a threat and on that of an issue. */
@SpringComponent
class PlannedAgainst implements ThreatSlot, IssueSlot {

    private final Roadmap roadmap;
    private final RoadmapTexts texts;
    private final Identity identity;

    PlannedAgainst(Roadmap roadmap, RoadmapTexts texts, Identity identity) {
        this.roadmap = roadmap;
        this.texts = texts;
        this.identity = identity;
    }

    @Override
    public Optional<Component> of(ThreatId threat) {
        var planned = roadmap.against(threat);
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        var words = texts.words();
        var heading = new Div(new H3(translate("roadmap.menu")), Words.quiet(""));
        heading.addClassName("k-panel-heading");
        var lines = new Div();
        lines.addClassName("k-lines");
        planned.forEach(measure -> lines.add(line(measure, words)));
        return Optional.of(new Div(heading, lines));
    }

    private Div line(Measure measure, RoadmapWords words) {
        var line = new Div(
                new Anchor("roadmap", measure.content().title()),
                Words.quiet(RoadmapWords.state(measure.content().state())),
                Words.quiet(words.months(measure.content().quarter())));
        line.addClassName("k-line");
        return line;
    }

    @Override
    public void show(IssueVersion issue, Facts facts) {
        if (!identity.may(Capability.VIEW)) {
            return;
        }
        var words = texts.words();
        var measures = roadmap.open().stream()
                .filter(measure -> measure.content().issues().contains(issue.number()))
                .map(measure -> new Div(
                        new Anchor("roadmap", measure.content().title()),
                        Words.quiet(" " + words.months(measure.content().quarter()))))
                .toList();
        if (!measures.isEmpty()) {
            facts.with(translate("roadmap.menu"), measures.toArray(Component[]::new));
        }
    }
}
