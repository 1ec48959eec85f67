package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.kamae.threats.ControlSummary;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Drill;
import dev.kamae.threats.DrillContent;
import dev.kamae.threats.Drills;
import dev.kamae.threats.ThreatId;
import dev.kamae.uikit.Card;
import dev.kamae.uikit.Empty;
import dev.kamae.uikit.Notices;
import dev.kamae.uikit.Symbol;
import dev.kamae.uikit.Words;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The drills and tests that were held, newest first; recorded and corrected here. */
class DrillList extends Div {

    private final Drills drills;
    private final Controls controls;
    private final StanceWords words;
    private final @Nullable ThreatId threat;
    private final boolean mayEdit;
    private final Runnable changed;
    private final Div rows = new Div();

    /**
     * @param threat whose controls they were about; null for all
     * @param changed called whenever one is recorded, corrected or withdrawn
     */
    DrillList(
            Drills drills,
            Controls controls,
            StanceWords words,
            @Nullable ThreatId threat,
            boolean mayEdit,
            Runnable changed) {
        this.drills = drills;
        this.controls = controls;
        this.words = words;
        this.threat = threat;
        this.mayEdit = mayEdit;
        this.changed = changed;
        setId("drills");
        var card = new Card(translate("threats.drills"), translate("threats.drillsNote"), rows);
        if (mayEdit) {
            card.with(new Button(translate("threats.drill.record"), Symbol.ADD.icon(), click -> enter(null)));
        }
        add(card);
        show();
    }

    private void show() {
        rows.removeAll();
        var known = controls.all().stream().collect(Collectors.toMap(ControlSummary::id, control -> control));
        var its = offered().stream().map(ControlSummary::id).collect(Collectors.toSet());
        var held = drills.all().stream()
                .filter(drill ->
                        threat == null || drill.content().controls().stream().anyMatch(its::contains))
                .toList();
        held.forEach(drill -> rows.add(new DrillRow(words, drill, known, mayEdit ? this : null)));
        if (held.isEmpty()) {
            rows.add(nothing());
        }
    }

    /** On the page of a threat it is a line; on their own page it says what they are for. */
    private Component nothing() {
        if (threat == null) {
            return mayEdit
                    ? new Empty(translate("threats.drill.noneWhy"))
                    : new Empty(translate("threats.drill.noneWhy"), Words.quiet(translate("threats.drill.noneWho")));
        }
        var none = new Paragraph(translate("threats.drill.none"));
        none.addClassName("k-quiet");
        return none;
    }

    /** Asks for what is told, of a new one for null. */
    void enter(@Nullable Drill drill) {
        new DrillDialog(words, offered(), drill, content -> {
                    if (drill == null) {
                        recorded(drills.record(content));
                    } else {
                        attempt(drill, content, version -> drills.correct(drill.id(), version, content));
                    }
                })
                .open();
    }

    void withdraw(Drill drill) {
        attempt(drill, drill.content(), version -> drills.withdraw(drill.id(), version));
    }

    private void attempt(Drill drill, DrillContent content, IntFunction<Drill> act) {
        new Attempt<>(Drill.class, words, words.drill(content), act, this::recorded).over(drill.version());
    }

    void history(Drill drill) {
        new JudgementHistory(translate("threats.drill.history"), words, drills.history(drill.id())).open();
    }

    private void recorded(Drill drill) {
        Notices.done(translate(
                drill.withdrawn() ? "threats.drill.isWithdrawn" : "threats.drill.isRecorded",
                words.drill(drill.content())));
        show();
        changed.run();
    }

    private List<ControlSummary> offered() {
        return controls.all().stream()
                .filter(control -> threat == null || control.threats().contains(threat))
                .toList();
    }
}
