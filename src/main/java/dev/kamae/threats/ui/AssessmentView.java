package dev.kamae.threats.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.kamae.identity.Capability;
import dev.kamae.identity.Identity;
import dev.kamae.identity.People;
import dev.kamae.threats.ControlFunction;
import dev.kamae.threats.Controls;
import dev.kamae.threats.Drills;
import dev.kamae.threats.Stance;
import dev.kamae.threats.ThreatSummary;
import dev.kamae.threats.Threats;
import dev.kamae.uikit.Formatting;
import dev.kamae.uikit.Page;
import dev.kamae.uikit.Words;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people judge of one threat: the three questions first, the controls below, target, impact and pressure beside. */
@Route("threats/:threat/assessment")
@RolesAllowed(Capability.VIEW)
class AssessmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Threats threats;
    private final Controls controls;
    private final Drills drills;
    private final StanceWords words;
    private final boolean mayEdit;
    private final boolean mayDecide;
    private Page page = new Page("");
    private String title = "";

    AssessmentView(
            Threats threats,
            Controls controls,
            Drills drills,
            People people,
            Identity identity,
            Formatting formatting) {
        this.threats = threats;
        this.controls = controls;
        this.drills = drills;
        words = new StanceWords(people, formatting);
        mayEdit = identity.may(Capability.EDIT);
        mayDecide = identity.may(Capability.DECIDE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = event.getRouteParameters().get("threat").orElse("");
        var threat = threats.all().stream()
                .filter(known -> known.id().value().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        show(threat);
    }

    private void show(ThreatSummary threat) {
        title = name(threat);
        removeAll();
        var stance = stance(threat);
        var neighbours = new Neighbours(applying(), threat);
        var questions =
                new Questions(threats, words, stance, mayEdit, () -> tell(threat), () -> next(neighbours, threat));
        page = new Page(translate("threats.question", title), content(stance, questions));
        tell(threat);
        neighbours.previous().ifPresent(before -> page.with(link(before, "threats.previous")));
        neighbours.next().ifPresent(after -> page.with(link(after, "threats.next")));
        add(page);
        if (mayEdit) {
            questions.focus();
        }
    }

    private Component content(Stance stance, Questions questions) {
        var main = new Div(
                questions,
                new ControlList(controls, words, () -> stance(stance.threat()), mayEdit, () -> tell(stance.threat())),
                new DrillList(drills, controls, words, stance.threat().id(), mayEdit, () -> tell(stance.threat())));
        var side = new Div(
                new AboutCard(stance, words.formatting()),
                new ApplicabilityCard(threats, words, stance, mayEdit),
                new TargetCard(threats, words, stance, mayDecide),
                new ImpactCard(threats, words, stance, mayEdit),
                new PressureCard(threats, words, stance, mayEdit),
                new CounterCard(threats, words, stance, mayDecide));
        var content = new Div(main, side);
        content.addClassName("k-assessment");
        return content;
    }

    /** The headline as it is now; everything that is recorded on the page changes it. */
    private void tell(ThreatSummary threat) {
        page.answer(answer(stance(threat)));
    }

    private Component[] answer(Stance stance) {
        var sentence = new ArrayList<>(List.of(own(stance)));
        sentence.add(Words.plain(progress()));
        return sentence.toArray(Component[]::new);
    }

    /** How far the three questions are in all. */
    private String progress() {
        var applying = applying();
        var done = applying.stream()
                .filter(stance -> stance.unrecorded().isEmpty())
                .count();
        return translate("threats.progress", applying.size(), done);
    }

    private Component[] own(Stance stance) {
        var answered = stance.answers().size();
        var all = ControlFunction.values().length;
        if (answered == 0) {
            return new Component[] {
                Words.strong(translate("threats.answer.none")),
                Words.plain(mayEdit ? translate("threats.answer.how") : "")
            };
        }
        var assessed = stance.controls().stream()
                .filter(control -> control.assessment() != null)
                .count();
        return new Component[] {
            Words.plain(translate(answered == all ? "threats.answer.all" : "threats.answer.some", answered)),
            Words.plain(
                    assessed == 0
                            ? translate(
                                    "threats.answer.noControls",
                                    stance.controls().size())
                            : translate(
                                    "threats.answer.controls", stance.controls().size(), assessed))
        };
    }

    private Stance stance(ThreatSummary threat) {
        return threats.stance(threat.id(), words.formatting().clock().instant()).orElseThrow();
    }

    /** The next that applies; after the last, the first that still has a question to answer, and then the list. */
    private void next(Neighbours neighbours, ThreatSummary threat) {
        var onwards = neighbours
                .next()
                .or(() -> applying().stream()
                        .filter(stance -> !stance.threat().equals(threat))
                        .filter(stance -> !stance.unrecorded().isEmpty())
                        .map(Stance::threat)
                        .findFirst());
        UI.getCurrent().navigate(onwards.map(AssessmentView::path).orElse("threats"));
    }

    private List<Stance> applying() {
        return threats.stances(words.formatting().clock().instant());
    }

    private Anchor link(ThreatSummary to, String key) {
        return new Anchor(path(to), translate(key, name(to)));
    }

    static String path(ThreatSummary threat) {
        return "threats/" + threat.id() + "/assessment";
    }

    private String name(ThreatSummary threat) {
        return threat.name(words.formatting().language());
    }

    @Override
    public String getPageTitle() {
        return title + " - Kamae";
    }

    /** What stands before and after a threat among those that apply. */
    private record Neighbours(List<ThreatSummary> used, int place) {

        Neighbours(List<Stance> applying, ThreatSummary of) {
            var used = applying.stream().map(Stance::threat).toList();
            this(used, used.indexOf(of));
        }

        Optional<ThreatSummary> previous() {
            return place > 0 ? Optional.of(used.get(place - 1)) : Optional.empty();
        }

        Optional<ThreatSummary> next() {
            return place >= 0 && place + 1 < used.size() ? Optional.of(used.get(place + 1)) : Optional.empty();
        }
    }
}
