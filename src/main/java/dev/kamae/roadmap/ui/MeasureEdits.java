package dev.kamae.roadmap.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.kamae.roadmap.Measure;
import dev.kamae.roadmap.MeasureChangedMeanwhile;
import dev.kamae.roadmap.MeasureContent;
import dev.kamae.roadmap.MeasureId;
import dev.kamae.roadmap.Outlook;
import dev.kamae.roadmap.Outlook.Planned;
import dev.kamae.roadmap.Roadmap;
import dev.kamae.uikit.ConflictDialog;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Once;
import dev.kamae.uikit.Words;
import java.time.Month;

/** What one can do with measures; when somebody else was quicker it shows both and lets one choose. */
class MeasureEdits {

    private final Roadmap roadmap;
    private final RoadmapWords words;
    private final Outlook outlook;
    private final boolean mayEdit;
    private final Runnable changed;

    MeasureEdits(Roadmap roadmap, RoadmapWords words, Outlook outlook, boolean mayEdit, Runnable changed) {
        this.roadmap = roadmap;
        this.words = words;
        this.outlook = outlook;
        this.mayEdit = mayEdit;
        this.changed = changed;
    }

    void plan() {
        new MeasureDialog(words, outlook, null, (content, close) -> done(roadmap.plan(content), close)).open();
    }

    Component of(Planned planned) {
        var measure = planned.measure();
        var actions = new Div();
        actions.addClassName("k-measure-actions");
        if (mayEdit) {
            actions.add(small(
                    "roadmap.edit",
                    measure,
                    () -> new MeasureDialog(
                                    words,
                                    outlook,
                                    measure.content(),
                                    (content, close) -> change(measure.id(), measure.version(), content, close))
                            .open()));
        }
        if (measure.version() > 1) {
            actions.add(small(
                    "roadmap.history",
                    measure,
                    () -> new MeasureHistory(words, outlook.firstMonth(), roadmap.versions(measure.id())).open()));
        }
        return actions;
    }

    private static Button small(String key, Measure measure, Runnable act) {
        var button = Once.button(translate(key), act);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(translate(key) + ": " + measure.content().title());
        return button;
    }

    private void change(MeasureId id, int seen, MeasureContent content, Runnable close) {
        try {
            done(roadmap.change(id, seen, content), close);
        } catch (MeasureChangedMeanwhile meanwhile) {
            choose(meanwhile.theirs(), content, close);
        }
    }

    /** Whoever chooses neither goes on with what was entered. */
    private void choose(Measure theirs, MeasureContent mine, Runnable close) {
        new ConflictDialog(words.conflict(theirs), "")
                .row(translate("roadmap.conflict.theirs"), Words.plain(line(theirs.content())))
                .row(translate("roadmap.conflict.mine"), Words.plain(line(mine)))
                .offer(translate("roadmap.conflict.keep"), () -> {
                    close.run();
                    changed.run();
                })
                .suggest(
                        translate("roadmap.conflict.replace"), () -> change(theirs.id(), theirs.version(), mine, close))
                .open();
    }

    /** All that is told about a measure. */
    private String line(MeasureContent content) {
        Month firstMonth = outlook.firstMonth();
        return translate(
                "roadmap.line",
                content.title(),
                words.raises(content),
                words.quarter(content.quarter(), firstMonth),
                words.owner(content.owner()),
                RoadmapWords.state(content.state()),
                RoadmapWords.issues(content),
                content.reason());
    }

    private void done(Measure measure, Runnable close) {
        close.run();
        Notices.done(translate("roadmap.saved", measure.content().title()));
        changed.run();
    }
}
